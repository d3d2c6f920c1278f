/** Rows about the filling itself: the day, the moment and the person are known here; what else a device knows about itself, nobody asks it. */
import type { Expr } from '../rules/expression.ts';
import type { Form } from './form.ts';
import type { NoteCode } from './noteTexts.ts';
import type { Node } from './outline.ts';
import { readParameters } from './parameters.ts';
import { call } from './translating.ts';

const begins: Partial<Record<string, Expr>> = {
  start: call('now'),
  today: call('today'),
  username: { kind: 'surrounding', of: 'person', name: 'name' },
};

/** The default of a hidden question; undefined for what is not recorded at all. */
export function importMeta({ type, line }: Node, form: Form): { default?: Expr } | undefined {
  if (type.is !== 'meta') return undefined;
  const say = (code: NoteCode, done: 'approximated' | 'left_out') =>
    form.notes.say(line.place('type'), code, done, { type: line.get('type') });
  if (/^audit$/i.test(line.get('type'))) checkAudit({ line }, form);
  if (type.type === 'background-geopoint') {
    if (!line.has('trigger')) form.notes.refuse(line.place('trigger'), 'trigger_missing', { type: type.type });
    if (line.has('calculation')) form.notes.refuse(line.place('calculation'), 'calculation_out_of_place', { type: type.type });
  }
  if (type.type === 'audit' || type.type === 'background-geopoint') {
    say('meta_left_out', 'left_out');
    return undefined;
  }
  const initial = begins[type.type];
  say(initial ? 'meta_as_hidden' : 'meta_unknown', 'approximated');
  return initial ? { default: initial } : {};
}

/** Where somebody was is recorded with all three of its parameters or not at all. */
const location = ['location-priority', 'location-min-interval', 'location-max-age'] as const;

function checkAudit({ line }: Pick<Node, 'line'>, form: Form): void {
  const name = line.get('name');
  if (name !== '' && name !== 'audit') form.notes.refuse(line.place('name'), 'audit_name', { name });
  const place = line.place('parameters');
  const parameters = readParameters(line.get('parameters'), 'audit', place, form.notes);
  const given = location.filter((one) => parameters.has(one));
  if (given.length === 0) return;
  const missing = location.filter((one) => !new RegExp(`\\b${one}\\s*=`, 'i').test(line.get('parameters')));
  if (missing.length > 0) form.notes.refuse(place, 'parameters_missing', { parameters: missing });
  const [interval, age] = [Number(parameters.get('location-min-interval')), Number(parameters.get('location-max-age'))];
  const refuse = (parameter: string) => form.notes.refuse(place, 'bad_parameter', { parameter, value: parameters.get(parameter)! });
  if (interval < 0) refuse('location-min-interval');
  if (age < 0 || age < interval) refuse('location-max-age');
}
