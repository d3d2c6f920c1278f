/** Forms written in one line, for tests: `one: a b g(c d) | two: e`, a group where brackets follow. */
import type { Definition, Question, Section } from '@anjian/schema/definition/definition.ts';

export function fromOutline(line: string): Definition {
  const sections = line.split('|').map((part): Section => {
    const [key = '', ...rest] = part.split(':');
    return { key: key.trim(), title: { 'zh-CN': key.trim() }, questions: readQuestions(rest.join(':').trim()) };
  });
  return { format: 1, locales: ['zh-CN', 'en'], title: { 'zh-CN': '表' }, settings: { signOff: 'none' }, sections };
}

function readQuestions(text: string): Question[] {
  const words = text.match(/[^\s()]+|[()]/g) ?? [];
  const open: Question[][] = [[]];
  for (const [index, word] of words.entries()) {
    if (word === '(') continue;
    if (word === ')') {
      open.pop();
      continue;
    }
    const label = { 'zh-CN': word };
    if (words[index + 1] === '(') {
      const questions: Question[] = [];
      open.at(-1)!.push({ type: 'group', key: word, label, questions });
      open.push(questions);
    } else open.at(-1)!.push({ type: 'check', key: word, label });
  }
  return open[0]!;
}

export function outlineOf({ sections }: Definition): string {
  return sections.map(({ key, questions }) => `${key}: ${printQuestions(questions)}`.trim()).join(' | ');
}

function printQuestions(questions: readonly Question[]): string {
  return questions.map((one) => (one.type === 'group' ? `${one.key}(${printQuestions(one.questions)})` : one.key)).join(' ');
}
