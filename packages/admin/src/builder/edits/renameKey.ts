import type { Answer, Answers, Row } from '@anjian/schema/answers/answer.ts';
import { pathInRow, readPath, type Path } from '@anjian/schema/answers/path.ts';
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import type { FormTest } from '@anjian/schema/formTests/formTest.ts';
import { findKeyFault, nothingTaken, type Taken } from './keys.ts';
import { renameInExpr, renameInQuestion, renameInText, type Rename } from './renameInQuestion.ts';
import { mapSame, spotOf, withSection, withSections } from './spot.ts';
import { mapSectionTexts, replaced } from './texts.ts';

/** Another key for a question; whatever speaks of it follows: rules, texts, form tests. Nothing happens when the key is not free. */
export function renameKey(definition: Definition, from: Key, to: Key, taken: Taken = nothingTaken): Definition {
  if (from === to || !spotOf(definition, from) || findKeyFault(definition, from, to, taken)) return definition;
  const rename: Rename = (key) => (key === from ? to : key);
  const renamed = withSections(definition, (section) => {
    const texts = mapSectionTexts(section, (text) => renameInText(text, rename));
    const ruled = texts.showWhen ? replaced(texts, 'showWhen', renameInExpr(texts.showWhen, rename)) : texts;
    return replaced(
      ruled,
      'questions',
      mapSame(ruled.questions, (question) => renameInQuestion(question, rename)),
    );
  });
  return renamed.tests
    ? replaced(
        renamed,
        'tests',
        renamed.tests.map((test) => renameInTest(test, rename)),
      )
    : renamed;
}

/** Nothing speaks of sections by key. */
export function renameSectionKey(definition: Definition, from: Key, to: Key, taken: Taken = nothingTaken): Definition {
  if (findKeyFault(definition, from, to, taken)) return definition;
  return withSection(definition, from, (section) => replaced(section, 'key', to));
}

function renameInTest(test: FormTest, rename: Rename): FormTest {
  const { visible, hidden, required, problems, values, hazards, notices } = test.expect;
  const path = (one: Path) => renameInPath(one, rename);
  const paths = (list: Path[] | undefined) => list?.map(path);
  return dropUndefined({
    ...test,
    answers: renameInAnswers(test.answers, rename),
    context: test.context && renameInLast(test.context, rename),
    expect: dropUndefined({
      ...test.expect,
      visible: paths(visible),
      hidden: paths(hidden),
      required: paths(required),
      problems: problems?.map((problem) => ({ ...problem, path: path(problem.path) })),
      values: values && Object.fromEntries(Object.entries(values).map(([at, value]) => [path(at), value])),
      hazards: hazards?.map((hazard) => ({ ...hazard, path: path(hazard.path) })),
      notices: notices?.map((notice) => ({ ...notice, path: path(notice.path) })),
    }),
  });
}

function renameInLast(context: NonNullable<FormTest['context']>, rename: Rename): NonNullable<FormTest['context']> {
  return context.last ? { ...context, last: renameInAnswers(context.last, rename) } : context;
}

function renameInPath(path: Path, rename: Rename): Path {
  const steps = readPath(path);
  if (!steps) return path;
  return steps.reduceRight((rest, { key, row }) => (row === undefined ? rename(key) : pathInRow(rename(key), row, rest)), '');
}

function renameInAnswers(answers: Answers, rename: Rename): Answers {
  return Object.fromEntries(Object.entries(answers).map(([key, answer]) => [rename(key), renameInRows(answer, rename)]));
}

function renameInRows(answer: Answer, rename: Rename): Answer {
  if (!('value' in answer) || !Array.isArray(answer.value)) return answer;
  const value = answer.value.map((item) => (isRow(item) ? { ...item, answers: renameInAnswers(item.answers, rename) } : item));
  return { ...answer, value } as Answer;
}

function isRow(item: unknown): item is Row {
  return typeof item === 'object' && item !== null && 'answers' in item;
}

function dropUndefined<Whole extends object>(whole: Whole): Whole {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Whole;
}
