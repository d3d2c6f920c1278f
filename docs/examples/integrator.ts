/**
 * The whole story over HTTP alone: write a checklist, publish it, assign it, fill it in with a photo, have a second person
 * sign it, and read what the office reads. Nothing but `fetch`, so it reads the same in any language.
 *
 *     export ANJIAN_URL=http://127.0.0.1:4000
 *     export ANJIAN_TOKEN=aj_…          # npm run cli -- token create --user admin --name example \
 *                                       #   --scopes read,templates:write,assignments:write,tasks:write
 *     export ANJIAN_SECOND_TOKEN=aj_…   # of another person of the unit: --scopes read,tasks:write
 *     node docs/examples/integrator.ts 车队 photo.jpg
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const server = process.env['ANJIAN_URL'] ?? 'http://127.0.0.1:4000';
const [unitName = '车队', photoPath = ''] = process.argv.slice(2);

type Token = string | undefined;
const token: Token = process.env['ANJIAN_TOKEN'];
const secondToken: Token = process.env['ANJIAN_SECOND_TOKEN'];

/** One operation. A refusal carries a code that stays the same for ever and a sentence for people, in two languages. */
async function ask<Data>(query: string, variables: object, as: Token = token): Promise<Data> {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${as}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string; extensions: { code: string } }[] };
  if (errors?.[0]) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
  return data;
}

/** A file is sent as it is; its client id makes the upload safe to repeat. */
async function upload(file: string): Promise<{ id: string; sha256: string }> {
  const response = await fetch(`${server}/files`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'x-client-id': randomUUID(),
      'x-file-name': encodeURIComponent(path.basename(file)),
      'x-captured-at': new Date().toISOString(),
    },
    body: await readFile(file),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as { id: string; sha256: string };
}

type Node = { id: string };
type Named = Node & { name: Record<string, string> };

// 1. Which unit. Lists are connections; a filter finds what one knows by name.
const { units } = await ask<{ units: { nodes: (Node & { name: string })[] } }>(
  'query ($search: String) { units(first: 100, filter: { search: $search }) { nodes { id name } } }',
  { search: unitName },
);
const unit = units.nodes.find(({ name }) => name === unitName);
if (!unit) throw new Error(`There is no unit called ${unitName} in reach of this token.`);
console.log(`单位 unit: ${unit.name}`);

// 2. A checklist. Written by hand it has format 0: conditions are formulas as text. `signOff: two` wants two people.
const definition = {
  format: 0,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': '公务车辆检查', en: 'Official vehicles' },
  settings: { signOff: 'two' },
  sections: [
    {
      key: 'condition',
      title: { 'zh-CN': '车况', en: 'Condition' },
      questions: [
        { key: 'plate', type: 'text', label: { 'zh-CN': '车牌号', en: 'Plate' }, required: true },
        { key: 'brakes', type: 'check', label: { 'zh-CN': '制动有效', en: 'Brakes work' }, required: true },
        {
          key: 'tyres',
          type: 'check',
          label: { 'zh-CN': '轮胎花纹深度不小于 1.6 毫米', en: 'Tread at least 1.6 mm' },
          clause: { 'zh-CN': 'GB 7258-2017 第 9.1 条', en: 'GB 7258-2017, 9.1' },
          required: true,
          consequences: [
            { when: "tyres = 'fail'", then: { do: 'require_note' } },
            { when: "tyres = 'fail'", then: { do: 'require_photo' } },
            { when: "tyres = 'fail'", then: { do: 'raise_hazard', severity: 'serious', category: 'vehicle' } },
          ],
        },
      ],
    },
  ],
};
const { createTemplate } = await ask<{ createTemplate: { template: Named & { draft: { revision: number } } } }>(
  'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id name draft { revision } } } }',
  // The client id makes it safe to repeat: sent twice, it is one template.
  { input: { clientId: randomUUID(), unit: unit.id, definition } },
);
const { template } = createTemplate;
console.log(`模板 template: ${template.name['zh-CN']}`);

// 3. Published, it never changes. A definition with faults is refused, and each fault is named with its place.
const { publishTemplate } = await ask<{ publishTemplate: { version: Node & { number: number } } }>(
  'mutation ($input: PublishTemplateInput!) { publishTemplate(input: $input) { version { id number } } }',
  { input: { template: template.id, revision: template.draft.revision } },
);
console.log(`已发布 published: version ${publishTemplate.version.number}`);

// 4. Assigned for today. Tasks exist from now on, before anybody does anything.
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());
const { createAssignment } = await ask<{ createAssignment: { assignment: Node; taskCount: number } }>(
  'mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { taskCount assignment { id } } }',
  {
    input: {
      clientId: randomUUID(),
      unit: unit.id,
      template: template.id,
      name: template.name,
      recurrence: 'ONCE',
      startsOn: today,
      endsOn: today,
      timeOfDay: '23:59',
      opensMinutesBefore: 24 * 60,
      targets: [{ unit: unit.id, subtree: false }],
    },
  },
);
const assignment = createAssignment.assignment.id;
console.log(`已安排 assigned: ${createAssignment.taskCount} task`);

// 5. The task, with the version it was made for.
const { tasks } = await ask<{ tasks: { nodes: (Node & { version: Node })[] } }>(
  'query ($filter: TaskFilter) { tasks(first: 10, filter: $filter) { nodes { id version { id } } } }',
  { filter: { assignment, slot: today } },
);
const task = tasks.nodes[0];
if (!task) throw new Error('The assignment made no task for today.');

// 6. Filled in: one answer for each question, in one envelope. What failed carries its note and its photo.
const photo = photoPath === '' ? undefined : await upload(photoPath);
const answers = {
  plate: { value: '示A·00001' },
  brakes: { value: 'pass' },
  tyres: photo
    ? { value: 'fail', note: '左后外侧 1.4 毫米，已停驶。', photos: [{ file: photo.id, sha256: photo.sha256 }] }
    : { value: 'pass' },
};
type Submission = Node & { status: string; contentHash: string };
const { submitTask } = await ask<{ submitTask: { submission: Submission } }>(
  'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id status contentHash } } }',
  { input: { clientId: randomUUID(), task: task.id, version: task.version.id, answers, deviceTime: new Date().toISOString() } },
);
const { submission } = submitTask;
console.log(`已提交 submitted: ${submission.status}`);

// 7. Another person signs. The hash says what they saw; a signature on anything else is refused.
if (secondToken) {
  const { signSubmission } = await ask<{ signSubmission: { submission: Submission } }>(
    'mutation ($input: SignSubmissionInput!) { signSubmission(input: $input) { submission { id status contentHash } } }',
    { input: { submission: submission.id, contentHash: submission.contentHash } },
    secondToken,
  );
  console.log(`已双签 signed by two: ${signSubmission.submission.status}`);
}

// 8. What the office sees of the day.
type Day = { counts: { total: number; submitted: number; silent: number }; rows: { outcome: string; hazardCount: number }[] };
const { node } = await ask<{ node: { day: Day } }>(
  `query ($assignment: ID!, $slot: Date!) { node(id: $assignment) { ... on Assignment { day(slot: $slot) {
    counts { total submitted silent } rows { outcome hazardCount unit { name } } } } } }`,
  { assignment, slot: today },
);
console.log(
  `当日 the day: ${node.day.counts.submitted} of ${node.day.counts.total}, ${node.day.rows.map(({ outcome }) => outcome).join(', ')}`,
);

// 9. What was found is on record.
const { hazards } = await ask<{ hazards: { nodes: { number: string; title: Record<string, string>; severity: string; state: string }[] } }>(
  'query ($filter: HazardFilter) { hazards(first: 10, filter: $filter) { nodes { number title severity state } } }',
  { filter: { unit: unit.id, states: ['OPEN'] } },
);
for (const { number, title, severity } of hazards.nodes) console.log(`隐患 hazard: ${number} ${severity} ${title['zh-CN']}`);

// 10. Everything submitted with this checklist, as one table.
const { node: exported } = await ask<{ node: { exportUrl: string } }>(
  'query ($id: ID!) { node(id: $id) { ... on Template { exportUrl } } }',
  { id: template.id },
);
const table = await fetch(new URL(exported.exportUrl, server), { headers: { authorization: `Bearer ${token}` } });
console.log(await table.text());
