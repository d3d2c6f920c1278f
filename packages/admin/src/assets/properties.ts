/** What a college notes about an asset beyond what every asset has: as the form holds it, and as it is stored. */
export type PropertyType = 'text' | 'number' | 'date' | 'truth';
export type PropertyLine = { key: string; type: PropertyType; text: string };

export const mostProperties = 40;

type Stored = Readonly<Record<string, unknown>>;

export function linesOf(properties: unknown): PropertyLine[] {
  return Object.entries((properties ?? {}) as Stored).map(([key, value]) => ({ key, type: typeOf(value), text: String(value) }));
}

/** A text that is written as a date is one: formulas read it so. */
export function typeOf(value: unknown): PropertyType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'truth';
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text';
}

/** Lines without a key or a value are left out. */
export function propertiesOf(lines: readonly PropertyLine[]): Record<string, string | number | boolean> {
  const filled = lines.filter(({ key, text }) => key.trim() !== '' && text.trim() !== '');
  return Object.fromEntries(filled.map(({ key, type, text }) => [key.trim(), valueOf(type, text.trim())]));
}

function valueOf(type: PropertyType, text: string): string | number | boolean {
  if (type === 'number') return Number(text);
  return type === 'truth' ? text === 'true' : text;
}

export type LineProblem =
  | 'assets.propertyKey'
  | 'assets.propertyTaken'
  | 'assets.propertyTwice'
  | 'assets.propertyNumber'
  | 'assets.propertyValue';

/** What every asset has is no property of its own; the server has the same list. */
const taken: ReadonlySet<string> = new Set(['name', 'kind', 'number', 'code', 'location', 'unit']);
/** A letter or _, then letters, digits and _ . - : what a formula can name. */
const keyShape = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]{0,63}$/u;

export function lineProblem(line: PropertyLine, all: readonly PropertyLine[]): LineProblem | undefined {
  const key = line.key.trim();
  if (key === '') return line.text.trim() === '' ? undefined : 'assets.propertyKey';
  if (!keyShape.test(key)) return 'assets.propertyKey';
  if (taken.has(key)) return 'assets.propertyTaken';
  if (all.some((other) => other !== line && other.key.trim() === key)) return 'assets.propertyTwice';
  if (line.text.trim() === '') return 'assets.propertyValue';
  return line.type === 'number' && !/^[+-]?\d+(\.\d+)?$/.test(line.text.trim()) ? 'assets.propertyNumber' : undefined;
}

/** The keys that others of the kind have and this one has not, those of most of them first, with what they usually hold. */
export function suggestLines(others: readonly { properties: unknown }[], lines: readonly PropertyLine[]): PropertyLine[] {
  const own = new Set(lines.map(({ key }) => key.trim()));
  const counted = new Map<string, { type: PropertyType; count: number }>();
  for (const line of others.flatMap(({ properties }) => linesOf(properties))) {
    if (own.has(line.key)) continue;
    const before = counted.get(line.key);
    counted.set(line.key, { type: before?.type ?? line.type, count: (before?.count ?? 0) + 1 });
  }
  return [...counted]
    .toSorted(([, one], [, other]) => other.count - one.count)
    .slice(0, 12)
    .map(([key, { type }]) => ({ key, type, text: '' }));
}
