/**
 * Two units that know nothing of each other, each with a row of everything, and above them what they share: a template,
 * an assignment for both. Every text of one side carries its mark, so that a leak shows wherever it comes out.
 */
import { createHash, randomUUID } from 'node:crypto';
import { encodeGlobalId } from '../src/globalId.ts';
import type { PrismaClient } from '../src/platform/generated/prisma/client.ts';
import type { Asker, TestApi } from './api.ts';

export type Side = {
  mark: string;
  unit: { id: string; path: string };
  administrator: Asker;
  inspector: Asker;
  /** global ids of all rows of this side, by type */
  ids: Record<string, string>;
};

export type TwoSubtrees = { a: Side; b: Side; slot: string; sharedIds: Record<string, string> };

const slot = '2026-11-24';
const at = (time: string) => new Date(`${slot}T${time}Z`);

export async function plantTwoSubtrees(api: TestApi): Promise<TwoSubtrees> {
  const { prisma } = api.database;
  await prisma.unit.update({ where: { id: api.root.id }, data: { name: 'MARK-TOP-unit' } });
  const top = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }], { name: '校办', userName: 'mark-top-user' });
  const shared = await plantTemplate(prisma, 'SHARED', api.root.id, top.personId);
  const sharedAssignment = await plantAssignment(prisma, 'SHARED', api.root.id, top.personId, shared);
  const plant = async (mark: string): Promise<Side> => {
    const unit = await api.addUnit(api.root, `${mark}-unit`);
    await prisma.assignmentUnit.create({ data: { assignmentId: sharedAssignment, unitId: unit.id, subtree: true } });
    return plantSide(api, mark, unit, { ...shared, assignmentId: sharedAssignment });
  };
  return {
    a: await plant('MARK-AAA'),
    b: await plant('MARK-BBB'),
    slot,
    sharedIds: {
      Template: encodeGlobalId('Template', shared.templateId),
      TemplateVersion: encodeGlobalId('TemplateVersion', shared.versionId),
      Assignment: encodeGlobalId('Assignment', sharedAssignment),
    },
  };
}

type PlantedTemplate = { templateId: string; versionId: string; draftId: string };

async function plantSide(
  api: TestApi,
  mark: string,
  unit: { id: string; path: string },
  shared: { templateId: string; versionId: string; assignmentId: string },
): Promise<Side> {
  const { prisma } = api.database;
  const below = await api.addUnit(unit, `${mark}-below`);
  const administrator = await api.addPerson(unit, [{ role: 'administrator', unit }], {
    name: `${mark}-boss`,
    userName: `${mark.toLowerCase()}-boss`,
  });
  const inspector = await api.addPerson(below, [{ role: 'inspector', unit }], {
    name: `${mark}-hand`,
    userName: `${mark.toLowerCase()}-hand`,
  });
  const by = inspector.personId;
  const own = await plantTemplate(prisma, mark, unit.id, by);
  const assignmentId = await plantAssignment(prisma, mark, unit.id, by, own);
  await prisma.assignmentUnit.create({ data: { assignmentId, unitId: below.id } });
  const item = await prisma.libraryItem.create({
    data: {
      unitId: unit.id,
      kind: 'response_set',
      name: { 'zh-CN': `${mark}-set` },
      content: { label: { 'zh-CN': `${mark}-set` }, choices: [{ key: 'one', label: { 'zh-CN': `${mark}-choice` } }] },
      clientId: randomUUID(),
      clientHash: mark,
      createdById: by,
      updatedById: by,
    },
  });
  await prisma.templateVersion.update({ where: { id: own.versionId }, data: { origins: [encodeGlobalId('LibraryItem', item.id)] } });
  const token = await prisma.token.create({
    data: { personId: by, name: `${mark}-token`, prefix: `${mark}-p`, tokenHash: randomUUID(), scopes: ['read'] },
  });
  const grant = await prisma.roleGrant.findFirstOrThrow({ where: { personId: by } });
  const asset = await plantAsset(prisma, mark, unit.id, by);
  await prisma.assignmentAsset.create({ data: { assignmentId, assetId: asset } });
  const done = await plantDone(prisma, mark, unit.id, by, { ...own, assignmentId }, asset);
  const doneShared = await plantDone(prisma, mark, unit.id, by, shared);
  const open = await prisma.task.create({
    data: {
      ...task(below.id, { ...own, assignmentId }),
      drafts: { create: { personId: by, answers: { brakes: { value: 'fail', note: `${mark}-typed` } } } },
    },
    include: { drafts: true },
  });
  const tellOf = (personId: string) =>
    prisma.notification.create({
      data: {
        personId,
        kind: 'task_opened',
        subjectType: 'Task',
        subjectId: open.id,
        title: { 'zh-CN': `${mark}-told` },
        text: { 'zh-CN': `${mark}-words` },
        dedupeKey: mark,
      },
    });
  await tellOf(administrator.personId);
  const told = await tellOf(by);
  const rows: [string, string][] = [
    ['Unit', unit.id],
    ['Person', by],
    ['RoleGrant', grant.id],
    ['Token', token.id],
    ['Template', own.templateId],
    ['TemplateVersion', own.versionId],
    ['LibraryItem', item.id],
    ['Asset', asset],
    ['Assignment', assignmentId],
    ['Task', open.id],
    ['Draft', open.drafts[0]!.id],
    ['Notification', told.id],
    ...Object.entries(done),
    ...Object.entries(doneShared).map(([type, id]): [string, string] => [`${type} of the shared assignment`, id]),
    ['Unit below', below.id],
    ['Person above', administrator.personId],
    ['TemplateVersion in draft', own.draftId],
  ];
  return {
    mark,
    unit,
    administrator,
    inspector,
    ids: Object.fromEntries(rows.map(([key, id]) => [key, encodeGlobalId(key.split(' ')[0]!, id)])),
  };
}

async function plantTemplate(prisma: PrismaClient, mark: string, unitId: string, createdById: string): Promise<PlantedTemplate> {
  const definition = {
    format: 1,
    locales: ['zh-CN'],
    title: { 'zh-CN': `${mark}-template` },
    settings: { signOff: 'two', allSafe: { statement: { 'zh-CN': `${mark}-statement` } } },
    sections: [
      {
        key: 'all',
        title: { 'zh-CN': `${mark}-section` },
        questions: [{ key: 'brakes', type: 'check', label: { 'zh-CN': `${mark}-question` } }],
      },
    ],
  };
  const definitionHash = createHash('sha256').update(JSON.stringify(definition)).digest('hex');
  const template = await prisma.template.create({ data: { unitId, createdById, name: { 'zh-CN': `${mark}-template` } } });
  const version = { templateId: template.id, definition, definitionHash, createdById };
  const published = await prisma.templateVersion.create({
    data: { ...version, number: 1, state: 'published', notes: `${mark}-notes`, publishedById: createdById, publishedAt: at('00:00:00') },
  });
  const draft = await prisma.templateVersion.create({ data: { ...version, number: 2, state: 'draft', notes: `${mark}-draft` } });
  return { templateId: template.id, versionId: published.id, draftId: draft.id };
}

async function plantAssignment(
  prisma: PrismaClient,
  mark: string,
  unitId: string,
  createdById: string,
  { templateId, versionId }: PlantedTemplate,
): Promise<string> {
  const { id } = await prisma.assignment.create({
    data: {
      templateId,
      versionId,
      unitId,
      createdById,
      name: { 'zh-CN': `${mark}-assignment` },
      recurrence: 'daily',
      timeOfDay: '16:00',
      startsOn: new Date(slot),
      endsOn: new Date(slot),
      graceMinutes: 60,
      opensMinutesBefore: 480,
    },
  });
  return id;
}

type Used = { templateId: string; versionId: string; assignmentId: string };

const task = (unitId: string, { templateId, versionId, assignmentId }: Used) => ({
  assignmentId,
  templateId,
  versionId,
  unitId,
  slot: new Date(slot),
  opensAt: at('00:00:00'),
  dueAt: at('08:00:00'),
  closesAt: at('09:00:00'),
});

/** Standing in a place of the same unit. */
async function plantAsset(prisma: PrismaClient, mark: string, unitId: string, by: string): Promise<string> {
  const own = { unitId, kind: `${mark}-kind`, createdById: by, updatedById: by };
  const code = () => randomUUID().slice(0, 10).toUpperCase();
  const place = await prisma.asset.create({ data: { ...own, name: `${mark}-place`, sort: 'place', code: code() } });
  const asset = await prisma.asset.create({
    data: {
      ...own,
      name: `${mark}-asset`,
      sort: 'equipment',
      number: `${mark}-number`,
      code: code(),
      location: `${mark}-location`,
      properties: { plate: `${mark}-plate` },
      placeId: place.id,
    },
  });
  return asset.id;
}

/** A task handed in with a photo, a signature and a hazard, at an asset when one is given. */
async function plantDone(
  prisma: PrismaClient,
  mark: string,
  unitId: string,
  by: string,
  used: Used,
  assetId: string | null = null,
): Promise<Record<string, string>> {
  const { templateId, versionId } = used;
  const file = await prisma.file.create({
    data: {
      clientId: randomUUID(),
      sha256: '0'.repeat(64),
      size: 1,
      contentType: 'image/jpeg',
      name: `${mark}-photo.jpg`,
      storageKey: `${mark}-${randomUUID()}`,
      uploadedById: by,
      unitId,
    },
  });
  const done = await prisma.task.create({
    data: { ...task(unitId, used), assetId, state: 'submitted', startedById: by, startedAt: at('01:00:00'), submittedAt: at('02:00:00') },
  });
  const submission = await prisma.submission.create({
    data: {
      taskId: done.id,
      templateId,
      versionId,
      unitId,
      clientId: randomUUID(),
      contentHash: createHash('sha256').update(mark).digest('hex'),
      kind: 'form',
      status: 'awaiting_signature',
      answers: { brakes: { value: 'fail', note: `${mark}-answer` } },
      evaluation: { problems: [], warnings: [], consequences: [], values: {} },
      summary: { pass: 0, fail: 1, na: 0 },
      submittedById: by,
      submittedAt: at('02:00:00'),
      files: { create: { fileId: file.id, path: 'brakes' } },
      signatures: { create: { personId: by, position: 1, contentHash: createHash('sha256').update(mark).digest('hex'), fileId: file.id } },
    },
    include: { signatures: true },
  });
  await prisma.task.update({ where: { id: done.id }, data: { submissionId: submission.id } });
  const hazard = await prisma.hazard.create({
    data: {
      number: `${mark}-${randomUUID().slice(0, 8)}`,
      unitId,
      taskId: done.id,
      submissionId: submission.id,
      questionPath: 'brakes',
      assetId,
      title: { 'zh-CN': `${mark}-hazard` },
      detail: `${mark}-detail`,
      severity: 'major',
      category: `${mark}-category`,
      raisedById: by,
      photos: { create: { fileId: file.id } },
    },
  });
  return { 'Task done': done.id, Submission: submission.id, Signature: submission.signatures[0]!.id, File: file.id, Hazard: hazard.id };
}
