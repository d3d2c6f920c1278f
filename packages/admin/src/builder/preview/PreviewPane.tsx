import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { useEffect, useMemo, useState, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Locale } from '@anjian/schema/definition/definition.ts';
import { recordFormTest } from '@anjian/schema/formTests/record.ts';
import { contextIn, formTestProblems } from '@anjian/schema/formTests/run.ts';
import { withNamesForBlank } from '../edits/blankItems.ts';
import { addFormTest } from '../edits/formTests.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { useRestedDefinition } from '../state/useRestedDefinition.ts';
import { Below, type BelowTab } from './Below.tsx';
import { Preview } from './Preview.tsx';
import { PreviewTools } from './PreviewTools.tsx';
import { SituationBar } from './situation/SituationBar.tsx';
import { situationToKeep } from './situation/facts.ts';
import { TestName } from './tests/TestName.tsx';
import { beginIn } from './tried.ts';

/** The form as people will fill it, at the width of a phone; at the width of a desk in a window of its own. */
export function PreviewPane() {
  const translate = useTranslate();
  const store = useStore();
  const definition = useRestedDefinition();
  const tried = useBuilder((state) => state.tried);
  const { answers, situation, role, load } = tried;
  const context = useMemo(() => contextIn(situation), [situation]);
  const locale = useFillLocale();
  const [isWide, setWide] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  // What is broken is what one came to see.
  const [below, setBelow] = useState<BelowTab>(() => (formTestProblems(store.definition).length > 0 ? 'tests' : 'outcome'));
  const [pointed, setPointed] = useState<Path>();
  const testCount = useBuilder(({ history }) => history.present.tests?.length ?? 0);
  const again = () => store.load(beginIn(store.definition, store.getState().tried.situation));
  useEffect(() => {
    // A form begins with its defaults; what a test put there stays.
    if (store.getState().tried.load === 0) store.load(beginIn(store.definition, store.getState().tried.situation));
  }, [store]);
  const point = ({ target }: SyntheticEvent) => {
    const path = target instanceof Element ? target.closest<HTMLElement>('[data-path]')?.dataset['path'] : undefined;
    if (path !== undefined) setPointed(path);
  };
  const keep = (name: string) => {
    setKeeping(false);
    setBelow('tests');
    const given = name.trim() || translate('builder.test.unnamed');
    store.edit('builder.step.addTest', (before) =>
      addFormTest(before, recordFormTest(before, given, answers, situationToKeep(before, situation))),
    );
    store.say('builder.said.testKept', { name: given });
  };
  const shown = useMemo(() => withNamesForBlank(definition, translate('builder.unwritten')), [definition, translate]);
  const preview = (
    <div onClickCapture={point} onFocusCapture={point}>
      <Preview
        key={load}
        definition={shown}
        {...{ answers, context, role }}
        locale={locale.value}
        onChange={(next) => store.set({ tried: { ...store.getState().tried, answers: next } })}
      />
    </div>
  );
  const around = <SituationBar {...{ definition, tried }} locale={locale.value} onLocale={locale.set} />;
  return (
    <>
      <PreviewTools onAgain={again} onWiden={() => setWide(true)} onKeep={() => setKeeping(true)} />
      {isKeeping && (
        <TestName initial={translate('builder.test.usualName', { at: testCount + 1 })} onName={keep} onCancel={() => setKeeping(false)} />
      )}
      {!isWide && (
        <>
          {around}
          <div className="builder-phone" role="region" aria-label={translate('builder.pane.preview')}>
            {preview}
          </div>
        </>
      )}
      <Below {...{ definition, answers, context, pointed }} shows={below} onShow={setBelow} onPoint={setPointed} />
      <Dialog open={isWide} onClose={() => setWide(false)} maxWidth="md" fullWidth aria-label={translate('builder.pane.preview')}>
        {/* No room below: the form's own bar stands at the foot. */}
        <DialogContent sx={{ paddingBottom: 0 }}>
          {isWide && (
            <>
              {around}
              {preview}
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setWide(false)}>{translate('ui.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

/** That of the sheet, until another one is chosen here. */
function useFillLocale(): { value: Locale; set: (locale: Locale) => void } {
  const sheet = useBuilder((state) => state.locale);
  const [chosen, setChosen] = useState<{ locale: Locale; while: Locale }>();
  return { value: chosen?.while === sheet ? chosen.locale : sheet, set: (locale) => setChosen({ locale, while: sheet }) };
}
