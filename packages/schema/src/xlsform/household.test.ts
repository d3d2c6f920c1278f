/** A survey of a household, with rows in rows, filled as it would be elsewhere: what is worked out, shown and refused. */
import { expect, it } from 'vitest';
import { markdownTables } from '../../test/xlsform/markdownTables.ts';
import type { Answers } from '../answers/answer.ts';
import { checkDefinition } from '../definition/check.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { exportXlsform } from './export.ts';
import { importXlsform } from './import.ts';

const imported = importXlsform(
  markdownTables(`
    | survey |
    | | type | name | label::English (en) | label::中文 (zh) | relevant | constraint | calculation | repeat_count | required |
    | | begin_group | household | Household | 住户 | | | | | |
    | | select_multiple crops | crops | Crops | 作物 | | | | | |
    | | integer | members | Members | 人数 | | . > 0 and . < 20 | | | yes |
    | | begin_repeat | member | Member | 成员 | | | | \${members} | |
    | | calculate | at | | | | | position(..) | | |
    | | text | mname | Member \${at} | 第 \${at} 人 | | | | | yes |
    | | date | dob | Born | 出生 | | . <= today() | | | |
    | | calculate | age | | | | | int((today() - \${dob}) div 365.25) | | |
    | | begin_group | school | | | \${age} >= 6 and \${age} < 16 | | | | |
    | | select_one yn | attends | Goes to school | 在读 | | | | | |
    | | text | why | Why not? | 为何 | \${attends} = 'no' | | | | |
    | | end_group | | | | | | | | |
    | | begin_repeat | visit | Visit | 就诊 | not(selected(\${crops}, 'none')) | | | | |
    | | decimal | cost | Cost | 费用 | | . >= 0 | | | |
    | | end_repeat | | | | | | | | |
    | | calculate | spent | | | | | sum(\${cost}) | | |
    | | end_repeat | | | | | | | | |
    | | calculate | total | | | | | sum(\${spent}) | | |
    | | calculate | names | | | | | join(', ', \${mname}) | | |
    | | calculate | level | | | | | if(\${total} > 100, 'high', if(\${total} > 10, 'mid', 'low')) | | |
    | | end_group | | | | | | | | |
    | choices |
    | | list_name | name | label::English (en) | label::中文 (zh) |
    | | crops | rice | Rice | 稻 |
    | | crops | none | None | 无 |
    | | yn | yes | Yes | 是 |
    | | yn | no | No | 否 |
  `),
);
if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
const { definition } = imported;

const member = (id: string, name: string, dob: string, costs: number[], more: Answers = {}) => ({
  id,
  answers: {
    mname: { value: name },
    dob: { value: dob },
    visit: { value: costs.map((cost, index) => ({ id: `v${index}`, answers: { cost: { value: cost } } })) },
    ...more,
  } satisfies Answers,
});

function filled(answers: Answers) {
  return evaluate(definition, answers, { now: '2026-11-25T09:00+08:00', today: '2026-11-25' });
}

it('has nothing that keeps it from being published, and comes back equal', () => {
  expect(checkDefinition(definition).filter(({ severity }) => severity === 'error')).toEqual([]);
  const again = importXlsform(exportXlsform(definition).tables);
  expect(again.ok && again.definition).toEqual(definition);
});

it('works out rows in rows', () => {
  const { values, questions, complete } = filled({
    members: { value: 2 },
    member: { value: [member('a', '甲', '2015-03-01', [20, 1.5], { attends: { value: 'no' } }), member('b', '乙', '1980-12-31', [])] },
  });
  expect(values).toMatchObject({
    'member[a].at': 1,
    'member[b].at': 2,
    'member[a].age': 11,
    'member[b].age': 45,
    'member[a].spent': 21.5,
    'member[b].spent': 0,
    total: 21.5,
    names: '甲, 乙',
    level: 'mid',
  });
  expect(questions['member[a].why']).toMatchObject({ visible: true });
  expect(questions['member[b].attends']).toMatchObject({ visible: false });
  expect(questions['member[a].visit']).toMatchObject({ visible: true });
  expect(complete).toBe(true);
});

it('finds what is missing and what is wrong', () => {
  const { problems, questions } = filled({
    crops: { value: ['none'] },
    members: { value: 25 },
    member: { value: [{ id: 'a', answers: { dob: { value: '2030-01-01' } } }] },
  });
  expect(problems.map(({ path, code }) => [path, code])).toEqual([
    ['members', 'constraint'],
    ['member', 'constraint'],
    ['member[a].mname', 'required'],
    ['member[a].dob', 'constraint'],
  ]);
  expect(questions['member[a].visit']).toMatchObject({ visible: false });
});

it('stands empty as it does elsewhere', () => {
  const { values, problems } = filled({});
  expect(values).toEqual({ total: 0, names: '', level: 'low' });
  expect(problems.map(({ path, code }) => [path, code])).toEqual([['members', 'required']]);
});
