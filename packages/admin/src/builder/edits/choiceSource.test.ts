import { check, choice, definition, section, singleChoice } from '@anjian/schema/definition/build.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { expect, it } from 'vitest';
import { chooseSource } from './choiceSource.ts';

const agents = { label: { 'zh-CN': '灭火剂' }, choices: [choice('powder', '干粉', 'Powder')] };
const form = definition(
  '表',
  'Form',
  [
    section('one', '一', 'One', [
      singleChoice('agent', '种类', 'Agent', { choices: [choice('a', '甲', 'A')] }),
      check('brakes', '制动', 'Brakes'),
    ]),
  ],
  { responseSets: { agents } },
);

it('takes choices from a set, and gives them back as the question’s own', () => {
  const shared = chooseSource(form, 'agent', 'agents');
  expect(findQuestion(shared, 'agent')).toMatchObject({ responseSet: 'agents' });
  expect(findQuestion(shared, 'agent')).not.toHaveProperty('choices');
  expect(parseDefinition(shared).ok).toBe(true);
  const own = chooseSource(shared, 'agent', undefined);
  expect(findQuestion(own, 'agent')).toMatchObject({ choices: agents.choices });
  expect(findQuestion(own, 'agent')).not.toHaveProperty('responseSet');
});

it('changes nothing for a set that is not there, for the same source, and for what has no choices', () => {
  expect(chooseSource(form, 'agent', 'gone')).toBe(form);
  expect(chooseSource(form, 'agent', undefined)).toBe(form);
  expect(chooseSource(form, 'brakes', 'agents')).toBe(form);
});
