import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';
import { encodeGlobalId } from '../globalId.ts';

let api: TestApi;
let garage: { id: string; path: string };
let inspector: Asker;
let colleague: Asker;
let auditor: Asker;
let elsewhere: Asker;
let form: PlantedForm;

beforeAll(async () => {
  api = await startTestApi();
  garage = await api.addUnit(api.root, '车队');
  const west = await api.addUnit(api.root, '西校区');
  inspector = await api.addPerson(garage, [{ role: 'inspector', unit: garage }], { name: '林巡' });
  colleague = await api.addPerson(garage, [{ role: 'inspector', unit: garage }], { name: '何伴' });
  auditor = await api.addPerson(garage, [{ role: 'auditor', unit: garage }]);
  elsewhere = await api.addPerson(west, [{ role: 'administrator', unit: west }]);
  form = await plantForm(api, vehicleForm('one', { allSafe: true }), inspector);
});

afterAll(() => api.close());

const submitMutation = `mutation ($input: SubmitTaskInput!) { submitTask(input: $input) {
  submission { id kind status answers evaluation summary { pass fail na } contentHash submittedByName startedAt completedAt
    files { id sha256 } signatures { position valid signerName file { id } }
    hazards { number title detail severity category questionPath questionLabel photos { id } }
    supersedes { id } version { id } unit { name } }
  task { id state late submittedAt submission { id } myDraft { id } }
} }`;
const newForm = (task: { id: string }, change: Record<string, unknown> = {}) => ({
  clientId: randomUUID(),
  task: task.id,
  version: form.version,
  answers: goodAnswers,
  ...change,
});
const submit = async (who: Asker, input: Record<string, unknown>) => (await who.get(submitMutation, { input })).submitTask;
const refusal = async (who: Asker, input: Record<string, unknown>) => (await who.ask(submitMutation, { input })).errors[0]?.extensions;
const uuidOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1]!;
const eventsOf = async (id: string) =>
  (await api.database.prisma.event.findMany({ where: { subjectId: uuidOf(id) }, orderBy: { seq: 'asc' } })).map(({ verb }) => verb);

describe('handing in a form', () => {
  it('stores it, signs it, completes the task and lists every file in the receipt', async () => {
    const task = await plantTask(api, form, garage);
    const [photo, drawn] = [
      (await upload(api, inspector, await makePhoto())).body,
      (await upload(api, inspector, await makePhoto(80, 30))).body,
    ];
    const answers = { ...goodAnswers, before: { value: 50_000 }, pictures: { value: [{ file: photo.id, sha256: photo.sha256 }] } };
    const startedAt = new Date(Date.now() - 600_000).toISOString();
    const { submission, task: after } = await submit(inspector, newForm(task, { answers, startedAt, signatureFile: drawn.id }));
    expect(submission).toEqual({
      id: expect.any(String),
      kind: 'FORM',
      status: 'COMPLETE',
      answers,
      evaluation: {
        complete: true,
        progress: { answered: expect.any(Number), total: expect.any(Number) },
        problems: [],
        consequences: [],
        values: { driven: 2000 },
        hidden: [],
      },
      summary: { pass: 1, fail: 0, na: 0 },
      contentHash: expect.stringMatching(/^[\da-f]{64}$/),
      submittedByName: '林巡',
      startedAt,
      completedAt: expect.any(String),
      files: [
        { id: photo.id, sha256: photo.sha256 },
        { id: drawn.id, sha256: drawn.sha256 },
      ],
      signatures: [{ position: 1, valid: true, signerName: '林巡', file: { id: drawn.id } }],
      hazards: [],
      supersedes: null,
      version: { id: form.version },
      unit: { name: '车队' },
    });
    expect(after).toEqual({
      id: task.id,
      state: 'SUBMITTED',
      late: false,
      submittedAt: expect.any(String),
      submission: { id: submission.id },
      myDraft: null,
    });
    expect(await eventsOf(submission.id)).toEqual(['submission.submit']);
  });

  it('raises what the answers found, with their notes and photos, rows too', async () => {
    const task = await plantTask(api, form, garage);
    const photo = (await upload(api, inspector, await makePhoto())).body;
    const answers = {
      plate: { value: '沪A·1' },
      brakes: { value: 'fail', note: '制动距离偏长', photos: [{ file: photo.id, sha256: photo.sha256 }] },
      tyres: { value: [{ id: 'left', answers: { tread: { value: 'fail', note: '磨平' } } }] },
    };
    const { submission } = await submit(inspector, newForm(task, { answers }));
    expect(submission.summary).toEqual({ pass: 0, fail: 2, na: 0 });
    expect(submission.hazards).toEqual([
      {
        number: expect.stringMatching(/^YH-\d{4}-\d{4}$/),
        title: { 'zh-CN': '制动：不合格', en: 'Brakes: Fail' },
        detail: '制动距离偏长',
        severity: 'MAJOR',
        category: 'vehicle',
        questionPath: 'brakes',
        questionLabel: { 'zh-CN': '制动', en: 'Brakes' },
        photos: [{ id: photo.id }],
      },
      expect.objectContaining({ severity: 'MINOR', detail: '磨平', questionPath: 'tyres[left].tread', photos: [] }),
    ]);
    const sees = async (who: Asker) => (await who.get('query ($id: ID!) { node(id: $id) { id } }', { id: photo.id })).node;
    expect([await sees(auditor), await sees(elsewhere)]).toEqual([{ id: photo.id }, null]);
  });

  it('names every answer that is wrong, in both languages', async () => {
    const task = await plantTask(api, form, garage);
    const answers = { brakes: { value: 'fail' }, mileage: { value: 10 }, before: { value: 20 } };
    const told = await refusal(inspector, newForm(task, { answers }));
    expect(told).toMatchObject({ code: 'VALIDATION_FAILED', messages: { 'zh-CN': '有 4 处需要改正。' } });
    const problem = (path: string, code: string) =>
      expect.objectContaining({
        path,
        code,
        severity: 'error',
        message: expect.any(String),
        messages: { 'zh-CN': expect.any(String), en: expect.any(String) },
      });
    expect(told!.details.problems).toEqual(
      expect.arrayContaining([
        problem('plate', 'required'),
        problem('brakes', 'note_required'),
        problem('brakes', 'photo_required'),
        problem('before', 'constraint'),
      ]),
    );
    expect(told!.details.problems.find(({ code }: { code: string }) => code === 'constraint').messages.en).toBe(
      'Cannot be ahead of the mileage',
    );
    expect(await api.database.prisma.submission.count({ where: { taskId: task.uuid } })).toBe(0);
  });

  it.each<[string, () => Promise<object> | object, string]>([
    ['was never uploaded', () => ({ file: encodeGlobalId('File', randomUUID()), sha256: '0'.repeat(64) }), 'file_missing'],
    ['is no id of a file', () => ({ file: 'garbage', sha256: '0'.repeat(64) }), 'file_missing'],
    [
      'is somebody else’s',
      async () => {
        const { id, sha256 } = (await upload(api, elsewhere, await makePhoto())).body;
        return { file: id, sha256 };
      },
      'file_missing',
    ],
    [
      'has another content',
      async () => ({ file: (await upload(api, inspector, await makePhoto())).body.id, sha256: '0'.repeat(64) }),
      'file_differs',
    ],
    [
      'is no picture',
      async () => {
        const { id, sha256 } = (await upload(api, inspector, 'words')).body;
        return { file: id, sha256 };
      },
      'file_of_wrong_kind',
    ],
  ])('refuses a photo that %s', async (_, ref, code) => {
    const task = await plantTask(api, form, garage);
    const told = await refusal(inspector, newForm(task, { answers: { ...goodAnswers, pictures: { value: [await ref()] } } }));
    expect(told).toMatchObject({ code: 'VALIDATION_FAILED', details: { problems: [{ path: 'pictures', code }] } });
  });

  it.each<[string, () => Asker, Parameters<typeof plantTask>[3], Record<string, unknown>, string, object]>([
    ['before it opens', () => inspector, { opens: 10 }, {}, 'STATE_CONFLICT', { reason: 'not_open_yet' }],
    ['after it closed', () => inspector, { opens: -90, due: -60, closes: -30 }, {}, 'STATE_CONFLICT', { reason: 'closed' }],
    ['of an excused task', () => inspector, { state: 'excused' }, {}, 'STATE_CONFLICT', { reason: 'wrong_state' }],
    [
      'in another version',
      () => inspector,
      {},
      { version: encodeGlobalId('TemplateVersion', randomUUID()) },
      'STATE_CONFLICT',
      { reason: 'version_changed' },
    ],
    ['without the right', () => auditor, {}, {}, 'FORBIDDEN', {}],
    ['of another unit', () => elsewhere, {}, {}, 'NOT_FOUND', {}],
    ['with a signature that is not there', () => inspector, {}, { signatureFile: encodeGlobalId('File', randomUUID()) }, 'NOT_FOUND', {}],
  ])('is refused %s', async (_, who, window, change, code, details) => {
    const task = await plantTask(api, form, garage, window);
    expect(await refusal(who(), newForm(task, change))).toMatchObject({ code, details });
    expect(await api.database.prisma.submission.count({ where: { taskId: task.uuid } })).toBe(0);
  });

  it('is late after the due time', async () => {
    const task = await plantTask(api, form, garage, { opens: -90, due: -30, closes: 30, state: 'late' });
    expect((await submit(inspector, newForm(task))).task).toMatchObject({ state: 'SUBMITTED', late: true });
  });

  it('does not count what was hidden, and remembers that it was', async () => {
    const task = await plantTask(api, form, garage);
    const { submission } = await submit(inspector, newForm(task, { answers: { ...goodAnswers, why_high: { value: '跑长途' } } }));
    expect(submission.evaluation.hidden).toEqual(['why_high']);
  });
});

describe('hostile answers', () => {
  const parsed = (json: string) => JSON.parse(json) as unknown;
  it.each<[string, unknown, string]>([
    ['a prototype', parsed('{"__proto__": {"value": 1}, "plate": {"value": "x"}}'), 'VALIDATION_FAILED'],
    ['a constructor', { constructor: { value: 'x' } }, 'VALIDATION_FAILED'],
    ['an operator for a value', { plate: { value: { $gt: '' } } }, 'VALIDATION_FAILED'],
    ['a prototype in an answer', { plate: parsed('{"__proto__": {"value": "x"}}') }, 'VALIDATION_FAILED'],
    ['NUL', { plate: { value: 'a\0b' } }, 'VALIDATION_FAILED'],
    ['half a character', { plate: { value: '\ud800' } }, 'VALIDATION_FAILED'],
    ['a list', [], 'VALIDATION_FAILED'],
    ['a number', 7, 'VALIDATION_FAILED'],
    ['a number beyond all numbers', { ...goodAnswers, mileage: { value: 1e308 } }, 'VALIDATION_FAILED'],
    ['a note of a megabyte', { ...goodAnswers, brakes: { value: 'pass', note: 'x'.repeat(1_000_000) } }, 'VALIDATION_FAILED'],
  ])('with %s are refused with a code', async (_, answers, code) => {
    const task = await plantTask(api, form, garage);
    expect((await refusal(inspector, newForm(task, { answers })))?.code).toBe(code);
    expect(await api.database.prisma.submission.count({ where: { taskId: task.uuid } })).toBe(0);
  });

  it('of depth 10,000 are refused with a code', async () => {
    const task = await plantTask(api, form, garage);
    const variables = JSON.stringify({ input: newForm(task, { answers: 'DEEP' }) }).replace(
      '"DEEP"',
      '{"v":'.repeat(10_000) + '1' + '}'.repeat(10_000),
    );
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...inspector.headers },
      body: `{"query":${JSON.stringify(submitMutation)},"variables":${variables}}`,
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  it('that are only strange are stored as they are', async () => {
    const task = await plantTask(api, form, garage);
    const strange = '\u202E=cmd()|"<script>alert(1)</script>\u{1F6D1}{{plate}} \\u0000';
    const answers = { ...goodAnswers, plate: { value: strange.slice(0, 20) }, brakes: { value: 'pass', note: strange } };
    expect((await submit(inspector, newForm(task, { answers }))).submission.answers).toEqual(answers);
  });
});

describe('the same form again', () => {
  it('sent a thousand times at once is one submission, and everybody is told its id', async () => {
    const task = await plantTask(api, form, garage);
    const input = newForm(task, { answers: { ...goodAnswers, tyres: { value: [{ id: 'a', answers: { tread: { value: 'fail' } } }] } } });
    const query = 'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }';
    const answers = await Promise.all(Array.from({ length: 1000 }, () => inspector.ask(query, { input })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const ids = new Set(answers.map(({ data }) => data.submitTask.submission.id));
    expect(ids.size).toBe(1);
    const rows = await api.database.prisma.submission.findMany({
      where: { taskId: task.uuid },
      include: { hazards: true, signatures: true },
    });
    expect(rows.map(({ clientId, hazards, signatures }) => [clientId, hazards.length, signatures.length])).toEqual([
      [input.clientId, 1, 1],
    ]);
    expect(await eventsOf([...ids][0] as string)).toEqual(['submission.submit']);
  }, 60_000);

  it('with other content under its client id is a conflict with the original, which stays as it is', async () => {
    const task = await plantTask(api, form, garage);
    const input = newForm(task);
    const { submission } = await submit(inspector, input);
    const other = { ...input, answers: { ...goodAnswers, plate: { value: '别的车' } } };
    expect(await refusal(inspector, other)).toMatchObject({
      code: 'CLIENT_ID_REUSED',
      details: { original: { id: submission.id, contentHash: submission.contentHash } },
    });
    expect(await refusal(colleague, input)).toMatchObject({ code: 'CLIENT_ID_REUSED', details: {} });
    const elsewhereTask = await plantTask(api, form, garage);
    expect(await refusal(inspector, { ...input, task: elsewhereTask.id })).toMatchObject({ code: 'CLIENT_ID_REUSED' });
    expect((await api.database.prisma.submission.findUniqueOrThrow({ where: { id: uuidOf(submission.id) } })).answers).toEqual(goodAnswers);
  });

  it('is still the same after the task has closed', async () => {
    const task = await plantTask(api, form, garage);
    const input = newForm(task);
    const { submission } = await submit(inspector, input);
    await api.database.prisma.task.update({ where: { id: task.uuid }, data: { closesAt: new Date(Date.now() - 1000) } });
    expect((await submit(inspector, input)).submission.id).toBe(submission.id);
    expect(await refusal(inspector, newForm(task))).toMatchObject({ code: 'STATE_CONFLICT' });
  });

  it('handed in by twenty people at once for one task is one submission; the others are told', async () => {
    const task = await plantTask(api, form, garage);
    const codes = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => (await refusal(index % 2 ? inspector : colleague, newForm(task)))?.code),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'STATE_CONFLICT')).toHaveLength(19);
    expect(await api.database.prisma.submission.count({ where: { taskId: task.uuid } })).toBe(1);
  });
});

describe('all safe', () => {
  const declare = `mutation ($input: DeclareAllSafeInput!) { declareAllSafe(input: $input) {
    submission { id kind status answers evaluation signatures { position valid signerName } } task { state canDeclareAllSafe canComplete } } }`;

  it('is declared with one tap, signed and time-stamped, and a later event supersedes it; both stay', async () => {
    const task = await plantTask(api, form, garage);
    const input = { clientId: randomUUID(), task: task.id };
    const taps = await Promise.all(Array.from({ length: 10 }, () => inspector.get(declare, { input })));
    expect(new Set(taps.map(({ declareAllSafe }) => declareAllSafe.submission.id)).size).toBe(1);
    const { submission, task: after } = taps[0].declareAllSafe;
    expect(submission).toMatchObject({
      kind: 'ALL_SAFE',
      status: 'COMPLETE',
      answers: {},
      evaluation: { statement: { 'zh-CN': '今日平安无事' } },
      signatures: [{ position: 1, valid: true, signerName: '林巡' }],
    });
    expect(after).toEqual({ state: 'ALL_SAFE', canDeclareAllSafe: false, canComplete: true });
    expect(await eventsOf(submission.id)).toEqual(['task.declare_all_safe']);
    const later = await submit(colleague, newForm(task));
    expect(later.submission.supersedes).toEqual({ id: submission.id });
    expect(later.task).toMatchObject({ state: 'SUBMITTED', submission: { id: later.submission.id } });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Submission { status supersededBy { id } } } }';
    expect((await inspector.get(query, { id: submission.id })).node).toEqual({
      status: 'COMPLETE',
      supersededBy: { id: later.submission.id },
    });
    // The tap that was lost on its way is still that tap.
    expect((await inspector.get(declare, { input })).declareAllSafe.submission.id).toBe(submission.id);
  });

  it('is not offered by every form', async () => {
    const without = await plantForm(api, vehicleForm('one'), inspector);
    const task = await plantTask(api, without, garage);
    expect((await inspector.ask(declare, { input: { clientId: randomUUID(), task: task.id } })).errors[0]!.extensions).toMatchObject({
      code: 'STATE_CONFLICT',
      details: { reason: 'all_safe_not_offered' },
    });
  });

  it('is refused where something was handed in, and to those without the right', async () => {
    const task = await plantTask(api, form, garage);
    expect(await auditor.codeOf(declare, { input: { clientId: randomUUID(), task: task.id } })).toBe('FORBIDDEN');
    await submit(inspector, newForm(task));
    expect(await inspector.codeOf(declare, { input: { clientId: randomUUID(), task: task.id } })).toBe('STATE_CONFLICT');
  });
});
