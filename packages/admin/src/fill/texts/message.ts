/** A sentence of a catalogue with its blanks written as {name}. */
export type Params = Readonly<Record<string, string | number>>;

export function fillIn(sentence: string, params: Params = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
}

export type Translate<Key extends string> = (key: Key, params?: Params) => string;

/**
 * English has a singular: a key that ends in `_one` beside the plain one is taken when `n` is 1.
 * Chinese needs none, so only the English catalogue carries such keys.
 */
export function translator<Key extends string>(
  sentences: Readonly<Record<Key, string>>,
  singulars: Readonly<Partial<Record<Key, string>>> = {},
): Translate<Key> {
  return (key, params) => fillIn((params?.['n'] === 1 ? singulars[key] : undefined) ?? sentences[key], params);
}
