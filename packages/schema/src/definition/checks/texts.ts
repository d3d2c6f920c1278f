/** Texts that are missing, and questions that texts name. */
import type { Layout } from '../../evaluate/layout.ts';
import { isInside } from '../../evaluate/layout.ts';
import type { DefinitionProblem } from '../../problems/problem.ts';
import { suggestion } from '../../rules/suggestion.ts';
import type { Definition, Text } from '../definition.ts';
import { missingTexts } from '../missingTexts.ts';
import { pipedKeys } from '../piping.ts';
import { walkTexts, type PlacedText } from '../texts.ts';
import { walkQuestions } from '../walk.ts';
import { atQuestion, type Note } from './noting.ts';

export function checkTexts(definition: Definition, layout: Layout, note: Note): void {
  checkLabels(definition, note);
  const others = definition.locales.slice(1);
  for (const { locale, source: _source, ...place } of missingTexts(definition, others)) {
    note({ ...place, code: 'missing_text', severity: 'warning', details: { locale } });
  }
  const known = new Set(definition.locales);
  for (const placed of walkTexts(definition)) {
    checkPiping(placed, layout, note);
    const stray = Object.keys(placed.text).find((locale) => !known.has(locale));
    if (stray !== undefined) note({ ...whereabouts(placed), code: 'text_without_locale', severity: 'info', details: { locale: stray } });
  }
}

/** What nobody could answer without: a question's own text, and those of its choices. */
function checkLabels(definition: Definition, note: Note): void {
  const [main = ''] = definition.locales;
  const isMissing = (text: Text) => (text[main] ?? '').trim() === '';
  for (const place of walkQuestions(definition)) {
    const { question } = place;
    const isSeen = question.type !== 'hidden';
    if (isSeen && isMissing(question.label)) note(atQuestion(place, 'label', 'missing_label'));
    if (!('choices' in question)) continue;
    for (const { key, label } of question.choices ?? []) {
      if (isMissing(label)) note(atQuestion(place, 'choices', 'choice_without_label', { choice: key }));
    }
  }
  for (const [name, { choices }] of Object.entries(definition.responseSets ?? {})) {
    for (const [index, { key, label }] of choices.entries()) {
      const path = `responseSets.${name}.choices[${index}]`;
      if (isMissing(label)) note({ path, code: 'choice_without_label', severity: 'error', details: { choice: key } });
    }
  }
  for (const [index, { key, title }] of definition.sections.entries()) {
    const path = `sections[${index}].title`;
    if (isMissing(title))
      note({ path, code: 'missing_text', severity: 'warning', details: { locale: main }, section: key, property: 'title' });
  }
  if (isMissing(definition.title)) note({ path: 'title', code: 'missing_text', severity: 'warning', details: { locale: main } });
}

function checkPiping(placed: PlacedText, layout: Layout, note: Note): void {
  const own = placed.question === undefined ? undefined : layout.byKey.get(placed.question);
  for (const key of pipedKeys(placed.text)) {
    const item = layout.byKey.get(key);
    const problem = { ...whereabouts(placed), severity: 'warning' as const };
    if (!item) note({ ...problem, code: 'unknown_in_text', details: { name: key, ...suggestion(key, layout.byKey.keys()) } });
    else if (!isInside(own?.level ?? layout.root, item.level)) note({ ...problem, code: 'out_of_reach_in_text', details: { name: key } });
  }
}

function whereabouts({ text: _text, ...place }: PlacedText): Pick<DefinitionProblem, 'path' | 'section' | 'question' | 'property'> {
  return place;
}
