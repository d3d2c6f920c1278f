/** What answers bring about: the hazards to be raised, with what was written and photographed beside the answer. Pure. */
import type { Answer, Answers } from '@anjian/schema/answers/answer.ts';
import type { FileInAnswers } from '@anjian/schema/answers/files.ts';
import { walkAnswers } from '@anjian/schema/answers/walk.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { RaisedConsequence } from '@anjian/schema/evaluate/evaluation.ts';

export type FoundHazard = {
  questionPath: string;
  title: Record<string, string>;
  severity: string;
  category: string;
  detail: string;
  files: readonly FileInAnswers[];
};

export function hazardsFound(
  definition: Definition,
  answers: Answers,
  consequences: readonly RaisedConsequence[],
  files: readonly FileInAnswers[],
): FoundHazard[] {
  const notes = notesByPath(definition, answers);
  return consequences.flatMap((consequence) => {
    if (consequence.do !== 'raise_hazard') return [];
    const { path, title, severity, category } = consequence;
    return [
      { questionPath: path, title, severity, category, detail: notes.get(path) ?? '', files: files.filter((file) => file.path === path) },
    ];
  });
}

function notesByPath(definition: Definition, answers: Answers): Map<string, string> {
  const all = definition.sections.flatMap(({ questions }) => [...walkAnswers(questions, answers)]);
  return new Map(all.flatMap(({ path, answer }) => (noteOf(answer) === '' ? [] : [[path, noteOf(answer)]])));
}

function noteOf({ note }: Answer): string {
  return note?.trim() ?? '';
}

type Known = { id: string; questionPath: string | null; severity: string; category: string };

/** Of what an edited report finds, what the report before found already is kept, and only the rest is new. */
export function sortOut<Found extends FoundHazard>(found: readonly Found[], before: readonly Known[]): { kept: string[]; fresh: Found[] } {
  const left = [...before];
  const kept: string[] = [];
  const fresh = found.filter((hazard) => {
    const place = left.findIndex(
      (known) => known.questionPath === hazard.questionPath && known.severity === hazard.severity && known.category === hazard.category,
    );
    if (place < 0) return true;
    kept.push(...left.splice(place, 1).map(({ id }) => id));
    return false;
  });
  return { kept, fresh };
}
