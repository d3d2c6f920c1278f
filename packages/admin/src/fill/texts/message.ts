/** A sentence of a catalogue with its blanks written as {name}. */
export type Params = Readonly<Record<string, string | number>>;

export function fillIn(sentence: string, params: Params = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
}

export type Translate<Key extends string> = (key: Key, params?: Params) => string;

/**
 * English has a singular: where `n` is 1, the sentence of the same key among `singulars` is taken.
 * Chinese needs none, so only the English catalogue comes with such sentences.
 */
export function translator<Key extends string>(
  sentences: Readonly<Record<Key, string>>,
  singulars?: Readonly<Partial<Record<Key, string>>>,
): Translate<Key> {
  return (key, params) => fillIn((params?.['n'] === 1 ? singulars?.[key] : undefined) ?? sentences[key], params);
}
