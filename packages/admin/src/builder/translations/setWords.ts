/** Words in one language for one row: pure, like every edit of the builder. */
import type { Definition, Locale, Question, Text } from '@anjian/schema/definition/definition.ts';
import { replaced } from '../edits/texts.ts';
import { setTemplateText } from '../edits/properties.ts';
import { setSectionText } from '../edits/sections.ts';
import { mapSame, withQuestion } from '../edits/spot.ts';
import { fitsText, withWords } from '../edits/writing.ts';
import type { TextRow } from './textRows.ts';

type Place = Pick<TextRow, 'id' | 'section' | 'question' | 'property'>;
type Change = (text: Text) => Text;

/** The very same definition when nothing changes, or when the place is no longer there. */
export function setWords(definition: Definition, { id, section, question, property }: Place, locale: Locale, words: string): Definition {
  if (!fitsText(words)) return definition;
  const change: Change = (text) => withWords(text, locale, words);
  if (question !== undefined) return withQuestion(definition, question, (one) => changeText(one, property, change));
  if (section !== undefined) return setSectionText(definition, section, property === 'help' ? 'help' : 'title', locale, words);
  if (id.startsWith('set:')) return changeSet(definition, id.slice('set:'.length, -property.length - 1), property, change);
  if (id === 'settings.allSafe.statement') return changeStatement(definition, change);
  if (id === 'title' || id === 'description') return setTemplateText(definition, id, locale, words);
  return changeGrade(definition, id, change);
}

/** `label`, `choices.water`, `rows.tyres`, `constraints[0].message`, `consequences[1].then.title`. */
function changeText(question: Question, property: string, change: Change): Question {
  const inList = /^(choices|rows)\.(.+)$/s.exec(property);
  const inRule = /^(constraints|consequences)\[(\d+)\]\./.exec(property);
  const whole = question as Question & Record<string, unknown>;
  const name = inList?.[1] ?? inRule?.[1] ?? property;
  const value = whole[name];
  if (value === undefined) return question;
  return replaced(whole, name, changeValue(value, inList?.[2], inRule?.[2], change));
}

function changeValue(value: unknown, key: string | undefined, index: string | undefined, change: Change): unknown {
  if (key !== undefined) {
    return mapSame(value as { key: string; label: Text }[], (one) => (one.key === key ? replaced(one, 'label', change(one.label)) : one));
  }
  if (index === undefined) return change(value as Text);
  const rule = (value as Rule[])[Number(index)];
  return mapSame(value as Rule[], (one) => (one === rule ? changeRule(one, change) : one));
}

type Rule = { message: Text } | { then: { title?: Text } };

function changeRule(rule: Rule, change: Change): Rule {
  if ('message' in rule) return replaced(rule, 'message', change(rule.message));
  return rule.then.title ? replaced(rule, 'then', replaced(rule.then, 'title', change(rule.then.title))) : rule;
}

function changeSet(definition: Definition, name: string, property: string, change: Change): Definition {
  const { responseSets } = definition;
  const set = responseSets?.[name];
  if (!responseSets || !set) return definition;
  const key = property.startsWith('choices.') ? property.slice('choices.'.length) : undefined;
  const changed =
    key === undefined
      ? replaced(set, 'label', change(set.label))
      : replaced(
          set,
          'choices',
          mapSame(set.choices, (one) => (one.key === key ? replaced(one, 'label', change(one.label)) : one)),
        );
  return replaced(definition, 'responseSets', replaced(responseSets, name, changed));
}

function changeStatement(definition: Definition, change: Change): Definition {
  const { settings } = definition;
  if (!settings.allSafe) return definition;
  const allSafe = replaced(settings.allSafe, 'statement', change(settings.allSafe.statement));
  return replaced(definition, 'settings', replaced(settings, 'allSafe', allSafe));
}

function changeGrade(definition: Definition, id: string, change: Change): Definition {
  const index = /^settings\.scoring\.grades\[(\d+)\]\.label$/.exec(id)?.[1];
  const { scoring } = definition.settings;
  const grade = scoring?.grades?.[Number(index)];
  if (index === undefined || !scoring?.grades || !grade) return definition;
  const grades = mapSame(scoring.grades, (one) => (one === grade ? replaced(one, 'label', change(one.label)) : one));
  return replaced(definition, 'settings', replaced(definition.settings, 'scoring', replaced(scoring, 'grades', grades)));
}
