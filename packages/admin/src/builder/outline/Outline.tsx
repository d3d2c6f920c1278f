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
  const fits = (question: Question) => wanted === '' || isFound(question, wanted, say);
  // Each keeps the number it has on the sheet.
  const found = sections
    .map((section, index) => ({ section, number: index + 1 }))
    .filter(({ section }) => wanted === '' || section.questions.some(fits));
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
        {found.map(({ section, number }) => (
          <SectionEntry key={section.key} {...{ section, number, wanted, say, onJump }} />
        ))}
      </ol>
    </>
  );
}

/** By its words or its key; a group also by what is in it. */
function isFound(question: Question, wanted: string, say: Say): boolean {
  return (
    say(question.label).toLowerCase().includes(wanted) ||
    question.key.toLowerCase().includes(wanted) ||
    (question.type === 'group' && question.questions.some((one) => isFound(one, wanted, say)))
  );
}

type SectionEntryProps = { section: Section; number: number; wanted: string; say: Say; onJump: (() => void) | undefined };

const SectionEntry = memo(function SectionEntry({ section, number, wanted, say, onJump }: SectionEntryProps) {
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
      <Entries questions={section.questions} prefix={`${number}.`} {...{ wanted, say, onJump }} />
    </li>
  );
});

type EntriesProps = { questions: readonly Question[]; prefix: string; wanted: string; say: Say; onJump: (() => void) | undefined };

function Entries({ questions, prefix, wanted, say, onJump }: EntriesProps) {
  return (
    <ol>
      {questions.map(
        (question, index) =>
          (wanted === '' || isFound(question, wanted, say)) && (
            <Entry key={question.key} question={question} number={`${prefix}${index + 1}`} {...{ wanted, say, onJump }} />
          ),
      )}
    </ol>
  );
}

type EntryProps = { question: Question; number: string; wanted: string; say: Say; onJump: (() => void) | undefined };

const Entry = memo(function Entry({ question, number, wanted, say, onJump }: EntryProps) {
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
      {question.type === 'group' && <Entries questions={question.questions} prefix={`${number}.`} {...{ wanted, say, onJump }} />}
    </li>
  );
});
