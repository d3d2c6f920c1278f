/** The words that a change between two definitions is told in. Pure; whoever asks brings the languages. */
import type { Definition, Key, Text } from '@anjian/schema/definition/definition.ts';
import { choicesOf } from '@anjian/schema/definition/choice.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';

export type Both = { before: Definition; after: Definition };
export type Words = {
  translate: (key: string, blanks?: Record<string, unknown>) => string;
  /** texts of the checklist as the reader reads them */
  read: (text: Text | undefined) => string;
  nameLanguage: (locale: string) => string;
  /** of whoever reads */
  locale: string;
};

/** A property by the name it has where it is changed. */
export function propertyName(name: string, { translate }: Words): string {
  return translate(`builder.property.${name.replace(/^settings\./, '')}`, {
    _: translate(`builder.referenceIn.${name}`, { _: translate(`changes.property.${name}`, { _: name }) }),
  });
}

/** As it is called now, else as it was called. */
export function choiceName({ before, after }: Both, question: Key | undefined, choice: Key, { read }: Words): string {
  for (const definition of [after, before]) {
    const asked = question === undefined ? undefined : findQuestion(definition, question);
    const found = asked && choicesOf(asked as Parameters<typeof choicesOf>[0], definition.responseSets).find(({ key }) => key === choice);
    if (found && read(found.label)) return read(found.label);
  }
  return choice;
}

export function rowName({ before, after }: Both, question: Key | undefined, row: Key, { read }: Words): string {
  for (const definition of [after, before]) {
    const asked = question === undefined ? undefined : findQuestion(definition, question);
    const found = asked?.type === 'matrix' ? asked.rows.find(({ key }) => key === row) : undefined;
    if (found && read(found.label)) return read(found.label);
  }
  return row;
}

export function setName({ before, after }: Both, set: Key, { read, translate }: Words): string {
  return read((after.responseSets?.[set] ?? before.responseSets?.[set])?.label) || translate('builder.untitled');
}
