import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './readWorkbook.ts';
import { writeWorkbook } from './writeWorkbook.ts';

const utf8 = (text: string) => Uint8Array.from(unescape(encodeURIComponent(text)), (char) => char.codePointAt(0)!);

describe('.csv', () => {
  it('with all sheets in one file', async () => {
    const read = await readWorkbook(
      utf8('"survey",,,\n,type,name,label\n,text,a,"A, or ""B"""\n"choices",,,\n,list_name,name,label\n,l,1,One\n'),
      'form.csv',
    );
    expect(read).toEqual({
      ok: true,
      tables: [
        {
          sheet: 'survey',
          rows: [
            ['type', 'name', 'label'],
            ['text', 'a', 'A, or "B"'],
          ],
        },
        {
          sheet: 'choices',
          rows: [
            ['list_name', 'name', 'label'],
            ['l', '1', 'One'],
          ],
        },
      ],
    });
  });

  it('with headers beside the names of the sheets', async () => {
    const read = await readWorkbook(utf8('"survey","type","name"\n,"text","a"\n'), 'form.csv');
    expect(read).toEqual({
      ok: true,
      tables: [
        {
          sheet: 'survey',
          rows: [
            ['type', 'name'],
            ['text', 'a'],
          ],
        },
      ],
    });
  });

  it('with the survey alone, a byte order mark and semicolons', async () => {
    const read = await readWorkbook(utf8('\ufefftype;name;label\ntext;a;姓名\n'), 'FORM.CSV');
    expect(read).toEqual({
      ok: true,
      tables: [
        {
          sheet: 'survey',
          rows: [
            ['type', 'name', 'label'],
            ['text', 'a', '姓名'],
          ],
        },
      ],
    });
  });

  it('in the encoding of a Chinese spreadsheet', async () => {
    const gbk = Uint8Array.from([...utf8('type,name,label\ntext,a,'), 0xd0, 0xd5, 0xc3, 0xfb]);
    const read = await readWorkbook(gbk, 'form.csv');
    expect(read.ok && read.tables[0]!.rows[1]).toEqual(['text', 'a', '姓名']);
  });
});

it('.csv as a spreadsheet saves it for "Unicode"', async () => {
  const utf16 = (text: string) =>
    Uint8Array.from(Array.from(`\ufeff${text}`).flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));
  const read = await readWorkbook(utf16('type\tname\tlabel\ntext\ta\t姓名\n'), 'form.csv');
  expect(read.ok && read.tables[0]!.rows[1]).toEqual(['text', 'a', '姓名']);
});

it('.xlsx gives what cells show that are formulas, dates, times, shares or written in several fonts', async () => {
  const cells = new Map<string, object>([
    ['1,0', { richText: [{ text: 'Bold ', font: { bold: true } }, { text: 'plain' }], type: 'richText', value: 'Bold plain' }],
    ['1,1', { type: 'formula', formula: 'CONCATENATE("a","b")', formulaResult: 'ab', value: null }],
    ['1,2', { value: 46_351, style: { numFmt: 'yyyy-mm-dd' } }],
    ['1,3', { value: 8.5 / 24, style: { numFmt: 'hh:mm' } }],
    ['1,4', { value: 0.5, style: { numFmt: '0%' } }],
    ['1,5', { value: 1e21 }],
  ]);
  const rows = [['a', 'b', 'c', 'd', 'e', 'f'], []];
  const bytes = await writeXlsx({
    sheets: [
      { name: 'old', hidden: true, rows: [['x']] },
      { name: 'survey', rows, cells },
    ],
  });
  const read = await readWorkbook(bytes, 'form.xlsx');
  expect(read.ok && read.tables.map(({ sheet }) => sheet)).toEqual(['old', 'survey']);
  expect(read.ok && read.tables[1]!.rows[1]).toEqual(['Bold plain', 'ab', '2026-11-25', '08:30', '0.5', '1000000000000000000000']);
});

it('.xlsx gives back texts as they were', async () => {
  const rows = [['type', 'name', 'label'], ['text', '007', '=1+1'], ['1e5', 'TRUE', ' two\nlines '], [], ['', '', '2026-01-01']];
  const read = await readWorkbook(await writeWorkbook([{ sheet: 'survey', rows: [...rows, ['', ''], ['', '', '']] }]), 'form.xlsx');
  expect(read).toEqual({ ok: true, tables: [{ sheet: 'survey', rows }] });
});

it.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a text', utf8('hello')],
  ['a broken archive', utf8('PK\u0003\u0004 broken')],
  ['a broken old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(1)])],
])('refuses %s', async (_name, bytes) => {
  expect(await readWorkbook(bytes, 'form.xlsx')).toEqual({
    ok: false,
    problems: [{ sheet: 'form.xlsx', code: 'not_a_workbook', details: {}, done: 'refused' }],
  });
});
