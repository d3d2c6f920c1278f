/** A range: from where to where, in which steps, with which marks. */
import type { ChoiceList } from './choiceList.ts';
import type { Notes, Place } from './note.ts';
import type { Parameters } from './parameters.ts';

type RangeParameters = { min: number; max: number; step: number };

const usual = { start: 1, end: 10, step: 1 } as const;

export function readRange(
  parameters: Parameters,
  appearance: string,
  lists: ReadonlyMap<string, ChoiceList>,
  place: Place,
  notes: Notes,
): RangeParameters {
  const numberOf = (name: string, otherwise: number) => Number(parameters.get(name) ?? otherwise);
  const [start, end, step] = [numberOf('start', usual.start), numberOf('end', usual.end), numberOf('step', usual.step)];
  const refuse = (parameter: string) => notes.refuse(place, 'bad_parameter', { parameter, value: parameters.get(parameter) ?? '' });
  const span = Math.abs(end - start);
  const fitsSteps = (value: number, by: number) => Number.isInteger(Number(((value - start) / by).toPrecision(12)));
  if (step === 0 || Math.abs(step) > span) refuse('step');
  const tick = numberOf('tick_interval', step);
  if (
    parameters.has('tick_interval') &&
    (tick === 0 || tick > span || (step !== 0 && !Number.isInteger(Number((tick / step).toPrecision(12)))))
  )
    refuse('tick_interval');
  const isInside = (value: number) => value >= Math.min(start, end) && value <= Math.max(start, end);
  const placeholder = numberOf('placeholder', start);
  if (parameters.has('placeholder') && (!isInside(placeholder) || (step !== 0 && !fitsSteps(placeholder, step)))) refuse('placeholder');
  const isPlain = /^(vertical|no-ticks|vertical no-ticks|no-ticks vertical)?$/.test(appearance.trim());
  for (const name of ['tick_interval', 'placeholder', 'tick_labelset']) if (!isPlain && parameters.has(name)) refuse(name);
  const labels = parameters.get('tick_labelset');
  const list = labels === undefined ? undefined : lists.get(labels);
  if (labels !== undefined && !list) notes.refuse(place, 'unknown_list', { list: labels });
  if (list) {
    const values = list.choices.map(({ key }) => Number([...list.keys].find(([, other]) => other === key)?.[0] ?? key));
    const isBare = /\bno-ticks\b/.test(appearance);
    const isOff = (value: number) =>
      !Number.isFinite(value) || !isInside(value) || (isBare ? value !== start && value !== end : tick !== 0 && !fitsSteps(value, tick));
    if ((isBare && values.length !== 2) || values.some(isOff)) refuse('tick_labelset');
  }
  return { min: Math.min(start, end), max: Math.max(start, end), step: Math.abs(step) };
}
