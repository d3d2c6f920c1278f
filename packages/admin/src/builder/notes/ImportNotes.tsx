import Button from '@mui/material/Button';
import { useLocaleState, useTranslate } from 'react-admin';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { ReportLine } from '../../terms/importReport.ts';
import { ReportLines } from '../../terms/ReportLines.tsx';
import { selectQuestion } from '../state/selection.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import type { ImportNotes as Notes } from './useImportNotes.ts';

/** The report of the import beside the sheet: each line leads to its question and stays until it is put away. */
export function ImportNotes({ notes, onJump, onEnd }: { notes: Notes; onJump: () => void; onEnd: () => void }) {
  const translate = useTranslate();
  const store = useStore();
  const [locale] = useLocaleState();
  const definition = useBuilder(({ history }) => history.present);
  const { lines, drop, bring } = notes;
  const go = (key: string) => {
    onJump();
    store.select(findQuestion(definition, key) ? selectQuestion(key) : { of: 'section', key });
    store.putCaret(key);
  };
  const isThere = (key: string) =>
    findQuestion(definition, key) !== undefined || definition.sections.some((section) => section.key === key);
  const say = ({ says }: ReportLine) =>
    'sentence' in says ? translate(says.sentence, says.blanks) : says[locale === 'en' ? 'en' : 'zh-CN'];
  const lead = (line: ReportLine) => (
    <span className="builder-note-lead">
      {line.key !== undefined && isThere(line.key) && (
        <button type="button" className="builder-link" onClick={() => go(line.key!)}>
          {translate('builder.importNotes.go', { key: line.key })}
        </button>
      )}
      <button
        type="button"
        className="builder-link"
        aria-label={translate('builder.importNotes.dropLabel', { says: say(line) })}
        onClick={() => {
          drop([line]);
          store.say('builder.importNotes.dropped', { smart_count: lines.length - 1 });
        }}
      >
        {translate('builder.importNotes.drop')}
      </button>
    </span>
  );
  return (
    <section className="builder-notes" aria-label={translate('builder.importNotes.label')}>
      <h2>{translate('builder.importNotes.title', { smart_count: lines.length })}</h2>
      <p className="builder-hint">{translate(lines.length === 0 ? 'builder.importNotes.none' : 'builder.importNotes.help')}</p>
      {lines.length > 0 && <ReportLines lines={lines} label={translate('builder.importNotes.label')} lead={lead} />}
      {lines.length > 0 && (
        <Button
          size="small"
          onClick={() => {
            drop(lines);
            onEnd();
          }}
        >
          {translate('builder.importNotes.dropAll')}
        </Button>
      )}
      {bring && (
        <Button size="small" onClick={bring}>
          {translate('builder.importNotes.bring')}
        </Button>
      )}
    </section>
  );
}
