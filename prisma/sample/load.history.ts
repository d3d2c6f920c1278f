/** What happened in the weeks before today, done again through the services, each moment at its own time. */
import type { Answers, FileRef } from '@anjian/schema/answers/answer.ts';
import { decodeGlobalId } from '@anjian/api/globalId.ts';
import { closeHazard } from '@anjian/api/hazards/hazard.service.ts';
import { saveDraft } from '@anjian/api/submissions/draft.service.ts';
import { signSubmission } from '@anjian/api/submissions/signature.service.ts';
import { declareAllSafe, submitTask } from '@anjian/api/submissions/submit.service.ts';
import { excuseTask } from '@anjian/api/tasks/task.service.ts';
import { dayOf } from './calendar.ts';
import { chanceFrom } from './chance.ts';
import { headOf, people } from './college.people.ts';
import { unitsInOrder } from './college.units.ts';
import type { Moment } from './history.ts';
import { uploadPicture, uploadSignature, type Picture } from './load.files.ts';
import { idOf, roundKey, type World } from './load.world.ts';
import { fillers } from './templates/answers.ts';
import { sampleTemplates } from './templates/catalogue.ts';
import { fillIn, type Surroundings } from './templates/filling.ts';

export function play(world: World, moment: Moment): Promise<unknown> {
  switch (moment.does) {
    case 'declare_all_safe':
      return declare(world, moment);
    case 'submit':
      return submit(world, moment);
    case 'save_draft':
      return begin(world, moment);
    case 'sign':
      return sign(world, moment);
    case 'settle':
      return settle(world, moment);
    case 'excuse':
      return excuse(world, moment);
  }
}

type Doing<Does extends Moment['does']> = Extract<Moment, { does: Does }>;

async function declare(world: World, { by, at, ...round }: Doing<'declare_all_safe'>): Promise<void> {
  const clientId = chanceFrom(`all-safe/${roundKey(round)}`).uuid();
  await declareAllSafe(await world.personAt(by, at), { clientId, taskId: taskOf(world, round), deviceTime: at });
}

async function submit(world: World, moment: Doing<'submit'>): Promise<void> {
  const { by, at, startedAt } = moment;
  const key = roundKey(moment);
  const acting = await world.personAt(by, at);
  const signature = await uploadSignature(acting, { by, at, key: `${key}/${by}` });
  const handedIn = await submitTask(acting, {
    clientId: chanceFrom(`submission/${key}`).uuid(),
    taskId: taskOf(world, moment),
    versionId: world.templates.get(moment.assignment.template)!.versionId,
    answers: await answersTo(world, moment),
    startedAt,
    deviceTime: at,
    signatureFileId: decodeGlobalId(signature.file).id,
  });
  world.submissions.set(key, handedIn.submissionId);
}

/** Left half way: the questions at the top are answered. */
async function begin(world: World, moment: Doing<'save_draft'>): Promise<void> {
  const { by, at } = moment;
  const answers = await answersTo(world, { ...moment, startedAt: at, hasFinding: false });
  const typed = Object.entries(answers).slice(0, Math.ceil(Object.keys(answers).length / 2));
  await saveDraft(await world.personAt(by, at), {
    taskId: taskOf(world, moment),
    answers: Object.fromEntries(typed),
    revision: 0,
    deviceTime: at,
  });
}

async function sign(world: World, { by, at, ...round }: Doing<'sign'>): Promise<void> {
  const acting = await world.personAt(by, at);
  const submissionId = idOf(world.submissions, roundKey(round));
  const { contentHash } = await acting.platform.database.prisma.submission.findUniqueOrThrow({ where: { id: submissionId } });
  const signature = await uploadSignature(acting, { by, at, key: `${roundKey(round)}/${by}` });
  await signSubmission(acting, { submissionId, contentHash, signatureFileId: decodeGlobalId(signature.file).id });
}

const closingNotes = [
  '已整改，现场复查合格。',
  '已更换损坏部件，复查正常。',
  '责任单位当日完成整改，照片已归档。',
  '已清理并落实专人每日巡查。',
  '维修单位已到场处理，试运行正常。',
];

/** Nothing is left to do when what was found raised no hazard. */
async function settle(world: World, { by, at, ...round }: Doing<'settle'>): Promise<void> {
  const acting = await world.personAt(by, at);
  const hazards = await acting.platform.database.prisma.hazard.findMany({
    where: { submissionId: idOf(world.submissions, roundKey(round)), state: 'open' },
    orderBy: { number: 'asc' },
  });
  const chance = chanceFrom(`settle/${roundKey(round)}`);
  for (const { id } of hazards) await closeHazard(acting, id, chance.pick(closingNotes));
}

const reasons = ['当日全校停电检修，网络中断，已电话报告平安。', '填报人因公出差，支部已口头报平安并补记。', '该场所当日停用，无需检查。'];

async function excuse(world: World, { by, at, ...round }: Doing<'excuse'>): Promise<void> {
  const reason = chanceFrom(`excuse/${roundKey(round)}`).pick(reasons);
  await excuseTask(await world.personAt(by, at), { taskId: taskOf(world, round), reason });
}

function taskOf(world: World, round: Parameters<typeof roundKey>[0]): string {
  return idOf(world.tasks, roundKey(round));
}

type Filling = Pick<Doing<'submit'>, 'assignment' | 'unit' | 'slot' | 'by' | 'at' | 'startedAt' | 'hasFinding'>;

/** Filled twice: first to see which pictures it wants, then with those pictures. Chance is the same both times. */
async function answersTo(world: World, filling: Filling): Promise<Answers> {
  const wanted: Picture[] = [];
  const key = roundKey(filling);
  const capturedAt = new Date((filling.startedAt.getTime() + filling.at.getTime()) / 2);
  fill(world, filling, (shows) => {
    wanted.push({ shows, capturedAt, key: `${key}/${wanted.length}` });
    return placeholder;
  });
  const acting = await world.personAt(filling.by, filling.at);
  const taken: FileRef[] = [];
  for (const picture of wanted) taken.push(await uploadPicture(acting, picture));
  let used = 0;
  return fill(world, filling, () => taken[used++]!);
}

const placeholder: FileRef = { file: 'to come', sha256: '0'.repeat(64) };

const nameOf = (unit: string) => unitsInOrder().find((one) => one.unit.key === unit)!.unit.name;

function fill(world: World, filling: Filling, pictureOf: (shows: Picture['shows']) => FileRef): Answers {
  const { assignment, unit: key, by, at, hasFinding } = filling;
  const asset = world.assets.get(key);
  const unit = asset?.unit ?? key;
  const { definition } = sampleTemplates.find(({ key }) => key === assignment.template)!;
  const around: Surroundings = {
    day: dayOf(at),
    unit,
    ...(asset ? { asset: { ...asset, unit: nameOf(asset.unit) } } : {}),
    unitName: nameOf(unit),
    by: people.find(({ userName }) => userName === by)!.name,
    head: headOf(unit).name,
    chance: chanceFrom(`answers/${roundKey(filling)}`),
    photo: pictureOf,
    signature: () => pictureOf('signature'),
  };
  return fillIn(definition, fillers[assignment.template], around, hasFinding);
}
