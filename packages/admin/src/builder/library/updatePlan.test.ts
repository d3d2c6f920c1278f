import { describe, expect, it } from 'vitest';
import { check, choice, definition, section, singleChoice, text } from '@anjian/schema/definition/build.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { recordFormTest } from '@anjian/schema/formTests/record.ts';
import { updateSet } from '../edits/library.ts';
import { shareChoices } from '../edits/responseSets.ts';
import { planUpdate, type Newest, type UsingTemplate } from './updatePlan.ts';

const choices = [choice('good', '完好', 'Good'), choice('bad', '损坏', 'Bad')];
const withSet = (rule: string): Definition => {
  const form = definition('泵房', 'Pumps', [
    section('one', '一', 'One', [
      singleChoice('state', '状态', 'State', { choices }),
      check('leak', '无渗漏', 'No leak'),
      text('why', '原因', 'Why', { showWhen: rule }),
    ]),
  ]);
  const shared = shareChoices(form, ['state'], 'item', { 'zh-CN': '完好程度' });
  return updateSet(shared, 'item', { label: { 'zh-CN': '完好程度' }, choices }, { item: 'i', revision: 1 });
};
const newest: Newest = {
  id: 'i',
  revision: 2,
  content: { kind: 'response_set', content: { label: { 'zh-CN': '完好程度' }, choices: [choices[0]!, choice('off', '停用', 'Off')] } },
};
const use = (draft: Definition | null, more: Partial<UsingTemplate> = {}): UsingTemplate => ({
  archived: false,
  draft: draft && { revision: 3, definition: draft },
  latest: null,
  isAheadHere: false,
  ...more,
});

describe('what an update would do', () => {
  it('is told with the copy in it, and breaks nothing where no rule speaks of what goes', () => {
    const plan = planUpdate(newest, use(withSet("state = 'good'")));
    expect(plan).toMatchObject({ revision: 3, problems: [], failing: [], comparison: { questions: [{ key: 'state' }] } });
    expect(typeof plan === 'object' && plan.after.responseSets?.['item']).toMatchObject({
      origin: { item: 'i', revision: 2 },
      choices: [{ key: 'good' }, { key: 'off' }, { key: 'bad', removed: true }],
    });
  });

  it('names the rule that speaks of a choice that goes, and the form test that would fail', () => {
    const draft = withSet("state = 'bad'");
    const tested = { ...draft, tests: [recordFormTest(draft, '损坏时', { state: { value: 'bad' } }, {})] };
    const plan = planUpdate(newest, use(tested));
    expect(plan).toMatchObject({ problems: [{ question: 'why', severity: 'error' }] });
    expect(typeof plan === 'object' && plan.failing).toEqual(['损坏时']);
  });

  it('begins a draft where there is only a version', () => {
    expect(planUpdate(newest, use(null, { latest: { number: 1, definition: withSet("state = 'good'") } }))).toMatchObject({ revision: 0 });
  });

  it('leaves alone what is up to date, archived, ahead on this device, of another type or unreadable', () => {
    const draft = withSet("state = 'good'");
    expect(planUpdate({ ...newest, revision: 1 }, use(draft))).toBeUndefined();
    expect(planUpdate(newest, use(draft, { archived: true }))).toBeUndefined();
    expect(planUpdate(newest, use(draft, { isAheadHere: true }))).toBe('ahead_here');
    expect(planUpdate(newest, use(null, { latest: { number: 1, definition: { format: 99 } } }))).toBe('unreadable');
    const asText = definition('表', 'Form', [section('one', '一', 'One', [text('q', '题', 'Q', { origin: { item: 'i', revision: 1 } })])]);
    const question: Newest = { id: 'i', revision: 2, content: { kind: 'question', content: check('q', '题', 'Q') } };
    expect(planUpdate(question, use(asText))).toBe('other_type');
  });
});
