/** The screens of docs/screens: who stands there, at what, and how they got there. */
import type { Page } from 'playwright-core';

type Ask = <Data>(query: string, variables?: unknown) => Promise<Data>;

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
type Named = { id: string; name: Record<string, string> };

const to =
  (address: string, ready: (page: Page) => Promise<unknown> = heading) =>
  async (page: Page) => {
    await page.goto(address);
    await ready(page);
  };
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();

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

const day = (name: string) => async (page: Page, ask: Ask) => to(`/day/${await idOf(ask, 'assignments', name)}`)(page);

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
  { name: 'units', title: '单位 · Units', at: 'desk', who: office, go: to('/units') },
  { name: 'people', title: '人员 · People', at: 'desk', who: office, go: to('/people') },
];
