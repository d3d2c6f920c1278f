import type { UpdateAssignmentInput } from '../data/generated/graphql.ts';
import type { UnitNode } from '../data/unitTree.ts';
import { readLocalized } from '../terms/localizedText.ts';
import type { AssignmentSheet } from './AssignmentPage.tsx';
import { assetsInput, type AssetsPlan, type Plan } from './plan.ts';
import { type Target, tidyTargets } from './targets.ts';

/** What the form of a change holds: the plan as it is, and whether the newest version takes over. */
export type Change = Plan & { toLatest: boolean; from: UpdateAssignmentInput['from'] };

export function changeOf(assignment: AssignmentSheet): Change {
  const { name, unit, recurrence, weekdays, startsOn, endsOn, timeOfDay, opensMinutesBefore, graceMinutes } = assignment;
  const { lateArrival, arrivalHours, needsReview } = assignment;
  return {
    template: null,
    name: readLocalized(name, 'zh-CN'),
    nameEn: name['en'] ?? '',
    unit: unit?.id ?? '',
    targets: targetsOf(assignment),
    assets: assetsOf(assignment),
    recurrence,
    weekdays: [...weekdays],
    startsOn,
    endsOn,
    timeOfDay,
    opensMinutesBefore,
    graceMinutes,
    lateArrival,
    arrivalHours,
    needsReview,
    toLatest: false,
    from: 'NEXT_SLOT',
  };
}

/** A unit out of the reader's reach is nameless here; it stays a target as long as the targets are not touched. */
const targetsOf = ({ targets }: AssignmentSheet): Target[] =>
  targets.flatMap(({ unit, subtree }) => (unit ? [{ unit: unit.id, subtree }] : []));

const assetsOf = ({ assets }: AssignmentSheet): AssetsPlan => ({
  by: !assets ? 'unit' : assets.kind !== null ? 'kind' : 'list',
  kind: assets?.kind ?? '',
  list: (assets?.list ?? []).map(({ id, name, number }) => ({ id, name, number })),
});

/** Only what differs is sent: what somebody else changed meanwhile stays changed. Null when nothing differs. */
export function inputOfChange(assignment: AssignmentSheet, change: Change, units: readonly UnitNode[]): UpdateAssignmentInput | null {
  const before = changeOf(assignment);
  const differs = (field: keyof Change) => JSON.stringify(before[field]) !== JSON.stringify(change[field]);
  const { latest } = assignment.template ?? {};
  const input: Omit<UpdateAssignmentInput, 'assignment' | 'from'> = {
    ...(differs('name') || differs('nameEn') ? { name: nameOf(change) } : {}),
    ...(differs('timeOfDay') ? { timeOfDay: change.timeOfDay } : {}),
    ...(differs('endsOn') ? { endsOn: change.endsOn } : {}),
    ...(differs('opensMinutesBefore') ? { opensMinutesBefore: change.opensMinutesBefore } : {}),
    ...(differs('graceMinutes') ? { graceMinutes: change.graceMinutes } : {}),
    ...(differs('weekdays') ? { weekdays: change.weekdays.toSorted((a, b) => a - b) } : {}),
    ...(differs('targets') ? { targets: tidyTargets(change.targets, units) } : {}),
    ...(differs('assets') ? { assets: assetsInput(change.assets) } : {}),
    ...(differs('lateArrival') ? { lateArrival: change.lateArrival } : {}),
    ...(differs('arrivalHours') ? { arrivalHours: change.arrivalHours } : {}),
    ...(differs('needsReview') ? { needsReview: change.needsReview } : {}),
    ...(change.toLatest && latest ? { version: latest.id } : {}),
  };
  return Object.keys(input).length === 0 ? null : { ...input, assignment: assignment.id, from: change.from };
}

const nameOf = ({ name, nameEn }: Change) => ({ 'zh-CN': name.trim(), ...(nameEn.trim() ? { en: nameEn.trim() } : {}) });
