import { fillShelf } from '../assets/shelf.ts';
import { keyOf } from '../device/database.ts';
import type { DeviceDatabase, FetchedList, SubmissionList } from '../device/database.ts';
import { dropForgottenFiles } from '../device/files.ts';
import type { SubmissionLine, TaskCard, ViewerCard } from '../network/cards.ts';
import { hazardsQuery } from '../network/hazard.operations.ts';
import { answersQuery, submissionsQuery } from '../network/submission.operations.ts';
import { tasksQuery, versionsQuery } from '../network/task.operations.ts';
import { tasksSince } from '../network/tasksSince.ts';
import { isSignedOut } from '../network/request.ts';
import type { Refusal, Request } from '../network/request.ts';
import type { First } from './first.ts';

export type Refreshed = 'done' | 'unreachable' | 'signed_out' | 'must_change_password';

type Parts = {
  database: DeviceDatabase;
  request: Request;
  /** by the server's clock */
  now: () => Date;
  deviceNow?: (() => Date) | undefined;
  /** What the page asked for before it could do anything else, once. */
  first?: First | undefined;
};
/** Told as soon as the tasks are on the device; the rest follows. */
type OnTasks = (viewer: ViewerCard) => void;

const day = 86_400_000;
/** Received things stay in sight for a week. */
const keptReceipts = 7 * day;

/** Brings the device up to the server, tasks first: they are what somebody opens the phone for. */
export async function refresh(parts: Parts, what: 'tasks' | 'everything', onTasks: OnTasks): Promise<Refreshed> {
  const { database, request, now } = parts;
  const tasks = await (parts.first?.take() ?? request(tasksQuery, tasksSince(now())));
  if (!tasks.ok) return failure(tasks.refusal);
  const { viewer } = tasks.data;
  if (!viewer) return 'signed_out';
  if (viewer.mustChangePassword) return 'must_change_password';
  await keepTasks(parts, viewer, [...tasks.data.open.nodes, ...tasks.data.done.nodes]);
  onTasks(viewer);
  if (what === 'tasks') return 'done';
  await refreshRest(parts, viewer);
  const onDevice = (parts.deviceNow ?? now)();
  await dropForgottenFiles(database, viewer.person.id, onDevice);
  await dropOldReceipts(database, viewer.person.id, onDevice);
  return 'done';
}

function failure(refusal: Refusal): Refreshed {
  if (refusal.kind === 'refused' && refusal.code === 'PASSWORD_CHANGE_REQUIRED') return 'must_change_password';
  return isSignedOut(refusal) ? 'signed_out' : 'unreachable';
}

async function keepTasks({ database, now }: Parts, viewer: ViewerCard, tasks: readonly TaskCard[]): Promise<void> {
  const personId = viewer.person.id;
  await database.transaction('rw', database.people, database.tasks, database.settings, async () => {
    const { fetched } = (await database.people.get(personId)) ?? {};
    await database.people.put({ id: personId, viewer, seenAt: now().toISOString(), ...(fetched ? { fetched } : {}) });
    await database.settings.put({ name: 'person', value: personId });
    await database.tasks.where({ personId }).delete();
    const seenAt = now().toISOString();
    await database.tasks.bulkPut(
      tasks.map((task, order) => ({ key: keyOf(personId, task.id), personId, task: { ...task, seenAt }, order })),
    );
  });
}

/** What is not urgent: a failure here leaves what the device has. */
async function refreshRest({ database, request, now }: Parts, { person: { id: personId, unit } }: ViewerCard): Promise<void> {
  const submissions = await request(submissionsQuery, {});
  if (submissions.ok) {
    const { mine, toSign } = submissions.data;
    await keepSubmissions(database, personId, mine.nodes, toSign.nodes);
    await noteFetched(database, personId, 'submissions');
    await fetchAnswers({ database, request }, personId, [...toSign.nodes, ...mine.nodes]);
  }
  const hazards = await request(hazardsQuery, {});
  if (hazards.ok) {
    await database.transaction('rw', database.hazards, async () => {
      await database.hazards.where({ personId }).delete();
      const rows = hazards.data.hazards.nodes.map((hazard, order) => ({ key: keyOf(personId, hazard.id), personId, hazard, order }));
      await database.hazards.bulkPut(rows);
    });
    await noteFetched(database, personId, 'hazards');
  }
  await fetchVersions({ database, request }, await wantedVersions(database, personId));
  if (unit) await fillShelf({ database, request, now }, personId, unit.id);
}

async function noteFetched(database: DeviceDatabase, personId: string, list: FetchedList): Promise<void> {
  await database.people
    .where('id')
    .equals(personId)
    .modify((person) => {
      person.fetched = [...new Set([...(person.fetched ?? []), list])];
    });
}

async function keepSubmissions(
  database: DeviceDatabase,
  personId: string,
  mine: readonly SubmissionLine[],
  toSign: readonly SubmissionLine[],
): Promise<void> {
  const rows = (list: SubmissionList, lines: readonly SubmissionLine[]) =>
    lines.map((submission, order) => ({ key: `${list}/${keyOf(personId, submission.id)}`, personId, submission, order, list }));
  await database.transaction('rw', database.submissions, async () => {
    await database.submissions.where('[personId+list]').anyOf([personId, 'mine'], [personId, 'to_sign']).delete();
    await database.submissions.bulkPut([...rows('mine', mine), ...rows('to_sign', toSign)]);
  });
}

/** To sign without a connection, and to begin the next form with the last; what is on no list any more goes. */
async function fetchAnswers(
  { database, request }: Pick<Parts, 'database' | 'request'>,
  personId: string,
  lines: readonly SubmissionLine[],
): Promise<void> {
  const wanted = new Set(lines.filter(({ kind }) => kind === 'FORM').map(({ id }) => id));
  const kept = new Set(await database.answers.where({ personId }).primaryKeys());
  await database.answers.bulkDelete([...kept].filter((id) => !wanted.has(id)));
  const missing = [...wanted].filter((id) => !kept.has(id));
  for (let at = 0; at < missing.length; at += atOnce) {
    const reply = await request(answersQuery, { ids: missing.slice(at, at + atOnce) });
    if (!reply.ok) return;
    const found = reply.data.nodes.filter((one) => one !== null);
    await database.answers.bulkPut(found.map(({ id, answers }) => ({ id, personId, answers })));
  }
}

/** Definitions of everything that can be opened without a connection. */
async function wantedVersions(database: DeviceDatabase, personId: string): Promise<string[]> {
  const tasks = await database.tasks.where({ personId }).toArray();
  const drafts = await database.drafts.where({ personId }).toArray();
  const submissions = await database.submissions.where('[personId+list]').equals([personId, 'to_sign']).toArray();
  return [
    ...tasks.flatMap(({ task }) => task.version?.id ?? []),
    ...drafts.map(({ versionId }) => versionId),
    ...submissions.flatMap(({ submission }) => submission.version?.id ?? []),
  ];
}

const atOnce = 10;

/** Published versions never change, so each is fetched once. */
export async function fetchVersions({ database, request }: Pick<Parts, 'database' | 'request'>, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const known = await database.versions.bulkGet(wanted);
  const missing = wanted.filter((_, index) => known[index] === undefined);
  for (let at = 0; at < missing.length; at += atOnce) {
    const reply = await request(versionsQuery, { ids: missing.slice(at, at + atOnce) });
    if (!reply.ok) return;
    await database.versions.bulkPut(reply.data.nodes.filter((version) => version !== null));
  }
}

async function dropOldReceipts(database: DeviceDatabase, personId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptReceipts).toISOString();
  await database.outbox
    .where({ personId, state: 'received' })
    .filter((item) => (item.receivedAt ?? '') < before)
    .delete();
}
