/** The screens of docs/screens: who stands there, at what, and how they got there. */
import type { Page } from 'playwright-core';
import { takePhoto } from '../../prisma/sample/pictures/photo.ts';

export type Ask = <Data>(query: string, variables?: unknown) => Promise<Data>;

export type Screen = {
  name: string;
  title: string;
  at: 'desk' | 'phone';
  /** user name; absent: nobody is signed in */
  who?: string;
  locale?: string;
  go: (page: Page, ask: Ask) => Promise<unknown>;
};

const office = 'security.office';
const inspector = 'fire.students';
type Named = { id: string; name: Record<string, string> };

const to =
  (address: string, ready: (page: Page) => Promise<unknown> = heading) =>
  async (page: Page) => {
    await page.goto(address);
    await ready(page);
  };
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();
/** The phone shows its lists once they have come. */
const listed = (page: Page) => page.locator('main li').first().waitFor();

async function idOf(ask: Ask, list: 'templates' | 'assignments', name: string): Promise<string> {
  const data = await ask<Record<string, { nodes: Named[] }>>(
    `query ($search: String) { ${list}(first: 1, filter: { search: $search }) { nodes { id name } } }`,
    { search: name },
  );
  const found = data[list]?.nodes[0];
  if (!found) throw new Error(`The sample college has no ${list} called ${name}.`);
  return found.id;
}

/** A submission with something failed and a photo of it. */
async function tellingSubmission(ask: Ask): Promise<string> {
  const { hazards } = await ask<{ hazards: { nodes: { photos: unknown[]; submission: { id: string } | null }[] } }>(
    '{ hazards(first: 100) { nodes { photos { id } submission { id } } } }',
  );
  const found =
    hazards.nodes.find(({ photos, submission }) => photos.length > 0 && submission) ?? hazards.nodes.find(({ submission }) => submission);
  if (!found?.submission) throw new Error('No hazard of the sample college came from a submission.');
  return found.submission.id;
}

async function openHazard(ask: Ask): Promise<string> {
  const { hazards } = await ask<{ hazards: { nodes: { id: string; photos: unknown[] }[] } }>(
    '{ hazards(first: 100, filter: { states: [OPEN] }) { nodes { id photos { id } } } }',
  );
  const found = hazards.nodes.find(({ photos }) => photos.length > 0) ?? hazards.nodes[0];
  if (!found) throw new Error('The sample college has no open hazard.');
  return found.id;
}

/** The day of the last three weeks on which most different things happened: somebody late, somebody silent, something found. */
async function tellingDay(ask: Ask, id: string): Promise<string> {
  const { node } = await ask<{ node: { slots: string[] } }>(
    'query ($id: ID!) { node(id: $id) { ... on Assignment { slots(first: 40) } } }',
    { id },
  );
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const days = await Promise.all(
    node.slots
      .filter((slot) => slot <= today)
      .map(async (slot) => {
        const found = await ask<{ node: { day: { rows: { outcome: string }[] } | null } }>(
          'query ($id: ID!, $slot: Date!) { node(id: $id) { ... on Assignment { day(slot: $slot) { rows { outcome } } } } }',
          { id, slot },
        );
        return { slot, kinds: new Set(found.node.day?.rows.map(({ outcome }) => outcome)).size };
      }),
  );
  const [most] = days.toSorted((a, b) => b.kinds - a.kinds || b.slot.localeCompare(a.slot));
  return most?.slot ?? today;
}

const day = (name: string) => async (page: Page, ask: Ask) => {
  const id = await idOf(ask, 'assignments', name);
  await to(`/day/${id}/${await tellingDay(ask, id)}`)(page);
};

export const screens: readonly Screen[] = [
  { name: 'sign-in', title: '登录 · Sign in', at: 'desk', go: to('/') },
  { name: 'overview', title: '今日情况 · Everything due today', at: 'desk', who: office, go: to('/today') },
  {
    name: 'today',
    title: '一次安排的当日情况，实时更新 · The office’s day of one assignment, live',
    at: 'desk',
    who: office,
    go: day('零报告'),
  },
  {
    name: 'submission',
    title: '提交记录：按纸质表格呈现 · A submission as the paper form it replaces',
    at: 'desk',
    who: office,
    go: async (page, ask) => to(`/submissions/${await tellingSubmission(ask)}`)(page),
  },
  {
    name: 'submissions',
    title: '提交记录列表与导出 · Submissions, filtered and exported',
    at: 'desk',
    who: office,
    go: to('/submissions'),
  },
  { name: 'hazards', title: '隐患列表 · Hazards', at: 'desk', who: office, go: to('/hazards') },
  {
    name: 'hazard',
    title: '一条隐患 · One hazard',
    at: 'desk',
    who: office,
    go: async (page, ask) => to(`/hazards/${await openHazard(ask)}`)(page),
  },
  { name: 'templates', title: '检查表模板 · Checklists', at: 'desk', who: office, go: to('/templates') },
  {
    name: 'template',
    title: '模板的版本与使用 · A checklist, its versions and where it is used',
    at: 'desk',
    who: office,
    go: async (page, ask) => to(`/templates/${await idOf(ask, 'templates', '公务车辆')}`)(page),
  },
  { name: 'assignments', title: '任务安排 · Assignments', at: 'desk', who: office, go: to('/assignments') },
  {
    name: 'assign',
    title: '新建任务安排，先看会产生什么 · Assigning, with what it will make',
    at: 'desk',
    who: office,
    go: async (page, ask) => to(`/assignments/create?template=${encodeURIComponent(await idOf(ask, 'templates', '公务车辆'))}`)(page),
  },
  { name: 'assets', title: '设备与场所台账 · The register of assets and places', at: 'desk', who: office, go: to('/assets') },
  {
    name: 'asset',
    title: '一台设备：二维码、检查与隐患 · One asset: its code, checks and hazards',
    at: 'desk',
    who: office,
    go: async (page, ask) =>
      to(`/assets/${(await someAsset(ask)).id}`, (shown) => shown.getByRole('main').locator('img').first().waitFor())(page),
  },
  {
    name: 'labels',
    title: '打印二维码标签 · Printing labels',
    at: 'desk',
    who: office,
    go: async (page) => {
      await to('/assets')(page);
      await page.getByRole('button', { name: '打印标签' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'notifications', title: '通知 · Notifications', at: 'desk', who: office, go: to('/notifications') },
  { name: 'units', title: '单位 · Units', at: 'desk', who: office, go: to('/units') },
  { name: 'people', title: '人员 · People', at: 'desk', who: office, go: to('/people') },
  {
    name: 'builder',
    title: '模板编辑器：题型、题目、规则与预览并排 · The builder: palette, sheet, rules',
    at: 'desk',
    who: 'author',
    go: async (page, ask) => {
      await openBuilder(page, ask);
      await page.getByLabel(/^第 1\.3 题/).click();
    },
  },
  {
    name: 'builder-preview',
    title: '编辑时预览真实的表单 · The real form beside what is being written',
    at: 'desk',
    who: 'author',
    go: async (page, ask) => {
      await openBuilder(page, ask);
      await page.getByRole('button', { name: '预览' }).last().click();
    },
  },
  {
    name: 'builder-relations',
    title: '关系：哪道题影响哪道题 · What depends on what',
    at: 'desk',
    who: 'author',
    go: async (page, ask) => {
      await openBuilder(page, ask);
      await page.getByRole('button', { name: '关系' }).last().click();
    },
  },
  {
    name: 'translations',
    title: '翻译表：缺的在前 · The translation grid, missing first',
    at: 'desk',
    who: 'author',
    go: async (page, ask) => {
      await openBuilder(page, ask);
      await page.getByRole('link', { name: '翻译', exact: true }).click();
      await heading(page);
    },
  },
  {
    name: 'start',
    title: '新建检查表：几种开头，先看里面有什么 · A first checklist, with what is in each start',
    at: 'desk',
    who: 'author',
    go: async (page) => {
      await to('/templates/create')(page);
      await page.getByRole('radio', { name: /^实验实训室/ }).check();
    },
  },
  { name: 'library', title: '题库与选项集 · The library', at: 'desk', who: 'author', go: async (page, ask) => openLibrary(page, ask) },
  {
    name: 'library-item',
    title: '题库中的一条：就地修改，哪些草稿较旧 · One item: changed in place, and which drafts are behind',
    at: 'desk',
    who: 'author',
    go: async (page, ask) => {
      await openLibrary(page, ask);
      await page.getByRole('link', { name: '设备完好程度' }).click();
      await page.getByRole('list', { name: '用到它的模板' }).getByText(/较旧/).waitFor();
    },
  },
  {
    name: 'import-notes',
    title: '导入情况留在题目旁边 · What an import could not carry, beside the sheet',
    at: 'desk',
    who: 'author',
    go: importSheet,
  },
  { name: 'import', title: '从 XLSForm 或 JSON 导入 · Importing', at: 'desk', who: 'author', go: to('/templates/import') },
  {
    name: 'english',
    title: '英文界面 · In English',
    at: 'desk',
    who: 'leader',
    go: async (page) => {
      await to('/today')(page);
      await page.getByRole('button', { name: 'EN' }).click();
      await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
    },
  },
  { name: 'phone-tasks', title: '我的任务 · My tasks', at: 'phone', who: inspector, go: to('/m') },
  {
    name: 'phone-form',
    title: '填报 · Completing',
    at: 'phone',
    who: inspector,
    go: async (page, ask) => fillIn(page, ask),
  },
  {
    name: 'phone-failed',
    title: '不合格要写明情况 · What failed wants a note and a photo',
    at: 'phone',
    who: inspector,
    go: async (page, ask) => {
      await fillIn(page, ask);
      await page.getByRole('radio', { name: '不合格', exact: true }).first().click();
      await page
        .getByLabel(/情况说明/)
        .first()
        .fill('东侧疏散门被杂物挡住，已通知清理。');
      // Above the bar at the foot.
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'phone-all-safe',
    title: '零报告：一键报平安 · All safe with one tap',
    at: 'phone',
    who: 'secretary.students',
    go: to('/m'),
  },
  { name: 'phone-hazards', title: '隐患 · Hazards', at: 'phone', who: inspector, go: to('/m/hazards', listed) },
  { name: 'phone-history', title: '我的记录 · What I handed in', at: 'phone', who: 'canteen', go: to('/m/history', listed) },
  { name: 'phone-signatures', title: '等我签字 · To be signed', at: 'phone', who: 'keeper.mechatronics', go: to('/m/signatures', listed) },
  {
    name: 'phone-scan',
    title: '扫一扫：相机画面 · Scanning: what the camera sees',
    at: 'phone',
    who: inspector,
    go: async (page) => {
      await to('/m/scan')(page);
      await page.locator('.scan-picture[data-on] video').waitFor();
      // The film has begun.
      await page.waitForFunction("document.querySelector('video').readyState >= 2");
    },
  },
  {
    name: 'phone-asset',
    title: '扫码看到的设备：现在该查什么 · What a scan opens: what is due there',
    at: 'phone',
    who: office,
    go: async (page, ask) => to(`/m/a#${(await someAsset(ask)).code}`)(page),
  },
  {
    name: 'phone-notifications',
    title: '手机上的通知 · Notifications on the phone',
    at: 'phone',
    who: inspector,
    go: to('/m/notifications'),
  },
  {
    name: 'phone-drawing',
    title: '在照片上标注 · Drawing on a photo',
    at: 'phone',
    who: inspector,
    go: async (page, ask) => drawOnPhoto(page, ask),
  },
  { name: 'phone-office', title: '办公室在手机上看当日情况 · The office’s day on a phone', at: 'phone', who: office, go: day('零报告') },
];

async function openBuilder(page: Page, ask: Ask): Promise<void> {
  const id = await idOf(ask, 'templates', '公务车辆');
  const { node } = await ask<{ node: { draft: unknown } }>('query ($id: ID!) { node(id: $id) { ... on Template { draft { id } } } }', {
    id,
  });
  if (!node.draft) {
    await ask('mutation ($input: CreateTemplateDraftInput!) { createTemplateDraft(input: $input) { version { id } } }', {
      input: { template: id },
    });
  }
  await page.goto(`/templates/${id}/edit`);
  await page.getByLabel(/^第 1\.1 题/).waitFor();
}

type OpenTask = { id: string; canComplete: boolean; asset: { id: string } | null; version: { questionCount: number } | null };

/** The longest form that is open to them now, and is about a place rather than one piece of equipment. */
async function fillIn(page: Page, ask: Ask): Promise<void> {
  const { tasks } = await ask<{ tasks: { nodes: OpenTask[] } }>(
    '{ tasks(first: 50, filter: { mine: true, open: true }) { nodes { id canComplete asset { id } version { questionCount } } } }',
  );
  const lengthOf = ({ asset, version }: OpenTask) => (version?.questionCount ?? 0) - (asset ? 1000 : 0);
  const [longest] = tasks.nodes.filter(({ canComplete }) => canComplete).toSorted((one, other) => lengthOf(other) - lengthOf(one));
  if (!longest) throw new Error('Nobody has anything to fill in.');
  await page.goto(`/m/tasks/${longest.id}`);
  await page.getByRole('radiogroup').first().waitFor();
}

type Asset = { id: string; code: string };

/** One where something is to be done, if there is any. */
async function someAsset(ask: Ask): Promise<Asset> {
  const { assets } = await ask<{ assets: { nodes: (Asset & { nextDueAt: string | null })[] } }>(
    '{ assets(first: 100) { nodes { id code nextDueAt } } }',
  );
  const found = assets.nodes.find(({ nextDueAt }) => nextDueAt !== null) ?? assets.nodes[0];
  if (!found) throw new Error('The sample college has no assets.');
  return found;
}

const zhAndEn = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** A set that a checklist took before it was changed, and a question. */
async function openLibrary(page: Page, ask: Ask): Promise<void> {
  const { viewer, libraryItems } = await ask<{ viewer: { person: { unit: { id: string } } }; libraryItems: { totalCount: number } }>(
    '{ viewer { person { unit { id } } } libraryItems(filter: { search: "设备完好程度" }) { totalCount } }',
  );
  if (libraryItems.totalCount === 0) await fillLibrary(ask, viewer.person.unit.id);
  await to('/library', (shown) => shown.getByRole('link', { name: '设备完好程度' }).waitFor())(page);
}

async function fillLibrary(ask: Ask, unit: string): Promise<void> {
  const choices = [
    { key: 'good', label: zhAndEn('完好', 'Good') },
    { key: 'worn', label: zhAndEn('磨损，可用', 'Worn, usable') },
    { key: 'broken', label: zhAndEn('损坏', 'Broken') },
  ];
  const create = async (kind: string, content: object) => {
    const mutation = 'mutation ($input: CreateLibraryItemInput!) { createLibraryItem(input: $input) { item { id } } }';
    const made = await ask<{ createLibraryItem: { item: { id: string } } }>(mutation, {
      input: { clientId: crypto.randomUUID(), unit, kind, content },
    });
    return made.createLibraryItem.item.id;
  };
  const label = zhAndEn('设备完好程度', 'Condition of equipment');
  const item = await create('RESPONSE_SET', { label, choices });
  await create('QUESTION', {
    type: 'check',
    key: 'extinguisher',
    label: zhAndEn('灭火器在位、在有效期内', 'Extinguisher in place and in date'),
    required: true,
  });
  await ask('mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }', {
    input: {
      clientId: crypto.randomUUID(),
      unit,
      definition: {
        format: 1,
        locales: ['zh-CN', 'en'],
        title: zhAndEn('实训设备检查', 'Workshop equipment'),
        settings: { signOff: 'one' },
        responseSets: { condition: { label, choices, origin: { item, revision: 1 } } },
        sections: [
          {
            key: 'devices',
            title: zhAndEn('设备', 'Devices'),
            questions: [{ type: 'single_choice', key: 'lathe', label: zhAndEn('车床', 'Lathe'), responseSet: 'condition' }],
          },
        ],
      },
    },
  });
  await ask('mutation ($input: UpdateLibraryItemInput!) { updateLibraryItem(input: $input) { item { id } } }', {
    input: { item, revision: 1, content: { label, choices: [...choices, { key: 'stopped', label: zhAndEn('已停用', 'Out of use') }] } },
  });
}

/** A spreadsheet of another system, with a formula there is no word for here. */
async function importSheet(page: Page): Promise<void> {
  const sheet = [
    'survey,type,name,label::中文 (zh),label::English (en),relevant',
    ',begin_group,pumps,水泵,Pumps,',
    ',decimal,pressure,出口压力（MPa）,Outlet pressure (MPa),',
    ",text,why,压力不足的原因,Why the pressure is low,\"pulldata('limits', 'low', 'key', ${pressure}) > 1\"",
    ',end_group,,,,',
  ].join('\n');
  await page.goto('/templates/import');
  await page.locator('input[type=file]').setInputFiles({ name: '泵房检查.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await page.getByRole('button', { name: '新建模板并编制' }).click();
  await page.getByRole('button', { name: '去看 why' }).click();
  await page.getByRole('form', { name: '题目属性' }).waitFor();
}

/** A photo of what failed, an arrow to the place, and a word beside it. */
async function drawOnPhoto(page: Page, ask: Ask): Promise<void> {
  await fillIn(page, ask);
  await page.getByRole('radio', { name: '不合格', exact: true }).first().click();
  const photo = { name: 'door.jpg', mimeType: 'image/jpeg', buffer: await takePhoto('corridor', 1) };
  await page.locator('input[type=file]').first().setInputFiles(photo);
  await page.getByRole('button', { name: '查看照片 1' }).click();
  await page.getByRole('button', { name: '在照片上标注' }).click();
  const box = await page.locator('.fill-draw-stage').boundingBox();
  if (!box) throw new Error('There is no photo to draw on.');
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  const drag = async (from: [number, number], onto: [number, number]) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...onto, { steps: 8 });
    await page.mouse.up();
  };
  await page.getByRole('button', { name: '箭头' }).click();
  await drag(at(0.72, 0.3), at(0.48, 0.5));
  await page.getByRole('button', { name: '方框' }).click();
  await drag(at(0.08, 0.46), at(0.44, 0.74));
}
