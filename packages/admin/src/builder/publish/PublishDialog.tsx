import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { compareDefinitions } from '@anjian/schema/compare/compare.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import type { DefinitionProblem } from '@anjian/schema/problems/problem.ts';
import { formTestProblems } from '@anjian/schema/formTests/run.ts';
import { PublishTemplateDocument } from '../../data/generated/graphql.ts';
import { useAction } from '../../data/useAction.ts';
import { isRequestError } from '../../data/requestError.ts';
import { Failure } from '../../ui/Notice.tsx';
import type { BuiltTemplate } from '../OpenTemplate.tsx';
import { loadTest } from '../preview/tests/loadTest.ts';
import type { Autosave } from '../state/autosave.ts';
import { forgetOnDevice } from '../state/deviceCopy.ts';
import { selectQuestion } from '../state/selection.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { checkNow } from '../state/useProblems.ts';
import { Differences } from './Differences.tsx';
import { GateNews } from './GateNews.tsx';
import { ProblemList } from './ProblemList.tsx';

type PublishDialogProps = { template: BuiltTemplate; autosave: Autosave; onShow: (pane: 'sheet' | 'preview') => void; onClose: () => void };
const longestNotes = 2_000;

/** The gate: what stands in the way, what changes for those who use the version before, and a word about it. */
export function PublishDialog({ template, autosave, onShow, onClose }: PublishDialogProps) {
  const translate = useTranslate();
  const store = useStore();
  const navigate = useNavigate();
  const id = useId();
  const { register, handleSubmit } = useForm<{ notes: string }>({ defaultValues: { notes: '' } });
  useEffect(() => checkNow(store), [store]);
  const definition = useBuilder(({ history }) => history.present);
  const problems = useBuilder((state) => state.problems);
  const errors = useMemo(() => {
    const found = problems.filter(({ severity }) => severity === 'error');
    // What its tests say of a form that is wrong in itself helps nobody.
    return found.length > 0 ? found : formTestProblems(definition);
  }, [problems, definition]);
  const remarks = problems.filter(({ severity }) => severity !== 'error');
  const untranslated = remarks.filter(({ code }) => code === 'missing_text');
  const others = remarks.filter(({ code }) => code !== 'missing_text');
  const comparison = useMemo(() => {
    const before = template.latest && parseDefinition(template.latest.definition);
    return before?.ok
      ? { found: compareDefinitions(before.definition, definition), both: { before: before.definition, after: definition } }
      : undefined;
  }, [template, definition]);
  const publish = useAction(PublishTemplateDocument, {
    done: 'builder.published',
    showsRefusal: true,
    onDone: () => {
      forgetOnDevice(template.id);
      void navigate(`/templates/${template.id}`);
    },
  });
  const show = (key: string | undefined, problem?: DefinitionProblem) => {
    onClose();
    if (problem?.code === 'test_failed') return showTest(problem);
    onShow('sheet');
    if (key === undefined) return store.select({ of: 'template' });
    store.select(definition.sections.some((section) => section.key === key) ? { of: 'section', key } : selectQuestion(key));
    store.putCaret(key);
  };
  /** The preview opens with what the failing test fills in. */
  const showTest = ({ path }: DefinitionProblem) => {
    const test = definition.tests?.[Number(/^tests\[(\d+)\]/.exec(path)?.[1])];
    if (test) loadTest(store, test);
    onShow('preview');
  };
  const submit = async ({ notes }: { notes: string }) => {
    // What is published is what stands here: the last letter goes first.
    if (!(await autosave.flush())) return;
    publish.mutate({ input: { template: template.id, revision: store.getState().saved.revision, notes: notes.trim() || null } });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{translate('builder.publishTitle')}</DialogTitle>
      <DialogContent>
        {publish.error && <Refused error={publish.error} />}
        {errors.length > 0 ? (
          <Alert severity="error">{translate('builder.cannotPublish', { smart_count: errors.length })}</Alert>
        ) : (
          <Alert severity="success">{translate('builder.canPublish')}</Alert>
        )}
        <ProblemList problems={errors} onShow={show} />
        {others.length > 0 && (
          <>
            <Typography variant="subtitle1" component="h3" sx={{ marginTop: 2 }}>
              {translate('builder.remarks')}
            </Typography>
            <ProblemList problems={others} onShow={show} />
          </>
        )}
        {untranslated.length > 0 && (
          <details>
            <summary>{translate('builder.untranslated', { smart_count: untranslated.length })}</summary>
            <ProblemList problems={untranslated} onShow={show} />
          </details>
        )}
        <Typography variant="subtitle1" component="h3" sx={{ marginTop: 2 }}>
          {template.latest ? translate('builder.changesSince', { number: template.latest.number }) : translate('builder.firstVersion')}
        </Typography>
        {comparison && <Differences comparison={comparison.found} both={comparison.both} onShow={show} />}
        {template.latest && <GateNews template={template.id} />}
        <form noValidate id={`${id}-form`} onSubmit={(event) => void handleSubmit(submit)(event)}>
          <TextField
            {...register('notes')}
            label={translate('builder.notes')}
            helperText={translate('builder.notesHelp')}
            multiline
            minRows={2}
            slotProps={{ htmlInput: { maxLength: longestNotes } }}
          />
        </form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ui.cancel')}</Button>
        <Button type="submit" form={`${id}-form`} variant="contained" disabled={errors.length > 0 || publish.isPending}>
          {translate('builder.publish')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What the server found that the browser did not, such as a form test that fails. */
function Refused({ error }: { error: unknown }) {
  const [locale] = useLocaleState();
  const problems = isRequestError(error) ? ((error.details['problems'] as ServerProblem[] | undefined) ?? []) : [];
  return (
    <>
      <Failure error={error} />
      <ul>
        {problems.map(({ path, message, messages }) => (
          <li key={`${path} ${message}`}>{messages?.[locale] ?? message}</li>
        ))}
      </ul>
    </>
  );
}

type ServerProblem = { path?: string; message: string; messages?: Record<string, string> };
