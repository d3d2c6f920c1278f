/** Handing in: a form, or all safe with one tap. */
import { randomUUIDv7 } from 'node:crypto';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { filesIn, type FileInAnswers } from '@anjian/schema/answers/files.ts';
import { parseAnswers } from '@anjian/schema/answers/parse.ts';
import { summarize } from '@anjian/schema/answers/summary.ts';
import { walkAnswers } from '@anjian/schema/answers/walk.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { problemText } from '@anjian/schema/problems/texts.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { encodeGlobalId } from '../globalId.ts';
import { numberingYear } from '../hazards/hazard.model.ts';
import type { Locale } from '../rights/locale.ts';
import { permit } from '../rights/permit.ts';
import { decide, statesAllowing } from '../tasks/task.model.ts';
import { momentOf } from '../tasks/task.service.ts';
import { readDefinition } from '../templates/definitions.ts';
import { findAttached, requireSignatureFile, type FileProblem } from './attachedFiles.ts';
import { hazardsFound, sortOut } from './consequences.model.ts';
import { contextFor } from './evaluationContext.ts';
import { contentHash, isSignedBySubmitter, readRepeat, statusWhenHandedIn, type SubmissionKind } from './submission.model.ts';
import { insertSubmission, type NewSubmission } from './submit.sql.ts';
import { readOpenHazards, readTaskAtHand, type TaskAtHand } from './taskAtHand.sql.ts';

export type FormToSubmit = {
  clientId: string;
  taskId: string;
  versionId: string;
  /** JSON from anywhere */
  answers: unknown;
  startedAt?: Date | null;
  deviceTime?: Date | null;
  signatureFileId?: string | null | undefined;
};

export type HandedIn = { submissionId: string; taskId: string };

/**
 * The same client id with the same content is the same submission, whenever and however often it is sent. Throws
 * VALIDATION_FAILED, CLIENT_ID_REUSED, STATE_CONFLICT (not_open_yet, closed, wrong_state, version_changed), NOT_FOUND.
 */
export function submitTask(acting: Acting, form: FormToSubmit): Promise<HandedIn> {
  return handIn(acting, form, 'form', (definition) => {
    const { answers, problems } = parseAnswers(definition, form.answers);
    if (problems.length > 0) throw refuseProblems(acting, problems);
    return { answers, prepare: (task, now) => prepareForm(acting, task, form, definition, answers, now) };
  });
}

export type AllSafe = { clientId: string; taskId: string; deviceTime?: Date | null };

/** Complete at once, whatever the form's sign-off: the tap is the signature. */
export function declareAllSafe(acting: Acting, declared: AllSafe): Promise<HandedIn> {
  return handIn(acting, declared, 'all_safe', ({ settings: { allSafe } }) => {
    if (!allSafe) throw refuse('STATE_CONFLICT', { reason: 'all_safe_not_offered' });
    const evaluation = { problems: [], consequences: [], values: {}, hidden: [], statement: allSafe.statement };
    const signature = { id: randomUUIDv7(), fileId: null };
    return { answers: {}, prepare: async () => ({ ...nothingFound, status: 'complete', evaluation, signature, startedAt: null }) };
  });
}

type Prepared = Pick<NewSubmission, 'status' | 'evaluation' | 'summary' | 'signature' | 'files' | 'hazards' | 'keptHazards' | 'startedAt'>;

const nothingFound = { summary: { pass: 0, fail: 0, na: 0 }, files: [], hazards: [], keptHazards: [] };

type Reading = { answers: Answers; prepare: (task: TaskAtHand, now: Date) => Promise<Prepared> };

const actions = { form: 'submit', all_safe: 'declare_all_safe' } as const;
const verbs = { form: 'submission.submit', all_safe: 'task.declare_all_safe' } as const;

/** A task that moves on while its form is read is read again, and then says why not, or that it is done already. */
const mostAttempts = 5;

async function handIn(acting: Acting, sent: Sent, kind: SubmissionKind, read: (definition: Definition) => Reading): Promise<HandedIn> {
  const { platform, actor, correlationId } = acting;
  const { pool } = platform.database;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const task = await readTaskAtHand(pool, actor, sent.taskId, sent.clientId);
    if (!task) throw refuse('NOT_FOUND', {});
    permit(actor, verbs[kind], task.unit.path);
    const { known } = task;
    if (known) return repeat(acting, sent, kind, known, read);
    const now = await platform.clock.now();
    const decision = decide(momentOf(task), actions[kind], now);
    if ('refused' in decision) throw refuse('STATE_CONFLICT', { state: task.state, reason: decision.refused });
    const { versionId, definitionHash } = task;
    if (sent.versionId !== undefined && sent.versionId !== versionId)
      throw refuse('STATE_CONFLICT', { state: task.state, reason: 'version_changed' });
    const { answers, prepare } = read(await readDefinition(platform.database.prisma, versionId));
    const prepared = await prepare(task, now);
    const submissionId = await insertOnce(acting, {
      ...prepared,
      id: randomUUIDv7(),
      taskId: task.id,
      clientId: sent.clientId,
      contentHash: contentHash({ taskId: task.id, versionId, definitionHash, kind, answers }),
      kind,
      answers,
      submittedById: actor.personId,
      deviceTime: sent.deviceTime ?? null,
      supersedesId: task.submission?.id ?? null,
      allowedStates: kind === 'form' ? [...statesAllowing('submit'), 'submitted'] : statesAllowing('declare_all_safe'),
      year: numberingYear(now),
      correlationId,
      now,
    });
    if (submissionId !== undefined) return { submissionId, taskId: task.id };
  }
  throw refuse('CONFLICT', {});
}

/** Nothing when the task moved on, or when somebody was quicker with the same client id. */
async function insertOnce({ platform }: Acting, submission: NewSubmission): Promise<string | undefined> {
  try {
    return await insertSubmission(platform.database.pool, submission);
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (code === '23505' && constraint === 'submissions_client_id_key') return undefined;
    throw error;
  }
}

type Sent = { clientId: string; taskId: string; versionId?: string; deviceTime?: Date | null };
type Known = NonNullable<TaskAtHand['known']>;

/** What was handed in under this client id, if it is what is sent now; hashed as it was then. */
async function repeat(
  { platform, actor }: Acting,
  sent: Sent,
  kind: SubmissionKind,
  known: Known,
  read: (definition: Definition) => Reading,
): Promise<HandedIn> {
  if (known.submittedById !== actor.personId) throw refuse('CLIENT_ID_REUSED', {});
  const { versionId, definitionHash } = known;
  const { answers } = read(await readDefinition(platform.database.prisma, versionId));
  const hash = contentHash({ taskId: sent.taskId, versionId: sent.versionId ?? versionId, definitionHash, kind, answers });
  if (readRepeat(known, { contentHash: hash, submittedById: actor.personId }) === 'same')
    return { submissionId: known.id, taskId: sent.taskId };
  throw refuse('CLIENT_ID_REUSED', { original: { id: encodeGlobalId('Submission', known.id), contentHash: known.contentHash } });
}

async function prepareForm(
  acting: Acting,
  task: TaskAtHand,
  form: FormToSubmit,
  definition: Definition,
  answers: Answers,
  now: Date,
): Promise<Prepared> {
  const evaluation = evaluate(definition, answers, await contextFor(acting, task, definition, now));
  const named = filesIn(definition, answers);
  const attached = await findAttached(acting, named);
  const errors = [...evaluation.problems.filter(({ severity }) => severity === 'error'), ...attached.problems];
  if (errors.length > 0) throw refuseProblems(acting, errors);
  const signatureFileId = form.signatureFileId ?? null;
  await requireSignatureFile(acting, acting.platform.database.prisma, signatureFileId);
  const { signOff } = definition.settings;
  const found = hazardsFound(definition, answers, evaluation.consequences, named);
  const isReplacing = task.submission?.status === 'awaiting_signature';
  const before = isReplacing && found.length > 0 ? await readOpenHazards(acting.platform.database.pool, task.submission!.id) : [];
  const { kept, fresh } = sortOut(found, before);
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

/** Nobody puts more right at a time; a body of two megabytes can hold a hundred thousand. */
const mostProblems = 200;

function refuseProblems({ actor }: Acting, problems: readonly (Problem | FileProblem)[]) {
  return refuse('VALIDATION_FAILED', { problems: problems.slice(0, mostProblems).map((problem) => tell(problem, actor.locale)) });
}

function tell(problem: Problem | FileProblem, locale: Locale) {
  const { path, code, severity, details } = problem;
  const messages: Record<Locale, string> =
    'messages' in problem ? problem.messages : { 'zh-CN': problemText(problem, 'zh-CN'), en: problemText(problem, 'en') };
  return { path, code, severity, details, message: messages[locale], messages };
}
