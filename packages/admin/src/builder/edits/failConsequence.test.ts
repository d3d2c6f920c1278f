import { expect, it } from 'vitest';
import { check, definition, failRaises, section, text } from '@anjian/schema/definition/build.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { addToFailing } from './failConsequence.ts';

const form = definition('表', 'Form', [
  section('s', '一', 'One', [
    check('a', '甲', 'A'),
    check('b', '乙', 'B', { consequences: [failRaises('major', 'fire')] }),
    text('c', '丙', 'C'),
  ]),
]);
const thens = (of: typeof form, key: string) => findQuestion(of, key)?.consequences?.map(({ then }) => then);

it('gives check items what follows when they fail, and leaves what was said before', () => {
  const raised = addToFailing(form, ['a', 'b', 'c'], { do: 'raise_hazard', severity: 'moderate', category: 'other' });
  expect(thens(raised, 'a')).toEqual([{ do: 'raise_hazard', severity: 'moderate', category: 'other' }]);
  expect(thens(raised, 'b')).toEqual([{ do: 'raise_hazard', severity: 'major', category: 'fire' }]);
  expect(thens(raised, 'c')).toBeUndefined();
  const both = addToFailing(raised, ['b'], { do: 'require_photo' });
  expect(thens(both, 'b')).toEqual([{ do: 'raise_hazard', severity: 'major', category: 'fire' }, { do: 'require_photo' }]);
  expect(addToFailing(both, ['b', 'c'], { do: 'require_photo' })).toBe(both);
});
