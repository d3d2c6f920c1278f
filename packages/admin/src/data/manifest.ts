import type { SvgIconComponent } from '@mui/icons-material';
import type { ComponentType } from 'react';
import type { ResourceOperations } from './resourceOperations.ts';
import type { Viewer } from './viewer.ts';

export type NavigationEntry = {
  to: string;
  label: string;
  Icon: SvgIconComponent;
  /** Who is offered it. What they may do behind it is the server's decision. */
  offeredTo: (viewer: Viewer) => boolean;
  /** A number beside it that wants attention. */
  count?: (viewer: Viewer) => number;
};

/** What a feature gives to the console: its screens by path, its place in the navigation, its data. */
export type Manifest = {
  name: string;
  /** `needs`: the verb without which the screen offers nothing, such as a form that nobody else may send. */
  pages: readonly { path: string; Page: ComponentType; needs?: string }[];
  navigation?: NavigationEntry;
  operations?: ResourceOperations;
};

export const mayAny =
  (...verbs: string[]) =>
  (viewer: Viewer): boolean =>
    verbs.some((verb) => viewer.permissions.includes(verb));

/** Everybody who looks after others: all roles but the one that only completes tasks. */
export function oversees(viewer: Viewer): boolean {
  return viewer.roles.some(({ role }) => role !== 'INSPECTOR');
}
