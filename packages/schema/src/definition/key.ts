import * as z from 'zod/mini';

/** The stable identity of a section, a question, a choice or a row: a letter or _, then letters, digits, _ . - ; 64 at most. */
export type Key = string;

export const keyPattern = /^[\p{L}_][\p{L}\p{N}_.-]{0,63}$/u;
/** Choices may begin with a digit as well: '1', '2024'. */
const choiceKeyPattern = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,63}$/u;

/** Names that plain objects answer to without holding them. */
export const reservedKeys: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
]);

export function isReservedKey(key: string): boolean {
  return reservedKeys.has(key);
}

const notReserved = z.refine<string>((key) => !isReservedKey(key), { error: 'reserved_key' });

export const keySchema = z.string().check(z.regex(keyPattern), notReserved);
export const choiceKeySchema = z.string().check(z.regex(choiceKeyPattern), notReserved);
