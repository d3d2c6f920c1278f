/** What the question library keeps: a response set or a question that can be copied into any definition. */
import { checkDefinition } from '../definition/check.ts';
import type { Definition, Question, ResponseSet } from '../definition/definition.ts';
import { parseDefinition } from '../definition/parse.ts';
import type { DefinitionProblem } from '../problems/problem.ts';

export const libraryKinds = ['response_set', 'question'] as const;
export type LibraryKind = (typeof libraryKinds)[number];
export type LibraryContent = { response_set: ResponseSet; question: Question };

export type ParsedContent<Kind extends LibraryKind> =
  | { ok: true; content: LibraryContent[Kind] }
  | { ok: false; problems: DefinitionProblem[] };

/** The smallest definition around it; the places where its content stands there and where its problems are found. */
const frames: {
  [Kind in LibraryKind]: {
    put: (content: unknown) => Partial<Record<keyof Definition, unknown>>;
    at: string;
    take: (definition: Definition) => LibraryContent[Kind];
  };
} = {
  response_set: {
    put: (content) => ({ responseSets: { item: content } }),
    at: 'responseSets.item',
    take: ({ responseSets }) => responseSets!['item']!,
  },
  question: {
    put: (content) => ({ sections: [{ key: 'item', title: {}, questions: [content] }] }),
    at: 'sections[0].questions[0]',
    take: ({ sections }) => sections[0]!.questions[0]!,
  },
};

/**
 * Content out of JSON from anywhere, by the rules of definitions; paths begin at the content. A question has to stand alone:
 * one that names other questions, or a response set, is refused, since where it is copied to these may not be there.
 */
export function parseLibraryContent<Kind extends LibraryKind>(kind: Kind, json: unknown): ParsedContent<Kind> {
  const { put, at, take } = frames[kind];
  const parsed = parseDefinition({
    format: 1,
    locales: ['zh-CN'],
    title: {},
    settings: { signOff: 'none' },
    sections: [],
    ...put(json),
  });
  const found = parsed.ok ? errorsAt(at, parsed.definition) : parsed.problems;
  const problems = found.map((problem) => ({ ...problem, path: within(problem.path, at) }));
  return parsed.ok && problems.length === 0 ? { ok: true, content: take(parsed.definition) } : { ok: false, problems };
}

/** The frame is no whole definition, and is not what is looked at. */
function errorsAt(at: string, definition: Definition): DefinitionProblem[] {
  return checkDefinition(definition).filter(({ severity, path }) => severity === 'error' && path.startsWith(at));
}

function within(path: string, at: string): string {
  return path.startsWith(at) ? path.slice(at.length).replace(/^\./, '') : path;
}
