/** Headers as people write them, in whatever case, spelling or old style, and the columns they mean. */
import { lookalikes } from './distance.ts';

/** A column of the survey by its own name, and the language it is in when it says one. */
export type Header = { column: string; language?: string; written: string; index: number; guessed?: true };

export const media = ['media::image', 'media::audio', 'media::video', 'media::big-image'] as const;

/** Columns that may stand once for each language. */
export const translatable: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'no_app_message',
  ...media,
]);

export const surveyColumns = [
  'type',
  'name',
  'label',
  'hint',
  'guidance_hint',
  'required',
  'required_message',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'choice_filter',
  'read_only',
  'default',
  'appearance',
  'parameters',
  'repeat_count',
  'trigger',
  'disabled',
  'rows',
  ...media,
] as const;

/** Their other names, in lower case, spaces as underscores. */
const aliases: Readonly<Record<string, string>> = {
  command: 'type',
  tag: 'name',
  value: 'name',
  caption: 'label',
  text: 'label',
  relevance: 'relevant',
  skippattern: 'relevant',
  skip_pattern: 'relevant',
  relevant_if: 'relevant',
  constrain: 'constraint',
  constraintmsg: 'constraint_message',
  constraint_msg: 'constraint_message',
  constraining_message: 'constraint_message',
  'jr:constraintmsg': 'constraint_message',
  constraintmessage: 'constraint_message',
  requiredmsg: 'required_message',
  required_msg: 'required_message',
  requiredmessage: 'required_message',
  'jr:requiredmsg': 'required_message',
  noapperrorstring: 'no_app_message',
  no_app_error_string: 'no_app_message',
  'jr:noapperrorstring': 'no_app_message',
  calculate: 'calculation',
  readonly: 'read_only',
  choicefilter: 'choice_filter',
  count: 'repeat_count',
  repeatcount: 'repeat_count',
  'jr:count': 'repeat_count',
  image: 'media::image',
  audio: 'media::audio',
  video: 'media::video',
  'big-image': 'media::big-image',
  big_image: 'media::big-image',
  'media::big_image': 'media::big-image',
  guidance: 'guidance_hint',
  default_value: 'default',
  parameter: 'parameters',
};

/** Groups of columns whose prefix says nothing more than the name after it. */
const prefixes: ReadonlySet<string> = new Set(['bind', 'body', 'control']);

export function plainHeader(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, '_');
}

/** `label::English (en)`, `media::image::fr`, `bind:jr:constraintMsg`, `Relevance` … */
export function readSurveyHeader(written: string, index: number): Header {
  const parts = divide(written);
  const first = plainHeader(parts[0] ?? '');
  if (prefixes.has(first) && parts.length > 1) {
    const inner = readSurveyHeader(parts.slice(1).join('::'), index);
    return isKnown(inner.column) ? { ...inner, written } : { column: `${first}::${parts.slice(1).join('::')}`, written, index };
  }
  if (first === 'media' && parts.length > 1) return named(nameOf(`media::${plainHeader(parts[1]!)}`), parts.slice(2), written, index);
  const column = nameOf(first);
  if (isKnown(column)) return named(column, parts.slice(1), written, index);
  return { column: parts.length > 1 ? [first, ...parts.slice(1)].join('::') : first, written, index };
}

function named(column: string, rest: readonly string[], written: string, index: number): Header {
  const language = rest.join('::').trim();
  return { column, ...(language !== '' && translatable.has(column) ? { language } : {}), written, index };
}

function nameOf(plain: string): string {
  return Object.hasOwn(aliases, plain) ? aliases[plain]! : plain;
}

function isKnown(column: string): boolean {
  return (surveyColumns as readonly string[]).includes(column) || translatable.has(column);
}

/** By `::`, or by the single colon of old forms, where `jr:` belongs to the name after it. */
function divide(written: string): string[] {
  const text = written.trim();
  if (text.includes('::')) return text.split('::').map((part) => part.trim());
  const parts = text.split(':').map((part) => part.trim());
  return parts.reduce<string[]>((all, part) => {
    if (all.at(-1)?.toLowerCase() === 'jr') all[all.length - 1] = `jr:${part}`;
    else all.push(part);
    return all;
  }, []);
}

/** Headers that look like slips of a known one that is not there itself: `lable`, `relevent`. */
export function mendHeaders(headers: readonly Header[], known: readonly string[]): Header[] {
  const there = new Set(headers.map(({ column }) => column));
  const missing = known.filter((column) => !there.has(column) && !column.includes('::'));
  return headers.map((header) => {
    const [plain = '', ...rest] = header.column.split('::');
    if (header.column === '' || known.includes(header.column) || isKnown(header.column) || plain.length < 4) return header;
    const [likely, other] = lookalikes(plain, missing);
    if (likely === undefined || other !== undefined) return header;
    return { ...named(likely, rest, header.written, header.index), guessed: true };
  });
}
