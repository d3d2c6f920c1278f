import { roleVerbs, roles, type Role } from '@anjian/api/rights/roles.ts';
import type { Verb } from '@anjian/api/rights/verbs.ts';
import { describe, expect, it } from 'vitest';
import { assignments } from './campaign.ts';
import { people } from './college.people.ts';
import { unitsInOrder } from './college.units.ts';

const units = unitsInOrder();
const parents = new Map(units.map(({ unit, parent }) => [unit.key, parent]));

function isAtOrBelow(unit: string, ancestor: string): boolean {
  for (let key: string | null | undefined = unit; key; key = parents.get(key)) if (key === ancestor) return true;
  return false;
}

function may(userName: string, verb: Verb, unit: string): boolean {
  const person = people.find((one) => one.userName === userName);
  return person?.roles.some((held) => roleVerbs[held.role].has(verb) && isAtOrBelow(unit, held.unit)) ?? false;
}

describe('the sample college', () => {
  it('is a tree of about sixty units, each with a name in both languages', () => {
    expect(units.length).toBeGreaterThan(55);
    expect(units.length).toBeLessThan(80);
    expect(new Set(units.map(({ unit }) => unit.key)).size).toBe(units.length);
    expect(units.filter(({ unit }) => unit.name === '' || !/^[\x20-\x7e]+$/.test(unit.nameEn))).toEqual([]);
  });

  it('has twelve party branches', () => {
    expect(units.filter(({ unit }) => unit.kind === 'branch')).toHaveLength(12);
  });

  it('has an account for every role, in units that exist, with user names and names of their own', () => {
    const held = new Set<Role>(people.flatMap((person) => person.roles.map(({ role }) => role)));
    expect(roles.filter((role) => !held.has(role))).toEqual([]);
    expect(people.flatMap((person) => [person.unit, ...person.roles.map(({ unit }) => unit)]).filter((unit) => !parents.has(unit))).toEqual(
      [],
    );
    expect(new Set(people.map(({ userName }) => userName)).size).toBe(people.length);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  });
});

describe('the campaign', () => {
  const duties = assignments.flatMap(({ key, duties: byUnit }) => Object.entries(byUnit).map(([unit, duty]) => ({ key, unit, ...duty })));

  it('assigns every one of the eighteen checklists', () => {
    expect(new Set(assignments.map(({ template }) => template)).size).toBe(18);
    expect(new Set(assignments.map(({ key }) => key)).size).toBe(assignments.length);
  });

  it('gives each duty to somebody who may do it there', () => {
    expect(duties.filter(({ by, unit }) => !may(by, 'submission.submit', unit))).toEqual([]);
  });

  it('takes the second signature from another person who may sign there', () => {
    expect(duties.filter(({ signs, by, unit }) => signs !== undefined && (signs === by || !may(signs, 'submission.sign', unit)))).toEqual(
      [],
    );
  });
});
