import type { DefinitionCode } from '../problems/definitionTexts.ts';
import type { Details } from '../problems/problem.ts';
import type { Expr } from './expression.ts';

/** A place in a formula's text: from the first character up to, not including, `to`; in UTF-16 units. */
export type Span = { from: number; to: number };

export type FormulaProblem = Span & { code: DefinitionCode; details: Details };

/** Where each part of a tree stands in its text. */
export type Spans = Map<Expr, Span>;
