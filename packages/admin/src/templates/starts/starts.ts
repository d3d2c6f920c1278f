/** What a first checklist can begin with: real items in both languages, for its author to change. Content, not interface. */
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { daily } from './daily.ts';
import { equipment } from './equipment.ts';
import { laboratory } from './laboratory.ts';
import { premises } from './premises.ts';

export const startKinds = ['premises', 'equipment', 'laboratory', 'daily'] as const;
export type StartKind = (typeof startKinds)[number];

export const starts: Readonly<Record<StartKind, Definition>> = { premises, equipment, laboratory, daily };
