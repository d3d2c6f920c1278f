import { randomUUID } from 'node:crypto';
import { calculated, date, definition, integer, section } from '@anjian/schema/definition/build.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../test/api.ts';
import { openGarage, type Garage } from '../../test/garage.ts';
import { plantForm, plantTask } from '../../test/plantTask.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { goodAnswers } from '../../test/vehicleForm.ts';
import { encodeGlobalId } from '../globalId.ts';

let api: Garage['api'];
let garage: Garage['garage'];
let inspector: Garage['inspector'];
let auditor: Garage['auditor'];
let elsewhere: Garage['elsewhere'];
let form: Garage['form'];
let newForm: Garage['newForm'];
let submit: Garage['submit'];
let refusal: Garage['refusal'];
let eventsOf: Garage['eventsOf'];

beforeAll(async () => {
  ({ api, garage, inspector, auditor, elsewhere, form, newForm, submit, refusal, eventsOf } = await openGarage());
});

afterAll(() => api.close());

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
    const marks = { width: 64, height: 48, list: [{ is: 'text', colour: 'red', weight: 2, at: [3, 4], text: '这里' }] };
    const answers = {
      plate: { value: '沪A·1' },
      brakes: { value: 'fail', note: '制动距离偏长', photos: [{ file: photo.id, sha256: photo.sha256, marks }] },
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
        photoMarks: { [photo.id]: marks },
      },
      expect.objectContaining({ severity: 'MINOR', detail: '磨平', questionPath: 'tyres[left].tread', photos: [], photoMarks: {} }),
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

describe('what a form may ask beside its answers', () => {
  const surrounded = definition('抄表', 'Meter', [
    section('all', '全部', 'All', [
      integer('reading', '读数', 'Reading', { constraints: [['reading >= last.reading', ['读数不能小于上次', 'Not below the last one']]] }),
      date('day', '日期', 'Day', { constraints: [['day = today()', ['应为今天', 'Must be today']]] }),
      calculated('who', '谁', 'Who', "concat(unit.name, '/', person.name)"),
    ]),
  ]);
  const problemsOf = async (task: { id: string }, version: string, answers: object) =>
    ((await refusal(inspector, newForm(task, { version, answers })))?.details.problems ?? []).map(({ path }: { path: string }) => path);

  it('is the unit, the person, the day where the assignment is, and what the unit handed in last', async () => {
    const asking = await plantForm(api, surrounded, inspector);
    const [today, yesterday] = [0, 86_400_000].map((before) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - before)),
    );
    const [first, second, third] = [
      await plantTask(api, asking, garage),
      await plantTask(api, asking, garage),
      await plantTask(api, asking, api.root),
    ];
    expect(await problemsOf(first, asking.version, { day: { value: yesterday } })).toEqual(['day']);
    const { submission } = await submit(
      inspector,
      newForm(first, { version: asking.version, answers: { reading: { value: 500 }, day: { value: today } } }),
    );
    expect(submission.evaluation.values).toEqual({ who: '车队/林巡' });
    expect(await problemsOf(second, asking.version, { reading: { value: 499 } })).toEqual(['reading']);
    expect(await problemsOf(second, asking.version, { reading: { value: 500 } })).toEqual([]);
    const above = await api.addPerson(api.root, [{ role: 'inspector', unit: api.root }]);
    const elsewhereFirst = newForm(third, { version: asking.version, answers: { reading: { value: 1 } } });
    expect((await submit(above, elsewhereFirst)).submission.status).toBe('COMPLETE');
  });
});
