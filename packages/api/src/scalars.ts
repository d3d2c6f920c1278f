/** Values of our own on the wire. Each parses what it prints. */
import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';
import { isStorableInstant } from './platform/instant.ts';

builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 with an offset: `2026-09-29T08:00:00.000Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => readInstant(value),
});

builder.scalarType('Date', {
  description: 'A calendar date without a time: `2026-09-29`.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  parseValue: (value) => readDate(value),
});

builder.scalarType('UUID', {
  description: 'A UUID in its usual text form, such as a device makes to name what it sends.',
  serialize: (value) => value,
  parseValue: (value) => readUuid(value),
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
});

builder.scalarType('LocalizedText', {
  description: 'The same text in several languages: `{"zh-CN": "车辆检查", "en": "Vehicle check"}`.',
  serialize: (value) => value,
  parseValue: (value) => readLocalizedText(value),
});

function readInstant(value: unknown): Date {
  const instant =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value)
      ? new Date(value)
      : undefined;
  if (!instant || !isStorableInstant(instant))
    throw new GraphQLError('DateTime must be ISO 8601 with an offset, such as 2026-09-29T08:00:00Z.');
  return instant;
}

function readDate(value: unknown): string {
  const isDate = typeof value === 'string' && /^(?!0000)\d{4}-\d\d-\d\d$/.test(value) && isOnCalendar(value);
  if (!isDate) throw new GraphQLError('Date must be a day of the calendar, such as 2026-09-29.');
  return value;
}

/** A JavaScript date turns 30 February into 2 March, which then prints otherwise. */
function isOnCalendar(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function readUuid(value: unknown): string {
  if (typeof value !== 'string' || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value))
    throw new GraphQLError('UUID must look like 0190a6d0-5c3e-7b1a-9f00-3f2a8c5d7e11.');
  return value.toLowerCase();
}

/** BCP 47, such as zh-CN */
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/;

function readLocalizedText(value: unknown): Record<string, string> {
  const isText =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([language, text]) => languageTag.test(language) && typeof text === 'string');
  if (!isText) throw new GraphQLError('LocalizedText must be an object from language to text, such as {"zh-CN": "…"}.');
  return value as Record<string, string>;
}
