import BookmarkAddOutlinedIcon from '@mui/icons-material/BookmarkAddOutlined';
import DesktopWindowsOutlinedIcon from '@mui/icons-material/DesktopWindowsOutlined';
import RestartAltOutlinedIcon from '@mui/icons-material/RestartAltOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { recordFormTest } from '@anjian/schema/formTests/record.ts';
import { formTestProblems } from '@anjian/schema/formTests/run.ts';
import { addFormTest, mostTests } from '../edits/formTests.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { Below, type BelowTab } from './Below.tsx';
import { Preview } from './Preview.tsx';
import { TestName } from './tests/TestName.tsx';
import { beginTrying } from './tried.ts';

const restBeforeDrawing = 400;

/** The form as people will fill it, at the width of a phone; at the width of a desk in a window of its own. */
export function PreviewPane() {
  const translate = useTranslate();
  const store = useStore();
  const definition = useRestedDefinition();
  const { answers, context, load } = useBuilder(({ tried }) => tried);
  const testCount = useBuilder(({ history }) => history.present.tests?.length ?? 0);
  const [isWide, setWide] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  // What is broken is what one came to see.
  const [below, setBelow] = useState<BelowTab>(() => (formTestProblems(store.definition).length > 0 ? 'tests' : 'outcome'));
  const [pointed, setPointed] = useState<Path>();
  const point = ({ target }: SyntheticEvent) => {
    const path = target instanceof Element ? target.closest<HTMLElement>('[data-path]')?.dataset['path'] : undefined;
    if (path !== undefined) setPointed(path);
  };
  const keep = (name: string) => {
    setKeeping(false);
    setBelow('tests');
    const given = name.trim() || translate('builder.test.unnamed');
    store.edit('builder.step.addTest', (before) => addFormTest(before, recordFormTest(before, given, answers, context.today)));
    store.say('builder.said.testKept', { name: given });
  };
  const preview = (
    <div onClickCapture={point} onFocusCapture={point}>
      <Preview
        key={load}
        {...{ definition, answers, context }}
        onChange={(next) => store.set({ tried: { answers: next, context, load } })}
      />
    </div>
  );
  return (
    <>
      <div className="builder-preview-tools">
        <Button size="small" startIcon={<RestartAltOutlinedIcon />} onClick={() => store.load(beginTrying())}>
          {translate('builder.previewAgain')}
        </Button>
        <Button size="small" startIcon={<DesktopWindowsOutlinedIcon />} onClick={() => setWide(true)}>
          {translate('builder.previewWide')}
        </Button>
        <Button size="small" startIcon={<BookmarkAddOutlinedIcon />} disabled={testCount >= mostTests} onClick={() => setKeeping(true)}>
          {translate('builder.test.keep')}
        </Button>
      </div>
      {isKeeping && (
        <TestName initial={translate('builder.test.usualName', { at: testCount + 1 })} onName={keep} onCancel={() => setKeeping(false)} />
      )}
      {!isWide && (
        <div className="builder-phone" role="region" aria-label={translate('builder.pane.preview')}>
          {preview}
        </div>
      )}
      <Below {...{ definition, answers, context, pointed }} shows={below} onShow={setBelow} onPoint={setPointed} />
      <Dialog open={isWide} onClose={() => setWide(false)} maxWidth="md" fullWidth aria-label={translate('builder.pane.preview')}>
        {/* No room below: the form's own bar stands at the foot. */}
        <DialogContent sx={{ paddingBottom: 0 }}>{isWide && preview}</DialogContent>
        <DialogActions>
          <Button onClick={() => setWide(false)}>{translate('ui.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

/** The definition once its author pauses: planning a form of 500 questions takes longer than a keystroke may. */
function useRestedDefinition(): Definition {
  const store = useStore();
  const [definition, setDefinition] = useState(store.definition);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setDefinition(store.definition), restBeforeDrawing);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return definition;
}
