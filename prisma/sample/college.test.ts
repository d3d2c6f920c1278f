import { roleVerbs, roles, type Role } from '@anjian/api/rights/roles.ts';
import type { Verb } from '@anjian/api/rights/verbs.ts';
import { describe, expect, it } from 'vitest';
import { assignments } from './campaign.ts';
import { assetsOn } from './college.assets.ts';
import { people } from './college.people.ts';
import { unitsInOrder } from './college.units.ts';

const units = unitsInOrder();
const assets = assetsOn('2026-11-24');
const parents = new Map(units.map(({ unit, parent }) => [unit.key, parent]));

function isAtOrBelow(unit: string, ancestor: string): boolean {
  for (let key: string | null | undefined = unit; key; key = parents.get(key)) if (key === ancestor) return true;
  return false;
}

/** `at` is the key of a unit, or of an asset. */
function may(userName: string, verb: Verb, at: string): boolean {
  const unit = assets.find(({ key }) => key === at)?.unit ?? at;
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

describe('the register of the sample', () => {
  it('has some sixty assets, each in a unit that there is, with a key and a number of its own', () => {
    expect(assets.length).toBeGreaterThan(45);
    expect(assets.length).toBeLessThan(80);
    expect(assets.filter(({ unit }) => !parents.has(unit))).toEqual([]);
    expect(assets.filter(({ key }) => parents.has(key))).toEqual([]);
    expect(new Set(assets.map(({ key }) => key)).size).toBe(assets.length);
    expect(new Set(assets.map(({ number }) => number)).size).toBe(assets.length);
  });

  it('names places before what stands in them', () => {
    const isPlaceBefore = (index: number) =>
      assets.slice(0, index).some(({ key, sort }) => key === assets[index]!.place && sort === 'place');
    expect(assets.filter(({ place }, index) => place !== undefined && !isPlaceBefore(index))).toEqual([]);
  });

  it('has extinguishers that are in date, due for service and to be scrapped', () => {
    const made = assets.filter(({ kind }) => kind === 'extinguisher').map(({ properties }) => String(properties['production_date']));
    expect(made.filter((date) => date < '2016-11-24').length).toBeGreaterThan(0);
    expect(made.filter((date) => date > '2021-11-24').length).toBeGreaterThan(20);
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

  it('gives each asset of a kind its duty, and each duty of a kind its asset', () => {
    const perAsset = assignments.filter((one) => one.assets !== undefined);
    expect(perAsset.map(({ key }) => key)).toEqual(['power-room', 'vehicle', 'vehicle-trip', 'extinguishers']);
    for (const { assets: kind, duties: byAsset } of perAsset) {
      expect(Object.keys(byAsset)).toEqual(assets.filter((asset) => asset.kind === kind).map(({ key }) => key));
    }
  });

  it('takes the second signature from another person who may sign there', () => {
    expect(duties.filter(({ signs, by, unit }) => signs !== undefined && (signs === by || !may(signs, 'submission.sign', unit)))).toEqual(
      [],
    );
  });
});
