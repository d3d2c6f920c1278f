import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../test/readPdf.ts';
import { sheetNames, sheets, type Label } from './labels.model.ts';
import { drawLabels } from './labels.pdf.ts';

const origin = 'https://safety.college.example';
const long = '干粉灭火器 4kg 实训楼三层东侧楼梯口消防栓箱内左手第二具';

function make(count: number): Label[] {
  return Array.from({ length: count }, (_, index) => ({
    name: index === 1 ? long : `${index + 1}号配电房`,
    number: `SB-${index}`,
    code: `ABCDE${String(index).padStart(5, '2')}`,
    unitName: '机电工程学院',
  }));
}

const draw = async (labels: Label[], sheet: (typeof sheets)[keyof typeof sheets]) =>
  readPdf(await buffer(drawLabels({ labels, sheet, origin, title: '标签', hint: '扫码检查、报隐患' })));

describe('a sheet of labels', () => {
  it.each(sheetNames)('%s: every code is found by a scanner and leads to its asset', async (name) => {
    const sheet = sheets[name];
    const perPage = sheet.columns * sheet.rows;
    const labels = make(perPage + 1);
    const pages = await draw(labels, sheet);
    expect(pages.map(({ codes }) => codes.length)).toEqual([perPage, 1]);
    expect(pages.flatMap(({ codes }) => codes).toSorted()).toEqual(labels.map(({ code }) => `${origin}/m/a#${code}`).toSorted());
    expect(pages[0]!.size).toEqual(sheet.page);
  });

  it('says in text what a scanner reads, and wraps a long name without losing a character', async () => {
    const [page] = await draw(make(2), sheets['3x8']);
    const text = page!.text.replaceAll(/\s/g, '');
    expect(text).toContain(long.replaceAll(' ', ''));
    for (const part of ['1号配电房', 'SB-0', '机电工程学院', 'ABCDE22220', '扫码检查、报隐患']) expect(text).toContain(part);
  });

  it('cuts what cannot be set at any size, and keeps the code whole', async () => {
    const [page] = await draw([{ name: long.repeat(6), number: null, code: 'ABCDE23456', unitName: null }], sheets['3x8']);
    expect(page!.text).toContain('…');
    expect(page!.text).toContain('ABCDE 23456');
    expect(page!.codes).toEqual([`${origin}/m/a#ABCDE23456`]);
  });

  it('prints nothing that turns text around or cannot be seen', async () => {
    const [page] = await draw([{ name: '配电\u202E房\u0000\n东', number: null, code: 'ABCDE23456', unitName: null }], sheets['2x5']);
    expect(page!.text.replaceAll(/\s/g, '')).toContain('配电房东');
  });
});
