import ErrorOutlineOutlinedIcon from '@mui/icons-material/ErrorOutlineOutlined';
import TextField from '@mui/material/TextField';
import { memo, useDeferredValue, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Question, Section } from '@anjian/schema/definition/definition.ts';
import { typeEditorOf } from '../questions/registry.ts';
import { selectQuestion } from '../state/selection.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';

type Say = ReturnType<typeof useSheetText>;

/** All sections and questions in a list to jump from, and to find one among five hundred. */
export function Outline({ onJump }: { onJump?: () => void }) {
  const translate = useTranslate();
  const say = useSheetText();
  const sections = useDeferredValue(useBuilder(({ history }) => history.present.sections));
  const [sought, setSought] = useState('');
  const wanted = useDeferredValue(sought.trim().toLowerCase());
  const found =
    wanted === '' ? sections : sections.map((section) => narrowed(section, wanted, say)).filter(({ questions }) => questions.length > 0);
  return (
    <>
      <TextField
        type="search"
        label={translate('builder.find')}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        slotProps={{ htmlInput: { 'data-own-undo': true } }}
      />
      {found.length === 0 && <p className="builder-empty">{translate('ui.noMatch')}</p>}
      <ol className="builder-outline">
        {found.map((section, index) => (
          <SectionEntry key={section.key} section={section} number={index + 1} say={say} onJump={onJump} />
        ))}
      </ol>
    </>
  );
}

function narrowed(section: Section, wanted: string, say: Say): Section {
  const fits = (question: Question): boolean =>
    say(question.label).toLowerCase().includes(wanted) ||
    question.key.toLowerCase().includes(wanted) ||
    (question.type === 'group' && question.questions.some(fits));
  return { ...section, questions: section.questions.filter(fits) };
}

type SectionEntryProps = { section: Section; number: number; say: Say; onJump: (() => void) | undefined };

const SectionEntry = memo(function SectionEntry({ section, number, say, onJump }: SectionEntryProps) {
  const store = useStore();
  const isSelected = useBuilder(({ selection }) => selection.of === 'section' && selection.key === section.key);
  return (
    <li>
      <button
        type="button"
        className="builder-outline-section"
        aria-current={isSelected || undefined}
        onClick={() => {
          onJump?.();
          store.select({ of: 'section', key: section.key });
          store.putCaret(section.key);
        }}
      >
        {number} {say(section.title) || section.key}
      </button>
      <Entries questions={section.questions} prefix={`${number}.`} say={say} onJump={onJump} />
    </li>
  );
});

type EntriesProps = { questions: readonly Question[]; prefix: string; say: Say; onJump: (() => void) | undefined };

function Entries({ questions, prefix, say, onJump }: EntriesProps) {
  return (
    <ol>
      {questions.map((question, index) => (
        <Entry key={question.key} question={question} number={`${prefix}${index + 1}`} say={say} onJump={onJump} />
      ))}
    </ol>
  );
}

type EntryProps = { question: Question; number: string; say: Say; onJump: (() => void) | undefined };

const Entry = memo(function Entry({ question, number, say, onJump }: EntryProps) {
  const translate = useTranslate();
  const store = useStore();
  const { key } = question;
  const isSelected = useBuilder(({ selection }) => selection.of === 'questions' && selection.keys.has(key));
  const faults = useBuilder((state) => state.faults.get(key) ?? 0);
  const { Icon } = typeEditorOf(question);
  return (
    <li>
      <button
        type="button"
        aria-current={isSelected || undefined}
        onClick={() => {
          onJump?.();
          store.select(selectQuestion(key));
          store.putCaret(key);
        }}
      >
        <Icon fontSize="inherit" aria-hidden /> <span>{number}</span> {say(question.label) || translate('builder.untitled')}
        {faults > 0 && (
          <ErrorOutlineOutlinedIcon
            fontSize="inherit"
            className="builder-fault"
            titleAccess={translate('builder.faultCount', { smart_count: faults })}
          />
        )}
      </button>
      {question.type === 'group' && <Entries questions={question.questions} prefix={`${number}.`} say={say} onJump={onJump} />}
    </li>
  );
});
