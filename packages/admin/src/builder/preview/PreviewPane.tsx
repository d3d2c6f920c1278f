import DesktopWindowsOutlinedIcon from '@mui/icons-material/DesktopWindowsOutlined';
import RestartAltOutlinedIcon from '@mui/icons-material/RestartAltOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { dateOf } from '../../ui/dates.ts';
import { useStore } from '../state/useBuilder.ts';
import { Preview } from './Preview.tsx';
import { PreviewOutcome } from './PreviewOutcome.tsx';

const restBeforeDrawing = 400;

/** The form as people will fill it, at the width of a phone; at the width of a desk in a window of its own. */
export function PreviewPane() {
  const translate = useTranslate();
  const definition = useRestedDefinition();
  const [answers, setAnswers] = useState<Answers>({});
  const [isWide, setWide] = useState(false);
  const [context] = useState((): EvaluationContext => {
    const now = new Date();
    return { now: now.toISOString(), today: dateOf(now) };
  });
  const preview = <Preview {...{ definition, answers, context }} onChange={setAnswers} />;
  return (
    <>
      <div className="builder-preview-tools">
        <Button size="small" startIcon={<RestartAltOutlinedIcon />} onClick={() => setAnswers({})}>
          {translate('builder.previewAgain')}
        </Button>
        <Button size="small" startIcon={<DesktopWindowsOutlinedIcon />} onClick={() => setWide(true)}>
          {translate('builder.previewWide')}
        </Button>
      </div>
      {!isWide && (
        <div className="builder-phone" role="region" aria-label={translate('builder.pane.preview')}>
          {preview}
        </div>
      )}
      <PreviewOutcome {...{ definition, answers, context }} />
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
