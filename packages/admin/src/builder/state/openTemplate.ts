/** What the builder begins with: the server's draft, the steps this device remembers, or both when they have parted. */
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import type { DefinitionProblem } from '@anjian/schema/problems/problem.ts';
import type { BuiltVersionFragment } from '../../data/generated/graphql.ts';
import type { BuilderState, Theirs } from './builderStore.ts';
import type { DeviceCopy } from './deviceCopy.ts';
import { beginHistory } from './history.ts';

export type Opened =
  | { ok: true; state: Pick<BuilderState, 'history' | 'saved' | 'conflict'> }
  | { ok: false; problems: DefinitionProblem[] };

type Versions = { draft: BuiltVersionFragment | null; latest: BuiltVersionFragment | null };

export function openTemplate({ draft, latest }: Versions, device: DeviceCopy | undefined): Opened {
  const version = draft ?? latest;
  const parsed = parseDefinition(version?.definition);
  if (!parsed.ok) return parsed;
  const { definition } = parsed;
  // A template that is published and has no draft gets one with the first change.
  const revision = draft?.revision ?? 0;
  const fresh = { history: beginHistory(definition), saved: { definition, revision }, conflict: undefined };
  if (!device || !parseDefinition(device.history.present).ok) return { ok: true, state: fresh };
  if (device.revision === revision) return { ok: true, state: resumed(device, definition) };
  if (!device.isAhead) return { ok: true, state: fresh };
  const conflict: Theirs = { definition, revision, updatedAt: version?.updatedAt, updatedByName: version?.updatedBy?.name };
  const base = device.history.past[0]?.definition ?? definition;
  return { ok: true, state: { history: device.history, saved: { definition: base, revision: device.revision }, conflict } };
}

function resumed({ history, isAhead, revision }: DeviceCopy, definition: Definition) {
  return { history, saved: { definition: isAhead ? definition : history.present, revision }, conflict: undefined };
}
