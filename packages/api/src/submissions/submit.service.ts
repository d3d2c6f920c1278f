/** A form filled in, or all safe with one tap. */
import { randomUUIDv7 } from 'node:crypto';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { filesIn, type FileInAnswers } from '@anjian/schema/answers/files.ts';
import { parseAnswers } from '@anjian/schema/answers/parse.ts';
import { summarize } from '@anjian/schema/answers/summary.ts';
import { walkAnswers } from '@anjian/schema/answers/walk.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { findAttached, requireSignatureFile } from './attachedFiles.ts';
import { hazardsFound, sortOut } from './consequences.model.ts';
import { contextFor } from './evaluationContext.ts';
import { handIn, type HandedIn, type Moments, type Prepared } from './handIn.service.ts';
import { newlyTold, rolesToTell } from './notices.model.ts';
import { refuseProblems } from './refuseProblems.ts';
import { isSignedBySubmitter, statusWhenHandedIn } from './submission.model.ts';
import { readConsequences, readOpenHazards, type TaskAtHand } from './taskAtHand.sql.ts';

export type FormToSubmit = {
  clientId: string;
  taskId: string;
  versionId: string;
  /** JSON from anywhere */
  answers: unknown;
  startedAt?: Date | null;
  deviceTime?: Date | null;
  /** milliseconds from the device's clock to ours, as the device measured */
  clockOffset?: number | null | undefined;
  signatureFileId?: string | null | undefined;
};

/**
 * The same client id with the same content is the same submission, whenever and however often it is sent. What comes after
 * closing, and was begun before, is judged by its assignment's rule, and held where that does not let it count. Throws
 * VALIDATION_FAILED, CLIENT_ID_REUSED, STATE_CONFLICT (not_open_yet, closed, wrong_state, version_changed, too_many_held), NOT_FOUND.
 */
export function submitTask(acting: Acting, form: FormToSubmit): Promise<HandedIn> {
  return handIn(acting, form, 'form', (definition) => {
    const { answers, problems } = parseAnswers(definition, form.answers);
    if (problems.length > 0) throw refuseProblems(acting, problems);
    return { answers, prepare: (task, moments) => prepareForm(acting, task, form, definition, answers, moments) };
  });
}

export type AllSafe = { clientId: string; taskId: string; deviceTime?: Date | null; clockOffset?: number | null | undefined };

/** Complete at once, whatever the form's sign-off: the tap is the signature. */
export function declareAllSafe(acting: Acting, declared: AllSafe): Promise<HandedIn> {
  return handIn(acting, declared, 'all_safe', ({ settings: { allSafe } }) => {
    if (!allSafe) throw refuse('STATE_CONFLICT', { reason: 'all_safe_not_offered' });
    const evaluation = { problems: [], consequences: [], values: {}, hidden: [], statement: allSafe.statement };
    const signature = { id: randomUUIDv7(), fileId: null };
    return { answers: {}, prepare: async () => ({ ...nothingFound, status: 'complete', evaluation, signature, startedAt: null }) };
  });
}

const nothingFound = { summary: { pass: 0, fail: 0, na: 0 }, files: [], hazards: [], keptHazards: [], roles: [] };

async function prepareForm(
  acting: Acting,
  task: TaskAtHand,
  form: FormToSubmit,
  definition: Definition,
  answers: Answers,
  { now, doneAt }: Moments,
): Promise<Prepared> {
  const evaluation = evaluate(definition, answers, await contextFor(acting, task, definition, doneAt));
  const named = filesIn(definition, answers);
  const attached = await findAttached(acting, definition, named);
  const errors = [...evaluation.problems.filter(({ severity }) => severity === 'error'), ...attached.problems];
  if (errors.length > 0) throw refuseProblems(acting, errors);
  const signatureFileId = form.signatureFileId ?? null;
  await requireSignatureFile(acting, acting.platform.database.prisma, signatureFileId);
  const { signOff } = definition.settings;
  const found = hazardsFound(definition, answers, evaluation.consequences, named);
  const isReplacing = task.submission?.status === 'awaiting_signature' || task.state === 'returned';
  const before =
    isReplacing && task.submission && found.length > 0 ? await readOpenHazards(acting.platform.database.pool, task.submission.id) : [];
  const { kept, fresh } = sortOut(found, before);
  const roles = rolesToTell(definition, answers, evaluation);
  const toldBefore = roles.length > 0 && task.submission ? await readConsequences(acting.platform.database.pool, task.submission.id) : [];
  const idOf = (file: FileInAnswers) => attached.idOf(file);
  return {
    status: statusWhenHandedIn(signOff),
    evaluation: keepOf(evaluation, definition, answers),
    summary: summarize(definition, answers, evaluation),
    signature: isSignedBySubmitter(signOff, 'form') ? { id: randomUUIDv7(), fileId: signatureFileId } : null,
    files: uniqueBy(
      named.map((file) => ({ fileId: idOf(file), path: file.path })),
      ({ fileId, path }) => `${fileId} ${path}`,
    ),
    hazards: fresh.map(({ files, ...hazard }) => ({ id: randomUUIDv7(), ...hazard, fileIds: files.map(idOf) })),
    keptHazards: kept,
    roles: newlyTold(roles, toldBefore),
    startedAt: form.startedAt && form.startedAt < now ? form.startedAt : null,
  };
}

/** What the engine said on the day; which answers were hidden then, since what they hung on may be read otherwise later. */
function keepOf(
  { complete, progress, problems, consequences, score, values, questions }: Evaluation,
  definition: Definition,
  answers: Answers,
) {
  const given = definition.sections.flatMap((section) => [...walkAnswers(section.questions, answers)]);
  const hidden = given.filter(({ path }) => questions[path]?.visible === false).map(({ path }) => path);
  return { complete, progress, problems, consequences, values, hidden, ...(score ? { score } : {}) };
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
