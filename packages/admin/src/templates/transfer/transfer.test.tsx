// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeWorkbook } from '@anjian/schema/xlsform/writeWorkbook.ts';
import { renderConsole } from '../../../test/renderConsole.tsx';
import { templates } from '../../../test/world/college.ts';
import { vehicleDefinition } from '../../../test/world/vehicleCheck.ts';
import { readTemplateFile } from './readTemplateFile.ts';

// Whole stories, on a machine that may be busy.
vi.setConfig({ testTimeout: 45_000 });

type Created = { unit: string; definition: { title: Record<string, string>; sections: { questions: { key: string }[] }[] } };
const vehicle = templates.find(({ id }) => id === 't-vehicle')!;

/** A server that answers with the template it was just sent. */
function openImport() {
  let definition: unknown;
  const made = () => ({ ...vehicle, id: 't-new', draft: { ...vehicle.draft!, definition, revision: 1 }, latest: null });
  const opened = renderConsole('/templates/import', {
    createTemplate: ({ input }: { input: Created }) => {
      ({ definition } = input);
      return { template: made() };
    },
    node: made,
  });
  return { ...opened, made, created: () => opened.sent('CreateTemplate') as Created[] };
}

const workbook = async (survey: string[][]) =>
  new File([(await writeWorkbook([{ sheet: 'survey', rows: survey }])) as BlobPart], 'pump house.xlsx');

const survey = [
  ['type', 'name', 'label', 'relevant'],
  ['begin_group', 'pumps', '水泵', ''],
  ['decimal', 'pressure', '出口压力', ''],
  ['text', 'why', '原因', "pulldata('x','y','z',${pressure}) > 1"],
  ['end_group', '', '', ''],
];

const chooser = () => screen.findByLabelText<HTMLInputElement>('选择文件', { selector: 'input' });
const report = async () => within(await screen.findByRole('list', { name: '导入情况' }));

test('a spreadsheet becomes a template; what it could not carry is named by its place, and leads to the question it became', async () => {
  const { user, created, path, made } = openImport();
  await user.upload(await chooser(), await workbook(survey));
  expect(await screen.findByText('pump house')).toBeDefined();
  expect(screen.getByText('1 节，2 题')).toBeDefined();
  expect((await report()).getByText(/^survey 第 4 行 relevant 列：.*pulldata/)).toBeDefined();

  await user.click(screen.getByRole('button', { name: '新建模板并编制' }));
  await waitFor(() => expect(path()).toBe('/templates/t-new/edit'));
  expect(created()).toMatchObject([{ unit: 'u-1' }]);
  expect(created()[0]?.definition.sections[0]?.questions.map(({ key }) => key)).toEqual(['pressure', 'why']);

  // The list stays beside the sheet, also over a reload, until all of it is put away.
  await user.click(await screen.findByRole('button', { name: '去看 why' }));
  const label = await screen.findByLabelText(/^第 1\.2 题，/);
  await waitFor(() => expect(document.activeElement).toBe(label));
  expect((await report()).getByText(/^survey 第 4 行 relevant 列：.*pulldata/)).toBeDefined();
  cleanup();
  renderConsole('/templates/t-new/edit', { node: made });
  await user.click((await report()).getAllByRole('button', { name: /^看过了：survey 第 4 行/ })[0]!);
  await user.click(await screen.findByRole('button', { name: '都看过了，不再显示' }));
  expect(screen.queryByRole('button', { name: '导入情况' })).toBeNull();
});

test('a file let go on the page is read as one that was chosen', async () => {
  openImport();
  await chooser();
  const file = new File([JSON.stringify(vehicleDefinition)], 'vehicles.json', { type: 'application/json' });
  fireEvent.drop(screen.getByTestId('file-drop'), { dataTransfer: { files: [file] } });
  expect(await screen.findByText('公务车辆检查')).toBeDefined();
  expect(await screen.findByRole('button', { name: '新建模板并编制' })).toBeDefined();
});

test('a template without anything to look at goes straight to where it is written', async () => {
  const { user, created, path } = openImport();
  const definition = {
    format: 1,
    locales: ['zh-CN', 'en'],
    title: { 'zh-CN': '泵房', en: 'Pump house' },
    settings: { signOff: 'one' },
    sections: [
      {
        key: 's',
        title: { 'zh-CN': '水泵', en: 'Pumps' },
        questions: [{ type: 'check', key: 'leak', label: { 'zh-CN': '无渗漏', en: 'No leak' } }],
      },
    ],
  };
  await user.upload(await chooser(), new File([JSON.stringify(definition)], 'pumps.json'));
  await user.click(await screen.findByRole('button', { name: '新建模板并编制' }));
  await waitFor(() => expect(path()).toBe('/templates/t-new/edit'));
  expect(created()[0]?.definition).toEqual(definition);
});

test.each([
  ['broken.json', '{\n  "format": 1,\n  "title" 2\n}', /第 3 行第 11 个字符处不是正确的 JSON/],
  [
    'other.json',
    '{"format":1,"locales":["en"],"title":{},"settings":{"signOff":"none"},"sections":[{"key":"a","title":{},"questions":[{"type":"nonsense","key":"q","label":{}}]}]}',
    /^sections\[0\]\.questions\[0\]/,
  ],
  ['broken.csv', 'type,name,label\ntext,a,A\nfoo,b,B\n', /^survey 第 3 行 type 列：/],
  ['not.xlsx', 'this is no spreadsheet', /not\.xlsx：/],
  ['picture.png', 'x', /不认识这种文件/],
  ['empty.json', '', /文件是空的/],
])('%s is refused with the place, and makes nothing', async (name, content, said) => {
  openImport();
  // Drag and drop brings files that the chooser would not have offered.
  await chooser();
  fireEvent.drop(screen.getByTestId('file-drop'), { dataTransfer: { files: [new File([content], name)] } });
  expect((await report()).getByText(said)).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('这个文件不能导入');
  expect(screen.queryByRole('button', { name: '新建模板并编制' })).toBeNull();
});

/** What was handed to the browser's downloads. */
function watchDownloads() {
  const files: { name: string; blob: Blob }[] = [];
  let latest: Blob | undefined;
  URL.createObjectURL = (blob) => {
    latest = blob as Blob;
    return 'blob:here';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.download !== '' && latest) files.push({ name: this.download, blob: latest });
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return files;
}

test('any version is written out, as an XLSForm that tells what it had no words for, and as JSON; both come back as they were', async () => {
  const files = watchDownloads();
  const { user } = renderConsole('/templates/t-vehicle', {
    node: ({ id }: { id: string }) => (id === 't-vehicle-v1' ? vehicle.latest : vehicle),
  });
  await user.click(await screen.findByRole('button', { name: '导出表格' }));
  const dialog = within(await screen.findByRole('dialog', { name: '导出检查表' }));
  await user.click(dialog.getByRole('button', { name: '下载' }));
  expect(await dialog.findByText('已生成：公务车辆检查 v1.xlsx')).toBeDefined();
  const extra = within(await dialog.findByRole('list', { name: '放进附加列的内容' }));
  expect(extra.getAllByText(/anjian_more 列：/).length).toBeGreaterThan(3);

  await user.click(dialog.getByRole('radio', { name: /JSON/ }));
  await user.click(dialog.getByRole('button', { name: '下载' }));
  expect(await dialog.findByText('已生成：公务车辆检查 v1.json')).toBeDefined();

  expect(files).toHaveLength(2);
  for (const { name, blob } of files) {
    const back = await readTemplateFile(new File([blob], name));
    expect(back.ok && back.definition).toEqual(vehicleDefinition);
  }
});
