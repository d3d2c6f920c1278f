/** The cell `parameters`: `start=1 end=10;step=1`. Names and values that mean nothing are refused, as readers of forms do. */
import type { Notes, Place } from './note.ts';
import { isName } from './outline.ts';
import { isYes } from './yes.ts';

export type Parameters = ReadonlyMap<string, string>;

type Check = 'number' | 'whole' | 'boolean' | 'yes' | 'app' | 'seed' | 'name' | 'any' | readonly string[];

const byType: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  range: { start: 'number', end: 'number', step: 'number', tick_interval: 'number', placeholder: 'number', tick_labelset: 'any' },
  text: { rows: 'whole' },
  audio: { quality: ['normal', 'low', 'voice-only', 'external'] },
  'background-audio': { quality: ['normal', 'low', 'voice-only'] },
  image: { 'max-pixels': 'whole', app: 'app', quality: 'any' },
  imageOtherwise: { 'max-pixels': 'whole', app: 'any', quality: 'any' },
  geopoint: { 'capture-accuracy': 'number', 'warning-accuracy': 'number', 'allow-mock-accuracy': 'boolean', 'reference-geometry': 'any' },
  geotrace: { 'allow-mock-accuracy': 'boolean', incremental: 'yes', 'reference-geometry': 'any' },
  geoshape: { 'allow-mock-accuracy': 'boolean', incremental: 'yes', 'reference-geometry': 'any' },
  select: { randomize: 'boolean', seed: 'seed' },
  selectFile: { randomize: 'boolean', seed: 'seed', value: 'name', label: 'name' },
  audit: {
    'location-priority': ['no-power', 'low-power', 'balanced', 'high-accuracy'],
    'location-min-interval': 'number',
    'location-max-age': 'number',
    'track-changes': 'boolean',
    'track-changes-reasons': ['on-form-edit'],
    'identify-user': 'boolean',
  },
};

export function readParameters(text: string, type: string, place: Place, notes: Notes): Parameters {
  const found = new Map<string, string>();
  // Other types have none that mean anything, whatever they are called.
  const allowed = Object.hasOwn(byType, type) ? byType[type] : undefined;
  for (const part of partsOf(text)) {
    const [, written = '', value = ''] = /^([^=]+)=([^=]+)$/.exec(part) ?? [];
    const name = written.toLowerCase();
    if (name === '') notes.refuse(place, 'bad_parameters', { text: part });
    else if (!allowed) continue;
    else if (!Object.hasOwn(allowed, name)) notes.refuse(place, 'unknown_parameter', { parameter: name, allowed: Object.keys(allowed) });
    else if (!passes(value, allowed[name]!)) notes.refuse(place, 'bad_parameter', { parameter: name, value });
    else found.set(name, value);
  }
  if (found.has('seed') && found.get('randomize')?.toLowerCase() !== 'true') {
    notes.refuse(place, 'bad_parameter', { parameter: 'seed', value: found.get('seed')! });
  }
  return found;
}

/** Between pairs stand spaces, commas or semicolons; around the sign of equality, and inside a reference, spaces mean nothing. */
function partsOf(text: string): string[] {
  const tight = text.replaceAll(/\s*=\s*/g, '=').replaceAll(/\$\{\s*([^}]*?)\s*\}/g, '${$1}');
  return tight.split(/[\s;,]+/).filter((part) => part !== '');
}

function passes(value: string, check: Check): boolean {
  if (check === 'any') return value !== '';
  // The name of an Android package: reversed, with a dot at least.
  if (check === 'app') return /^[a-z]\w*(\.[a-z]\w*)+$/i.test(value);
  if (check === 'seed') return /^\$\{[^}]+\}$/.test(value) || passes(value, 'number');
  if (check === 'yes') return isYes(value);
  if (check === 'boolean') return /^(true|false)$/i.test(value);
  if (check === 'whole') return /^\d+$/.test(value);
  if (check === 'number') return value !== '' && Number.isFinite(Number(value));
  // The heading of a column in the file.
  if (check === 'name') return isName(value);
  return check.includes(value.toLowerCase());
}
