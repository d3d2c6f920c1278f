/** A definition as a tree whose nodes are known by their keys: sections, and below them questions. */
import type { Definition, Key, Question, Section } from '@anjian/schema/definition/definition.ts';

/** Without the questions in it: those are nodes of their own. */
export type Own = Omit<Section, 'questions'> | Question;
export type Node = { key: Key; is: 'section' | 'question'; own: Own; parent: Key | undefined };
export type Nodes = ReadonlyMap<Key, Node>;

export function nodesOf(definition: Definition): Nodes {
  const nodes = new Map<Key, Node>();
  const walk = (questions: readonly Question[], parent: Key) => {
    for (const question of questions) {
      const own = question.type === 'group' ? { ...question, questions: [] } : question;
      nodes.set(question.key, { key: question.key, is: 'question', own, parent });
      if (question.type === 'group') walk(question.questions, question.key);
    }
  };
  for (const { questions, ...own } of definition.sections) {
    nodes.set(own.key, { key: own.key, is: 'section', own, parent: undefined });
    walk(questions, own.key);
  }
  return nodes;
}

/** In their order; `undefined` has the sections. */
export function childrenIn(nodes: Nodes, parent: Key | undefined): Key[] {
  return [...nodes.values()].filter((node) => node.parent === parent).map(({ key }) => key);
}

export function holdsQuestions({ is, own }: Node): boolean {
  return is === 'section' || ('type' in own && own.type === 'group');
}

/** The tree again. */
export function sectionsFrom(nodes: Nodes, childrenOf: (parent: Key | undefined) => readonly Key[]): Section[] {
  const questionsIn = (parent: Key): Question[] =>
    childrenOf(parent).map((key) => {
      const own = nodes.get(key)!.own as Question;
      return own.type === 'group' ? { ...own, questions: questionsIn(key) } : own;
    });
  return childrenOf(undefined).map((key) => ({ ...(nodes.get(key)!.own as Omit<Section, 'questions'>), questions: questionsIn(key) }));
}
