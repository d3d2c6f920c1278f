import type { AssignableTemplatesQuery, CreateAssignmentInput, Recurrence } from '../data/generated/graphql.ts';
import { type UnitNode } from '../data/unitTree.ts';
import { readLocalized } from '../terms/localizedText.ts';
import { slotsOf } from './slots.ts';
import { type Target, tidyTargets } from './targets.ts';

export type AssignableTemplate = AssignableTemplatesQuery['templates']['nodes'][number];

/** What the form holds. */
export type Plan = {
  template: AssignableTemplate | null;
  name: string;
  nameEn: string;
  unit: string;
  targets: Target[];
  recurrence: Recurrence;
  weekdays: number[];
  startsOn: string;
  endsOn: string;
  timeOfDay: string;
  opensMinutesBefore: number;
  graceMinutes: number;
};

export function emptyPlan(today: string, unit: string): Plan {
  return {
    template: null,
    name: '',
    nameEn: '',
    unit,
    targets: [],
    recurrence: 'ONCE',
    weekdays: [1],
    startsOn: today,
    endsOn: today,
    timeOfDay: '16:00',
    opensMinutesBefore: 24 * 60,
    graceMinutes: 24 * 60,
  };
}

/** A template chosen lends its name to an assignment that has none, or had the name of the one chosen before. */
export function withTemplate(
  plan: Pick<Plan, 'name' | 'nameEn' | 'template'>,
  template: AssignableTemplate | null,
): Pick<Plan, 'name' | 'nameEn'> {
  const nameOf = (one: AssignableTemplate | null) => ({ name: one ? readLocalized(one.name, 'zh-CN') : '', nameEn: one?.name['en'] ?? '' });
  const before = nameOf(plan.template);
  const after = nameOf(template);
  return {
    name: plan.name === '' || plan.name === before.name ? after.name : plan.name,
    nameEn: plan.nameEn === '' || plan.nameEn === before.nameEn ? after.nameEn : plan.nameEn,
  };
}

export type PlanProblem = 'assignments.endsBeforeStart' | 'assignments.noSlot';

/** What is wrong with the dates taken together. */
export function datesProblem(plan: Plan): PlanProblem | undefined {
  if (plan.recurrence === 'ONCE' || plan.startsOn === '' || plan.endsOn === '') return undefined;
  if (plan.endsOn < plan.startsOn) return 'assignments.endsBeforeStart';
  return slotsOf(plan).length === 0 ? 'assignments.noSlot' : undefined;
}

export function inputOf(
  plan: Plan & { template: AssignableTemplate },
  clientId: string,
  units: readonly UnitNode[],
): CreateAssignmentInput {
  const { template, name, nameEn, targets, recurrence, weekdays, startsOn, endsOn, ...rest } = plan;
  return {
    ...rest,
    clientId,
    template: template.id,
    name: { 'zh-CN': name.trim(), ...(nameEn.trim() ? { en: nameEn.trim() } : {}) },
    targets: tidyTargets(targets, units),
    recurrence,
    weekdays: recurrence === 'WEEKLY' ? weekdays.toSorted((a, b) => a - b) : [],
    startsOn,
    endsOn: recurrence === 'ONCE' ? startsOn : endsOn,
  };
}
