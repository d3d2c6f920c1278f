/** A garage with people who hand in the vehicle form, and others who may not. */
import { randomUUID } from 'node:crypto';
import type { Configuration } from '../src/platform/configuration.ts';
import { startTestApi, type Answer, type Asker, type TestApi, type TestOptions } from './api.ts';
import { plantForm, type PlantedForm } from './plantTask.ts';
import { goodAnswers, vehicleForm } from './vehicleForm.ts';

export const submitMutation = `mutation ($input: SubmitTaskInput!) { submitTask(input: $input) {
  submission { id kind status answers evaluation summary { pass fail na } contentHash submittedByName startedAt completedAt
    files { id sha256 } signatures { position valid signerName file { id } }
    hazards { number title detail severity category questionPath questionLabel photos { id } photoMarks }
    supersedes { id } version { id } unit { name } }
  task { id state late submittedAt submission { id } myDraft { id } }
} }`;

// oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the test wrote, and what its expectations check
type Whatever = any;

export type Garage = {
  api: TestApi;
  garage: { id: string; path: string };
  inspector: Asker;
  /** of the same unit, with the same role */
  colleague: Asker;
  /** of the same unit, who only reads */
  auditor: Asker;
  /** of another unit, who may do everything there */
  elsewhere: Asker;
  form: PlantedForm;
  newForm: (task: { id: string }, change?: Record<string, unknown>) => Record<string, unknown>;
  submit: (who: Asker, input: Record<string, unknown>) => Promise<Whatever>;
  /** What the first error says, or undefined. */
  refusal: (who: Asker, input: Record<string, unknown>) => Promise<Answer['errors'][number]['extensions'] | undefined>;
  /** The verbs of what happened to something, in order. */
  eventsOf: (globalId: string) => Promise<string[]>;
};

export function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64').toString().split(':')[1]!;
}

export async function openGarage(change: Partial<Configuration> = {}, options: TestOptions = {}): Promise<Garage> {
  const api = await startTestApi(change, options);
  const garage = await api.addUnit(api.root, '车队');
  const west = await api.addUnit(api.root, '西校区');
  const inspector = await api.addPerson(garage, [{ role: 'inspector', unit: garage }], { name: '林巡' });
  const form = await plantForm(api, vehicleForm('one', { allSafe: true }), inspector);
  return {
    api,
    garage,
    inspector,
    colleague: await api.addPerson(garage, [{ role: 'inspector', unit: garage }], { name: '何伴' }),
    auditor: await api.addPerson(garage, [{ role: 'auditor', unit: garage }]),
    elsewhere: await api.addPerson(west, [{ role: 'administrator', unit: west }]),
    form,
    newForm: (task, change = {}) => ({ clientId: randomUUID(), task: task.id, version: form.version, answers: goodAnswers, ...change }),
    submit: async (who, input) => (await who.get(submitMutation, { input })).submitTask,
    refusal: async (who, input) => (await who.ask(submitMutation, { input })).errors[0]?.extensions,
    async eventsOf(globalId) {
      const events = await api.database.prisma.event.findMany({ where: { subjectId: uuidOf(globalId) }, orderBy: { seq: 'asc' } });
      return events.map(({ verb }) => verb);
    },
  };
}
