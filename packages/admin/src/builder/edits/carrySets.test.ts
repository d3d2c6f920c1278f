import { describe, expect, test } from 'vitest';
import { checkDefinition } from '@anjian/schema/definition/check.ts';
import type { ResponseSet } from '@anjian/schema/definition/choice.ts';
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';
import { bringSets, setsUsedBy } from './carrySets.ts';

const label = { 'zh-CN': '等级', en: 'Grade' };
const setOf = (...keys: string[]): ResponseSet => ({ label, choices: keys.map((key) => ({ key, label })) });
const ask = (key: string, responseSet: string): Question => ({ type: 'single_choice', key, label, responseSet });
const form = (responseSets: Record<string, ResponseSet>, questions: Question[] = []): Definition => ({
  format: 1,
  locales: ['zh-CN', 'en'],
  title: label,
  settings: { signOff: 'none' },
  ...(Object.keys(responseSets).length > 0 ? { responseSets } : {}),
  sections: [{ key: 's', title: label, questions }],
});

const rows: Question = { type: 'group', key: 'rows', label, questions: [ask('inner', 'set_2')] };

describe('questions that go to another template', () => {
  test('take the sets with them that they choose from, also in rows, and no others', () => {
    const from = form({ set_1: setOf('a'), set_2: setOf('b'), set_3: setOf('c') });
    expect(Object.keys(setsUsedBy(from, [ask('one', 'set_1'), rows]))).toEqual(['set_1', 'set_2']);
  });

  test('bring them where there is none', () => {
    const brought = bringSets(form({}), [ask('one', 'set_1')], { set_1: setOf('a') }, []);
    expect(brought.definition.responseSets).toEqual({ set_1: setOf('a') });
    const put = form(brought.definition.responseSets ?? {}, brought.questions);
    expect(checkDefinition(put).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('use the one that offers the same', () => {
    const brought = bringSets(form({ grades: setOf('a') }), [ask('one', 'set_1')], { set_1: setOf('a') }, []);
    expect(brought.questions).toEqual([ask('one', 'grades')]);
    expect(Object.keys(brought.definition.responseSets ?? {})).toEqual(['grades']);
  });

  test('take no key that means, or meant in a published version, something else', () => {
    const brought = bringSets(form({ set_1: setOf('x') }), [rows], { set_2: setOf('b') }, [form({ set_2: setOf('y') })]);
    expect(brought.questions).toEqual([{ ...rows, questions: [ask('inner', 'set_3')] }]);
    expect(brought.definition.responseSets).toEqual({ set_1: setOf('x'), set_3: setOf('b') });
  });
});
