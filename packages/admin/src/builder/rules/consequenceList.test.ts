import type { ConditionalConsequence } from '@anjian/schema/definition/definition.ts';
import { formula } from '@anjian/schema/definition/build.ts';
import { describe, expect, it } from 'vitest';
import { gatherByCondition, withCondition, withConsequence, withoutCondition, withoutConsequence } from './consequenceList.ts';

const fails = formula("brakes = 'fail'");
const worn = formula('tread < 1.6');
const list: ConditionalConsequence[] = [
  { when: fails, then: { do: 'require_note' } },
  { when: worn, then: { do: 'raise_hazard', severity: 'major', category: 'vehicle' } },
  { when: fails, then: { do: 'require_photo' } },
];

describe('consequences', () => {
  it('are gathered under their condition, in the order of the first', () => {
    expect(gatherByCondition(list).map(({ then }) => then.map((one) => one.do))).toEqual([
      ['require_note', 'require_photo'],
      ['raise_hazard'],
    ]);
  });

  it('are there once for a condition: another of the same kind takes its place', () => {
    const raised = withConsequence(list, formula('tread < 1.6'), { do: 'raise_hazard', severity: 'minor', category: 'fire' });
    expect(raised).toHaveLength(3);
    expect(raised[1]).toEqual({ when: worn, then: { do: 'raise_hazard', severity: 'minor', category: 'fire' } });
    expect(withConsequence(list, worn, { do: 'require_note' })[2]).toEqual({ when: worn, then: { do: 'require_note' } });
  });

  it('go one by one or all at once, and move to another condition together', () => {
    expect(withoutConsequence(list, fails, 'require_note')).toEqual(list.slice(1));
    expect(withoutCondition(list, fails)).toEqual([list[1]]);
    expect(gatherByCondition(withCondition(list, fails, worn))).toHaveLength(1);
  });
});
