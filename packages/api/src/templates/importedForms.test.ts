/** Forms that nobody here wrote, from file to draft: imported, published, assigned, filled. What the engine accepts, the API takes. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { countQuestions } from '@anjian/schema/definition/walk.ts';
import { importXlsform } from '@anjian/schema/xlsform/import.ts';
import { readWorkbook } from '@anjian/schema/xlsform/readWorkbook.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { publishTemplate } from '../../test/checklist.ts';
import { randomAnswers } from '../../../schema/test/xlsform/randomAnswers.ts';
import { encodeGlobalId } from '../globalId.ts';

const folder = new URL('../../../schema/test/xlsform/forms/', import.meta.url);
let api: TestApi;
let office: Asker;
let inspector: Asker;

beforeAll(async () => {
  api = await startTestApi();
  office = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  inspector = await api.addPerson(api.root, [{ role: 'inspector', unit: api.root }]);
});

afterAll(() => api.close());

async function read(file: string): Promise<Definition> {
  const workbook = await readWorkbook(readFileSync(new URL(file, folder)), file);
  const imported = importXlsform(workbook.ok ? workbook.tables : [], { fileName: file });
  if (!imported.ok) throw new Error(`${file} is not imported`);
  return imported.definition;
}

const today = () => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());

const assign = `mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { assignment { tasks(first: 1) { nodes {
  id canComplete version { questionCount definition } } } } } }`;
const save = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { answers } task { state } } }`;

describe.each(readdirSync(folder))('%s', (file) => {
  it('is published, assigned and filled', async () => {
    const definition = await read(file);
    const template = await publishTemplate(office, api.root, definition);
    const input = {
      clientId: randomUUID(),
      template: template.id,
      unit: encodeGlobalId('Unit', api.root.id),
      name: { 'zh-CN': file },
      recurrence: 'ONCE',
      startsOn: today(),
      endsOn: today(),
      timeOfDay: '23:59',
      opensMinutesBefore: 24 * 60,
      targets: [{ unit: encodeGlobalId('Unit', api.root.id), subtree: false }],
    };
    const { createAssignment } = await office.get(assign, { input });
    const [task] = createAssignment.assignment.tasks.nodes;
    expect(task.version).toEqual({ questionCount: countQuestions(definition), definition });
    const answers = randomAnswers(definition, 7);
    const { saveDraft } = await inspector.get(save, { input: { task: task.id, revision: 0, answers } });
    expect(saveDraft).toEqual({ draft: { answers }, task: { state: 'IN_PROGRESS' } });
  });
});
