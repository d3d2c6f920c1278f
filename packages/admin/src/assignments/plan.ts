import type {
  AssignableTemplatesQuery,
  AssignmentAssetsInput,
  CreateAssignmentInput,
  LateArrival,
  Recurrence,
} from '../data/generated/graphql.ts';
import { assetKindOf } from '../fill/texts/assetKinds.ts';
import { type UnitNode } from '../data/unitTree.ts';
import { readLocalized } from '../terms/localizedText.ts';
import { slotsOf } from './slots.ts';
import { type Target, tidyTargets } from './targets.ts';

export type AssignableTemplate = AssignableTemplatesQuery['templates']['nodes'][number];

export type ChosenAsset = { id: string; name: string; number: string | null };

/** One task for each unit, for each asset of a kind, or for each of those named. */
export type AssetsPlan = { by: 'unit' | 'kind' | 'list'; kind: string; list: ChosenAsset[] };

/** What the form holds. */
export type Plan = {
  template: AssignableTemplate | null;
  name: string;
  nameEn: string;
  unit: string;
  targets: Target[];
  assets: AssetsPlan;
  recurrence: Recurrence;
  weekdays: number[];
  startsOn: string;
  endsOn: string;
  timeOfDay: string;
  opensMinutesBefore: number;
  graceMinutes: number;
  lateArrival: LateArrival;
  arrivalHours: number;
  needsReview: boolean;
};

export function emptyPlan(today: string, unit: string): Plan {
  return {
    template: null,
    name: '',
    nameEn: '',
    unit,
    targets: [],
    assets: { by: 'unit', kind: '', list: [] },
    recurrence: 'ONCE',
    weekdays: [1],
    startsOn: today,
    endsOn: today,
    timeOfDay: '16:00',
    opensMinutesBefore: 24 * 60,
    graceMinutes: 24 * 60,
    lateArrival: 'BY_SERVER_TIME',
    arrivalHours: 72,
    needsReview: true,
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
  if (plan.recurrence === 'ON_DEMAND') return undefined;
  return slotsOf(plan).length === 0 ? 'assignments.noSlot' : undefined;
}

export type AssetsProblem = 'assignments.kindRequired' | 'assignments.assetsRequired';

export function assetsProblem({ by, kind, list }: AssetsPlan): AssetsProblem | undefined {
  if (by === 'kind' && kind.trim() === '') return 'assignments.kindRequired';
  return by === 'list' && list.length === 0 ? 'assignments.assetsRequired' : undefined;
}

/** Null gives every unit one task. */
export function assetsInput({ by, kind, list }: AssetsPlan): AssignmentAssetsInput | null {
  if (by === 'unit') return null;
  return by === 'kind' ? { kind: assetKindOf(kind) } : { list: list.map(({ id }) => id) };
}

export function inputOf(
  plan: Plan & { template: AssignableTemplate },
  clientId: string,
  units: readonly UnitNode[],
): CreateAssignmentInput {
  const { template, name, nameEn, targets, assets, recurrence, weekdays, startsOn, endsOn, ...rest } = plan;
  return {
    ...rest,
    clientId,
    template: template.id,
    name: { 'zh-CN': name.trim(), ...(nameEn.trim() ? { en: nameEn.trim() } : {}) },
    targets: tidyTargets(targets, units),
    assets: assetsInput(assets),
    recurrence,
    weekdays: recurrence === 'WEEKLY' ? weekdays.toSorted((a, b) => a - b) : [],
    startsOn,
    endsOn: recurrence === 'ONCE' ? startsOn : endsOn,
  };
}
