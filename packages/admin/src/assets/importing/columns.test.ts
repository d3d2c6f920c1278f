import { expect, test } from 'vitest';
import { en } from '../texts/en.ts';
import { zhCN } from '../texts/zh-CN.ts';
import { columnProblem, guessColumns, keyOf, readGrid, rowsOf } from './columns.ts';

const meaningOf = (header: string) => {
  const { meaning } = guessColumns([header])[0]!;
  return meaning.is === 'field' ? meaning.field : meaning.is === 'property' ? `asset.${meaning.key}` : '';
};

test.each([
  ['名称', 'name'],
  ['设备名称（必填）', 'name'],
  ['Asset name *', 'name'],
  ['编号', 'number'],
  ['Inventory number', 'number'],
  ['种类', 'kind'],
  ['Type', 'kind'],
  ['安装位置', 'location'],
  ['所在场所', 'place'],
  ['Lat', 'latitude'],
  ['生产日期', 'asset.生产日期'],
  ['Weight (kg)', 'asset.Weight_kg'],
])('a column headed %s holds %s', (header, meaning) => {
  expect(meaningOf(header)).toBe(meaning);
});

test('of two columns that could hold the same, the first does', () => {
  expect(guessColumns(['名称', '设备名称']).map(({ meaning }) => meaning)).toEqual([
    { is: 'field', field: 'name' },
    { is: 'property', key: '设备名称' },
  ]);
});

test('a header becomes a name that a formula can use', () => {
  expect(keyOf(' 出厂日期（年） ')).toBe('出厂日期_年');
  expect(keyOf('2号位')).toBe('_2号位');
});

test('rows are read below the headers, with the line they stand on and without what is blank', () => {
  const grid = readGrid([
    [],
    ['编号', '名称', '', '生产日期', '重量', '合格', '序列号'],
    ['MH-1', '1号灭火器', 'x', '2023/5/1', '4', '是', '007'],
    ['', '', ''],
    ["'=MH-2", '2号灭火器'],
  ])!;
  expect(grid.rows.map(({ line }) => line)).toEqual([3, 5]);
  expect(rowsOf(grid)).toEqual([
    { number: 'MH-1', name: '1号灭火器', properties: { 生产日期: '2023-05-01', 重量: 4, 合格: true, 序列号: '007' } },
    { number: '=MH-2', name: '2号灭火器', properties: { 生产日期: '', 重量: '', 合格: '', 序列号: '' } },
  ]);
});

test('a kind in words the product knows is that kind, any other its own', () => {
  const grid = readGrid([
    ['名称', '种类'],
    ['甲', '灭火器'],
    ['乙', 'Lift'],
    ['丙', '微波炉'],
  ])!;
  expect(rowsOf(grid).map(({ kind }) => kind)).toEqual(['extinguisher', 'elevator', '微波炉']);
});

test('what cannot be imported is said before anything is sent', () => {
  expect(readGrid([['', ' '], []])).toBeUndefined();
  expect(columnProblem(guessColumns(['生产日期']))).toEqual({ code: 'assets.noNameColumn' });
  const [name, other] = guessColumns(['名称', '别名']);
  expect(columnProblem([name!, { ...other!, meaning: { is: 'field', field: 'name' } }])).toEqual({
    code: 'assets.columnTwice',
    header: '别名',
  });
  expect(columnProblem([name!, { ...other!, meaning: { is: 'nothing' } }])).toBeUndefined();
});

test.each([zhCN.assets, en.assets])(
  'the empty sheet that is offered is understood as it stands',
  ({ columns, exampleProperty, example1, example2 }) => {
    const heads = (['name', 'number', 'kind', 'sort', 'place', 'location'] as const).map((column) => columns[column]);
    const grid = readGrid([
      [...heads, exampleProperty],
      [example1.name, example1.number, example1.kind, example1.sort, '', example1.location, ''],
      [example2.name, example2.number, example2.kind, example2.sort, example2.place, example2.location, example2.property],
    ])!;
    expect(columnProblem(grid.columns)).toBeUndefined();
    const [room, extinguisher] = rowsOf(grid);
    expect(room).toMatchObject({ kind: 'power_room', number: example2.place });
    expect(extinguisher).toMatchObject({ kind: 'extinguisher', place: example1.number, location: example2.location });
    expect(Object.values(extinguisher?.properties ?? {})).toEqual(['2024-03-01']);
  },
);
