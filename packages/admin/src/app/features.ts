import { account } from '../account/index.ts';
import type { Manifest } from '../data/manifest.ts';

/** Every feature of the console, in the order of the navigation. A new one is one line here and one folder. */
export const features: readonly Manifest[] = [account];

export const navigation = features.flatMap(({ navigation: entry }) => (entry ? [entry] : []));

export const operations = Object.fromEntries(features.flatMap(({ name, operations: own }) => (own ? [[name, own]] : [])));
