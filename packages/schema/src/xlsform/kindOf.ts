/** What the rows of a survey are to formulas, before they are made into questions. */
import type { Form } from './form.ts';
import { isSearching, type Node } from './outline.ts';
import { call, typed, type Kind, type Target, type Typed } from './translating.ts';
import type { SimpleType } from './typeCell.ts';

const kinds: Readonly<Record<SimpleType, Kind['is']>> = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  date: 'date',
  time: 'time',
  dateTime: 'date_time',
  geopoint: 'point',
  geotrace: 'text',
  geoshape: 'text',
  image: 'files',
  audio: 'files',
  video: 'files',
  file: 'files',
  barcode: 'text',
  note: 'nothing',
  calculate: 'text',
  hidden: 'text',
  acknowledge: 'choice',
  range: 'number',
  osm: 'text',
  'background-audio': 'nothing',
};

export function kindOf(node: Node, form: Form): Omit<Target, 'key' | 'groups'> {
  const { type } = node;
  if (node.is !== 'question') return { kind: { is: node.is === 'repeat' ? 'rows' : 'nothing' }, block: node.is };
  if (type.is === 'meta') return metaKind(type.type);
  const calculated = calculationOf(node, form);
  if (calculated) return { kind: calculated.kind };
  if (type.is === 'select') return { kind: selectKind(node, form) };
  const is = type.is === 'simple' ? kinds[type.type] : 'nothing';
  return { kind: is === 'choice' || is === 'choices' ? { is } : { is } };
}

/** The day and the moment are read as such; what only a device knows is a text that stays blank. */
function metaKind(type: string): Pick<Target, 'kind' | 'standIn'> {
  if (type === 'today') return { kind: { is: 'text' }, standIn: typed(call('today'), 'date', false) };
  if (type === 'start' || type === 'end') return { kind: { is: 'text' }, standIn: typed(call('now'), 'date_time', false) };
  return { kind: { is: type === 'audit' || type === 'background-geopoint' ? 'nothing' : 'text' } };
}

function selectKind(node: Node, form: Form): Kind {
  const list = listOf(node, form);
  if (!list) return { is: 'text' };
  const { type } = node;
  const isOne = type.is === 'select' && type.how === 'one';
  return { is: isOne ? 'choice' : 'choices', list, other: type.is === 'select' && type.other };
}

/** The list of a select whose choices the form itself holds; none for those of files and of answers. */
export function listOf(node: Node, form: Form) {
  const { type } = node;
  if (type.is !== 'select' || isSearching(node.line)) return undefined;
  if (type.from === 'external') return form.externalLists.get(type.list) ?? form.lists.get(type.list);
  return type.from === 'list' ? form.lists.get(type.list) : undefined;
}

export function onceOf(text: string): string | undefined {
  return /^\s*once\s*\((.*)\)\s*$/s.exec(text)?.[1];
}

const remembered = new WeakMap<Node, { value: Typed | undefined }>();

/** The formula of a row that is worked out, when it can be read; a once() is a default and no formula. */
export function calculationOf(node: Node, form: Form): Typed | undefined {
  if (!node.line.has('calculation') || onceOf(node.line.get('calculation')) !== undefined) return undefined;
  const known = remembered.get(node);
  if (known) return known.value;
  const value = form.value(node, 'calculation');
  remembered.set(node, { value });
  return value;
}
