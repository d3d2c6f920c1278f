/**
 * What a document may be before anything is done with it. First its text: parsing is recursive, so the number of tokens
 * and how deep its brackets go are counted on the stream of tokens. Then its tree, with fragments counted where they
 * are spread and each fragment walked once, so that neither circles nor doublings cost anything.
 */
import {
  GraphQLError,
  Kind,
  Lexer,
  Source,
  TokenKind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { refuse } from '../../errors.ts';

export const documentLimits = {
  tokens: 4000,
  brackets: 100,
  depth: 20,
  aliases: 50,
  directives: 50,
  directivesInOnePlace: 5,
  fields: 1500,
} as const;

type Limit = keyof typeof documentLimits;

function exceed(limit: Limit): never {
  throw refuse('LIMIT_EXCEEDED', { limit, max: documentLimits[limit] });
}

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Throws LIMIT_EXCEEDED; a text that is not even tokens is left for the parser to complain about. */
export function limitText(text: string): void {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let open = 0;
  for (;;) {
    const kind = nextKind(lexer);
    if (kind === undefined || kind === TokenKind.EOF) return;
    if (++tokens > documentLimits.tokens) exceed('tokens');
    if (opening.has(kind) && ++open > documentLimits.brackets) exceed('brackets');
    if (closing.has(kind)) open--;
  }
}

function nextKind(lexer: Lexer): string | undefined {
  try {
    return lexer.advance().kind;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** What a selection amounts to with its fragments spread out. */
type Extent = { depth: number; fields: number; aliases: number; directives: number };

const nothing: Extent = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/** Throws LIMIT_EXCEEDED. Circles of fragments are left for the validation to name. */
export function limitDocument(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Extent>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    limitDirectives(definition.directives);
    const { depth, fields, aliases, directives } = measure(definition.selectionSet, fragments, known);
    if (depth > documentLimits.depth) exceed('depth');
    if (fields > documentLimits.fields) exceed('fields');
    if (aliases > documentLimits.aliases) exceed('aliases');
    if (directives > documentLimits.directives) exceed('directives');
  }
}

function measure(set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>, known: Map<string, Extent>): Extent {
  return set.selections.reduce<Extent>((sum, selection) => {
    const directives = limitDirectives(selection.directives);
    switch (selection.kind) {
      case Kind.FIELD: {
        const inner = selection.selectionSet ? measure(selection.selectionSet, fragments, known) : nothing;
        const alias = selection.alias ? 1 : 0;
        return add(sum, {
          depth: inner.depth + 1,
          fields: inner.fields + 1,
          aliases: inner.aliases + alias,
          directives: inner.directives + directives,
        });
      }
      case Kind.INLINE_FRAGMENT: {
        const inner = measure(selection.selectionSet, fragments, known);
        return add(sum, { ...inner, directives: inner.directives + directives });
      }
      case Kind.FRAGMENT_SPREAD: {
        const inner = measureFragment(selection.name.value, fragments, known);
        return add(sum, { ...inner, directives: inner.directives + directives });
      }
    }
  }, nothing);
}

function measureFragment(name: string, fragments: Map<string, FragmentDefinitionNode>, known: Map<string, Extent>): Extent {
  const measured = known.get(name);
  if (measured) return measured;
  const fragment = fragments.get(name);
  if (!fragment) return nothing;
  // Met again while it is being measured, it is part of a circle.
  known.set(name, nothing);
  const extent = measure(fragment.selectionSet, fragments, known);
  known.set(name, extent);
  return extent;
}

function add(a: Extent, b: Extent): Extent {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}

function limitDirectives(directives: readonly unknown[] | undefined): number {
  const count = directives?.length ?? 0;
  if (count > documentLimits.directivesInOnePlace) exceed('directivesInOnePlace');
  return count;
}

/** JSON may be nested without end; what walks it later is recursive. */
export const deepestVariables = 64;

export function limitVariables(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestVariables) throw refuse('LIMIT_EXCEEDED', { limit: 'variables', max: deepestVariables });
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}
