/** What person, unit and asset share: something of a register, by id and by the name it had. */
import type { NamedRef } from '../../answers/answer.ts';
import type { ValueKind } from '../../rules/valueKind.ts';
import type { QuestionTypeSpec, Reading } from '../question.ts';
import { readPlainText } from './typing.ts';

const text: ValueKind = { is: 'text' };

export function readNamedRef(json: unknown, reading: Reading): NamedRef | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return reading.refuse('wrong_type', { expected: 'reference' });
  const extra = Object.keys(json).find((key) => key !== 'id' && key !== 'name');
  if (extra !== undefined) return reading.refuse('unknown_property', { property: extra.slice(0, 64) });
  const id = readPlainText((json as { id?: unknown }).id, reading, 200);
  const name = readPlainText((json as { name?: unknown }).name, reading, 500);
  if (id === undefined || name === undefined) return undefined;
  return id === '' ? reading.refuse('wrong_type', { expected: 'reference' }) : { id, name };
}

/** In formulas it is its name; `.id` and `.name` are its parts. */
export function namedType<T extends 'person' | 'unit' | 'asset'>(type: T): QuestionTypeSpec<T, object, NamedRef> {
  return {
    type,
    holds: 'value',
    properties: () => ({}),
    read: (json, _question, reading) => readNamedRef(json, reading),
    kind: () => text,
    valueOf: (value) => value.name,
    parts: () => ({ id: text, name: text }),
    partOf: (value, part) => (part === 'id' ? value.id : value.name),
    print: (value) => value.name,
  };
}
