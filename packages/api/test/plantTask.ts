/** A template, published and assigned to units, with a task for each: what handing in begins with. */
import { createHash } from 'node:crypto';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { canonicalJson } from '@anjian/schema/answers/hash.ts';
import { encodeGlobalId } from '../src/globalId.ts';
import type { TaskState } from '../src/tasks/task.model.ts';
import type { TestApi } from './api.ts';

export type PlantedForm = { templateId: string; versionId: string; assignmentId: string; template: string; version: string };

export async function plantForm(
  api: Pick<TestApi, 'database' | 'root'>,
  definition: Definition,
  by: { personId: string },
): Promise<PlantedForm> {
  const { prisma } = api.database;
  const createdById = by.personId;
  const unitId = api.root.id;
  const template = await prisma.template.create({ data: { unitId, createdById, name: definition.title } });
  const version = await prisma.templateVersion.create({
    data: {
      templateId: template.id,
      number: 1,
      state: 'published',
      definition,
      definitionHash: createHash('sha256').update(canonicalJson(definition)).digest('hex'),
      createdById,
      publishedById: createdById,
      publishedAt: new Date(),
    },
  });
  const assignment = await prisma.assignment.create({
    data: {
      templateId: template.id,
      versionId: version.id,
      unitId,
      createdById,
      name: definition.title,
      recurrence: 'daily',
      timeOfDay: '16:00',
      startsOn: new Date('2026-01-01'),
      endsOn: new Date('2026-12-31'),
      graceMinutes: 60,
      opensMinutesBefore: 480,
    },
  });
  return {
    templateId: template.id,
    versionId: version.id,
    assignmentId: assignment.id,
    template: encodeGlobalId('Template', template.id),
    version: encodeGlobalId('TemplateVersion', version.id),
  };
}

/** Minutes from now. */
export type Window = { opens?: number; due?: number; closes?: number };

let planted = 0;

/** Open now, due and closing later, unless said otherwise. */
export async function plantTask(
  api: Pick<TestApi, 'database'>,
  form: PlantedForm,
  unit: { id: string },
  { opens = -60, due = 60, closes = 120, state = 'pending' }: Window & { state?: TaskState } = {},
): Promise<{ id: string; uuid: string }> {
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const { templateId, versionId, assignmentId } = form;
  const task = await api.database.prisma.task.create({
    data: {
      templateId,
      versionId,
      assignmentId,
      unitId: unit.id,
      slot: new Date(Date.UTC(2026, 0, 1 + planted++)),
      opensAt: inMinutes(opens),
      dueAt: inMinutes(due),
      closesAt: inMinutes(closes),
      state,
    },
  });
  return { id: encodeGlobalId('Task', task.id), uuid: task.id };
}
