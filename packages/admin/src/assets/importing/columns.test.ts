import { expect, test } from 'vitest';
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
