import { account } from '../account/index.ts';
import { assets } from '../assets/index.ts';
import { assignments } from '../assignments/index.ts';
import { builder } from '../builder/index.ts';
import { library } from '../builder/library/index.ts';
import type { Manifest } from '../data/manifest.ts';
import { desk } from '../phone/desk/index.ts';
import { hazards } from '../hazards/index.ts';
import { notifications } from '../notifications/index.ts';
import { people } from '../people/index.ts';
import { submissions } from '../submissions/index.ts';
import { reviews } from '../submissions/reviewing/index.ts';
import { tasks } from '../tasks/index.ts';
import { templates } from '../templates/index.ts';
import { today } from '../today/index.ts';
import { tokens } from '../tokens/index.ts';
import { units } from '../units/index.ts';

/** Every feature of the console, in the order of the navigation. A new one is one line here and one folder. */
export const features: readonly Manifest[] = [
  today,
  tasks,
  desk,
  hazards,
  reviews,
  submissions,
  templates,
  library,
  builder,
  assignments,
  assets,
  units,
  people,
  tokens,
  notifications,
  account,
];

export const navigation = features.flatMap(({ navigation: entry }) => (entry ? [entry] : []));

export const operations = Object.fromEntries(features.flatMap(({ name, operations: own }) => (own ? [[name, own]] : [])));
