/** Which type of question a row becomes, and the properties of that type. */
import type { QuestionType } from '../questions/registry.ts';
import { otherKey, type Choosing } from '../definition/choice.ts';
import type { ChoiceList } from './choiceList.ts';
import type { Carrying, Form } from './form.ts';
import { isDynamicDefault } from './importDefault.ts';
import { importMeta } from './importMeta.ts';
import { isGeometrySource } from './instances.ts';
import { calculationOf, listOf, onceOf } from './kindOf.ts';
import { isSearching, type Node } from './outline.ts';
import { readParameters, type Parameters } from './parameters.ts';
import { readRange } from './rangeParameters.ts';
import { sentence } from './sentences.ts';
import type { SimpleType } from './typeCell.ts';

/** The word of the column `appearance` that makes one of our types of an XLSForm type. */
export const appearanceOf = { long_text: 'multiline', signature: 'signature', rating: 'rating' } as const;

export type TypePart = { type: QuestionType; properties: Record<string, unknown> };

const part = (type: QuestionType, properties: Record<string, unknown> = {}): TypePart => ({ type, properties });

/** Undefined for what asks nothing and holds nothing here; it is named. */
export function importType(node: Node, form: Form, carried: Carrying): TypePart | undefined {
  const { type, line } = node;
  sayTrigger(node, form, carried);
  if (type.is === 'meta') {
    const hidden = importMeta(node, form);
    return hidden && part('hidden', hidden);
  }
  const parameters = parametersOf(node, form, carried);
  const calculated = importCalculation(node, form, carried);
  if (calculated) return calculated;
  if (type.is === 'select') return importSelect(node, form, carried);
  if (type.is !== 'simple') return undefined;
  if (type.type === 'range') return importRange(node, parameters, form);
  if (type.type === 'calculate') return part('hidden');
  return importSimple(type.type, node, parameters, form, line.get('appearance'));
}

function importSimple(type: SimpleType, node: Node, parameters: Parameters, form: Form, appearance: string): TypePart | undefined {
  const { line } = node;
  const instead = (to: QuestionType, properties: Record<string, unknown> = {}): TypePart => {
    form.notes.say(line.place('type'), 'unsupported_type', 'approximated', { type, as: to });
    return part(to, properties);
  };
  switch (type) {
    case 'text':
      return part(/\bmultiline\b/.test(appearance) || Number(parameters.get('rows') ?? (line.get('rows') || 1)) > 1 ? 'long_text' : 'text');
    case 'integer':
    case 'decimal':
    case 'date':
    case 'time':
    case 'barcode':
    case 'note':
    case 'hidden':
      return part(type);
    case 'dateTime':
      return part('date_time');
    case 'geopoint':
      return part('place');
    case 'image':
      return /\bsignature\b/.test(appearance) ? part('signature') : part('photo', { maxCount: 1 });
    case 'audio':
      return part('audio', { maxCount: 1 });
    case 'file':
      return part('file', { maxCount: 1 });
    case 'video':
      return instead('file', { maxCount: 1 });
    case 'acknowledge':
      return part('single_choice', { choices: [{ key: 'OK', label: sentence('acknowledged', form.locales.all) }] });
    case 'geotrace':
    case 'geoshape':
    case 'osm':
      return instead('text');
    case 'background-audio':
      form.notes.say(line.place('type'), 'unsupported_type', 'left_out', { type, as: '' });
      return undefined;
    case 'range':
    case 'calculate':
      return undefined;
  }
}

function importCalculation(node: Node, form: Form, carried: Carrying): TypePart | undefined {
  const { type, line } = node;
  const text = line.get('calculation');
  const isCalculate = type.is === 'simple' && type.type === 'calculate';
  if (text === '') {
    if (isCalculate && !isDynamicDefault(line.get('default')))
      form.notes.refuse(line.place('calculation'), 'no_calculation', { name: node.name });
    return undefined;
  }
  const value = calculationOf(node, form);
  if (value) {
    if (!isCalculate) sayFixed(node, form);
    // Without a label there is nothing to show, and a calculate is never shown.
    const isSilent = isCalculate || !(line.has('label') || line.has('hint'));
    return part('calculated', { formula: value.expr, ...(isSilent ? { silent: true } : {}) });
  }
  if (onceOf(text) === undefined) carried['calculation'] = form.rename(text);
  return undefined;
}

/** A question that is worked out cannot be typed over; which kind it was, its formula says now. */
function sayFixed(node: Node, form: Form): void {
  form.notes.say(node.line.place('calculation'), 'question_calculated', 'approximated', { type: node.line.get('type') });
}

function importSelect(node: Node, form: Form, carried: Carrying): TypePart | undefined {
  const { type, line } = node;
  if (type.is !== 'select') return undefined;
  const place = line.place('type');
  if (type.other && line.has('choice_filter')) form.notes.refuse(line.place('choice_filter'), 'or_other_with_filter');
  if (type.from === 'file') {
    if (isSearching(line)) form.notes.refuse(line.place('appearance'), 'search_with_file', { name: node.name });
    if (!/\.(csv|xml|geojson)$/i.test(type.list)) form.notes.refuse(place, 'bad_file_name', { file: type.list });
  }
  const list = listOf(node, form);
  if (list)
    return chosen(
      node,
      list.choices.map(({ key }) => key),
      form,
      carried,
    );
  if ((type.from === 'list' && !form.lists.has(type.list)) || type.from === 'external')
    form.notes.refuse(place, 'unknown_list', { list: type.list });
  const filter = line.cell('choice_filter');
  if (filter) carried['choice_filter'] = form.rename(filter.text);
  carried['type'] = form.rename(line.get('type'));
  const code = type.from === 'rows' ? 'choices_from_answers' : 'choices_from_file';
  form.notes.say(place, code, 'approximated', { file: type.list });
  return part('text');
}

function chosen(node: Node, keys: readonly string[], form: Form, carried: Carrying): TypePart {
  const { type, line } = node;
  if (type.is !== 'select') return part('text');
  const list = listOf(node, form)!;
  checkSpaces(node, form);
  const name = type.how === 'one' ? 'single_choice' : type.how === 'several' ? 'multiple_choice' : 'ranking';
  const filter = form.condition(node, 'choice_filter', 'shown', form.site(node, list));
  const hasFilter = line.has('choice_filter');
  if (hasFilter && (!filter || name === 'ranking')) carried['choice_filter'] = form.rename(line.get('choice_filter'));
  if (filter && name === 'ranking') form.notes.say(line.place('choice_filter'), 'filter_of_ranking', 'carried');
  if (type.other && name === 'ranking') form.notes.say(line.place('type'), 'other_of_ranking', 'left_out');
  if (keys.length === 0) form.notes.say(line.place('type'), 'list_without_choices', 'kept', { list: list.name });
  return part(name, {
    ...choosingOf(node, list, form),
    ...(type.other && name !== 'ranking' ? { other: true } : {}),
    ...(filter && name !== 'ranking' ? { choiceFilter: filter } : {}),
  });
}

/** What or_other adds may be in the list already; there is one "other" only. */
function choosingOf({ type, line }: Node, list: ChoiceList, form: Form): Choosing {
  const choosing = form.usedLists.choosing(list);
  const isThere = list.choices.some(({ key }) => key === otherKey);
  if (type.is !== 'select' || !type.other || !isThere) return choosing;
  form.notes.say(line.place('type'), 'other_there_already', 'approximated', { list: list.name });
  return { choices: list.choices.filter(({ key }) => key !== otherKey) };
}

/** Several answers are written with spaces between, so that none may hold one. */
function checkSpaces(node: Node, form: Form): void {
  const list = listOf(node, form);
  if (!list || node.type.is !== 'select' || node.type.how === 'one') return;
  for (const name of list.keys.keys()) {
    if (/\s/.test(name)) form.notes.refuse(node.line.place('type'), 'choice_name_with_space', { name, list: list.name });
  }
}

function importRange(node: Node, parameters: Parameters, form: Form): TypePart {
  const { line } = node;
  const appearance = line.get('appearance');
  const range = readRange(parameters, appearance, form.lists, line.place('parameters'), form.notes);
  if (/\brating\b/.test(appearance) && range.min === 1 && range.step === 1 && range.max >= 2 && range.max <= 20)
    return part('rating', { max: range.max });
  return part('slider', { min: range.min, max: range.max, ...(range.step === 1 || range.step === 0 ? {} : { step: range.step }) });
}

/** Parameters beyond the ends of a range do nothing here. */
function parametersOf(node: Node, form: Form, carried: Carrying): Parameters {
  const { type, line } = node;
  const cell = line.cell('parameters');
  // Which program takes the picture counts where nothing else says how it is taken.
  const isTaken = /^(annotate)?$/.test(line.get('appearance'));
  const kind =
    type.is === 'simple'
      ? type.type === 'image' && !isTaken
        ? 'imageOtherwise'
        : type.type
      : type.is === 'select'
        ? type.from === 'file'
          ? 'selectFile'
          : 'select'
        : '';
  const parameters = readParameters(cell?.text ?? '', kind, line.place('parameters'), form.notes);
  const geometry = parameters.get('reference-geometry');
  if (geometry !== undefined && !isGeometrySource(geometry, form))
    form.notes.refuse(line.place('parameters'), 'bad_parameter', { parameter: 'reference-geometry', value: geometry });
  const meant =
    type.is === 'simple' && type.type === 'range' ? ['start', 'end', 'step'] : type.is === 'simple' && type.type === 'text' ? ['rows'] : [];
  const rest = [...parameters.keys()].filter((name) => !meant.includes(name));
  if (!cell || (rest.length === 0 && parameters.size > 0)) return parameters;
  carried['parameters'] = form.rename(cell.text);
  form.notes.say(line.placeOf(cell), 'parameters_without_meaning', 'carried', { text: cell.text });
  return parameters;
}

function sayTrigger(node: Node, form: Form, carried: Carrying): void {
  const cell = node.line.cell('trigger');
  if (!cell) return;
  const isList = /^\$\{[^}]*\}(\s*,\s*\$\{[^}]*\})*$/.test(cell.text);
  if (!isList) form.notes.refuse(node.line.placeOf(cell), 'bad_reference', { text: cell.text });
  carried['trigger'] = form.rename(cell.text);
  form.notes.say(node.line.placeOf(cell), 'trigger_ignored', 'carried', { text: cell.text });
  for (const [, written] of cell.text.matchAll(/\$\{([^}]*)\}/g)) {
    const by = form.names.find(written!);
    if (by && isUnseen(by)) form.notes.refuse(node.line.placeOf(cell), 'trigger_unseen', { name: by.name });
  }
}

/** Nobody can change what is not on the sheet: what is worked out or hidden, and a question with a formula and nothing to show. */
function isUnseen({ type, line }: Node): boolean {
  if (type.is === 'meta') return true;
  if (type.is !== 'simple') return false;
  return type.type === 'calculate' || type.type === 'hidden' || (line.has('calculation') && !line.has('label') && !line.has('hint'));
}
