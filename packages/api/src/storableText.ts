/**
 * Text that PostgreSQL keeps as it is. It has no place for NUL, and half a surrogate pair would silently become another character: both
 * are told to whoever sent them, at the place where they stand, before anything is done.
 */
import {
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { refuse, type InputProblem } from './errors.ts';

function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Mutations that tell it in words of their own, row by row. */
const judgedByThemselves: ReadonlySet<string> = new Set(['importAssets']);

/** JSON is judged by whoever knows what it means; ids that are none are not found. */
const textTypes: ReadonlySet<string> = new Set(['String', 'LocalizedText']);

/** Lets no mutation begin with a text that cannot be stored. */
export function guardTexts(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { args, resolve } = field;
    if (resolve === undefined || judgedByThemselves.has(field.name)) continue;
    field.resolve = (source, given: Readonly<Record<string, unknown>>, context, info) => {
      const problems = args.flatMap((arg) => problemsOf(arg, given[arg.name], arg.name === 'input' ? [] : [arg.name]));
      if (problems.length > 0) throw refuse('BAD_INPUT', { problems });
      return resolve(source, given, context, info);
    };
  }
  return schema;
}

function problemsOf({ type }: GraphQLArgument | GraphQLInputField, value: unknown, path: readonly string[]): InputProblem[] {
  return walkTyped(type, value, path);
}

function walkTyped(type: GraphQLInputType, value: unknown, path: readonly string[]): InputProblem[] {
  if (value === null || value === undefined) return [];
  const bare = getNullableType(type);
  if (isListType(bare)) return listOf(value).flatMap((item, at) => walkTyped(bare.ofType, item, [...path, String(at)]));
  if (isInputObjectType(bare))
    return Object.values(bare.getFields()).flatMap((field) =>
      problemsOf(field, (value as Record<string, unknown>)[field.name], [...path, field.name]),
    );
  return textTypes.has(bare.name) ? unstorableTexts(value, path) : [];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Every text that cannot be stored in any JSON, keys too. */
export function unstorableTexts(value: unknown, path: readonly string[]): InputProblem[] {
  if (typeof value === 'string') return isStorableText(value) ? [] : [problemAt(path)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isStorableText(key) ? unstorableTexts(inner, [...path, key]) : [problemAt(path)],
  );
}

function problemAt(path: readonly string[]): InputProblem {
  return { path: path.join('.'), message: told.en, messages: told };
}

const told = {
  'zh-CN': '含有无法保存的字符（空字符或不完整的字符），请删去后重试',
  en: 'holds a character that cannot be stored (NUL, or half of a character); take it out and try again',
};
