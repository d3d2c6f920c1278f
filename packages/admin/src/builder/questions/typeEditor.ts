import type { SvgIconComponent } from '@mui/icons-material';
import type { ResponseSets } from '@anjian/schema/definition/choice.ts';
import type { QuestionOf, QuestionType, Text } from '@anjian/schema/definition/definition.ts';
import type { ComponentType } from 'react';

/** The shelves of the palette, in their order. */
export const shelves = ['items', 'texts', 'numbers', 'choices', 'evidence', 'people', 'structure'] as const;
export type Shelf = (typeof shelves)[number];

export type SummaryTools = {
  translate: (key: string, blanks?: Record<string, unknown>) => string;
  /** a text of the template in the language of the sheet */
  say: (text: Text | undefined) => string;
  responseSets: ResponseSets | undefined;
};

/** What the builder knows of one type. Its name and its help are in the catalogue, under `builder.type` and `builder.typeHelp`. */
export type TypeEditor<T extends QuestionType> = {
  Icon: SvgIconComponent;
  shelf: Shelf;
  /** How it is answered, in a few words below its label on the sheet. */
  summary?: (question: QuestionOf<T>, tools: SummaryTools) => string;
  /** The properties that only this type has. */
  Properties?: ComponentType<{ question: QuestionOf<T> }>;
};
