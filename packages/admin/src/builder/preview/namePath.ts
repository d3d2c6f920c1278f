import { valueIn, type Answers, type Row } from '@anjian/schema/answers/answer.ts';
import { readPath, type Path } from '@anjian/schema/answers/path.ts';
import type { Definition, Locale } from '@anjian/schema/definition/definition.ts';
import { nameIn } from '../state/naming.ts';

/** A question as its path is read aloud: "驾驶人员 2 › 姓名" is the name in the second row. */
export function namePath(definition: Definition, answers: Answers, path: Path, locale: Locale): string {
  const steps = readPath(path) ?? [{ key: path }];
  let here: Answers | undefined = answers;
  return steps
    .map(({ key, row }) => {
      const name = nameIn(definition, key, locale);
      if (row === undefined) return name;
      const rows = rowsIn(here, key);
      const at = rows.findIndex(({ id }) => id === row);
      here = rows[at]?.answers;
      return at < 0 ? name : `${name} ${at + 1}`;
    })
    .join(' › ');
}

function rowsIn(answers: Answers | undefined, key: string): readonly Row[] {
  const value = answers && Object.hasOwn(answers, key) ? valueIn(answers[key]) : undefined;
  return Array.isArray(value) ? (value as Row[]) : [];
}
