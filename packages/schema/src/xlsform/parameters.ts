/** The cell `parameters`: `start=1 end=10;step=1`. Names and values that mean nothing are refused, as readers of forms do. */
import type { Notes, Place } from './note.ts';

export type Parameters = ReadonlyMap<string, string>;

type Check = 'number' | 'whole' | 'boolean' | 'app' | 'seed' | 'any' | readonly string[];

const byType: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  range: { start: 'number', end: 'number', step: 'number', tick_interval: 'number', placeholder: 'number', tick_labelset: 'any' },
  text: { rows: 'whole' },
  audio: { quality: ['normal', 'low', 'voice-only', 'external'] },
  'background-audio': { quality: ['normal', 'low', 'voice-only'] },
  image: { 'max-pixels': 'whole', app: 'app', quality: 'any' },
  geopoint: { 'capture-accuracy': 'number', 'warning-accuracy': 'number', 'allow-mock-accuracy': 'boolean' },
  geotrace: { 'allow-mock-accuracy': 'boolean', incremental: ['true'] },
  geoshape: { 'allow-mock-accuracy': 'boolean', incremental: ['true'] },
  select: { randomize: 'boolean', seed: 'seed' },
  selectFile: { randomize: 'boolean', seed: 'seed', value: 'any', label: 'any' },
  audit: {
    'location-priority': ['no-power', 'low-power', 'balanced', 'high-accuracy'],
    'location-min-interval': 'number',
    'location-max-age': 'number',
    'track-changes': 'boolean',
    'track-changes-reasons': 'any',
    'identify-user': 'boolean',
  },
};

export function readParameters(text: string, type: string, place: Place, notes: Notes): Parameters {
  const found = new Map<string, string>();
  const allowed = byType[type];
  if (text === '' || !allowed) return found;
  for (const part of text.split(/[\s;,]+(?=[^=]+=)|[;,]/).filter((one) => one.trim() !== '')) {
    const at = part.indexOf('=');
    const name = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
    const value = at < 0 ? '' : part.slice(at + 1).trim();
    if (at < 0) notes.refuse(place, 'bad_parameters', { text: part.trim() });
    else if (!Object.hasOwn(allowed, name)) notes.refuse(place, 'unknown_parameter', { parameter: name, allowed: Object.keys(allowed) });
    else if (!passes(value, allowed[name]!)) notes.refuse(place, 'bad_parameter', { parameter: name, value });
    else found.set(name, value);
  }
  if (found.has('seed') && found.get('randomize')?.toLowerCase() !== 'true') {
    notes.refuse(place, 'bad_parameter', { parameter: 'seed', value: found.get('seed')! });
  }
  return found;
}

function passes(value: string, check: Check): boolean {
  if (check === 'any') return value !== '';
  // The name of an Android package: reversed, with a dot at least.
  if (check === 'app') return /^[a-z]\w*(\.[a-z]\w*)+$/i.test(value);
  if (check === 'seed') return /^\$\{[^}]+\}$/.test(value) || passes(value, 'number');
  if (check === 'boolean') return /^(true|false)$/i.test(value);
  if (check === 'whole') return /^\d+$/.test(value);
  if (check === 'number') return value !== '' && Number.isFinite(Number(value));
  return check.includes(value);
}
