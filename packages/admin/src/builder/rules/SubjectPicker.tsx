import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';
import { keyPattern } from '@anjian/schema/definition/key.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import { readableFrom } from '../../terms/conditions/readable.ts';
import { addsUp, operatorsAt } from '../../terms/conditions/sayCondition.ts';
import {
  factOf,
  lastOf,
  rowSums,
  subjectName,
  subjectsIn,
  sumOf,
  sumSubject,
  usualFacts,
  type Subject,
} from '../../terms/conditions/subject.ts';
import { findAllFormulas } from '../edits/formulas.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';

type SubjectPickerProps = {
  owner: string | undefined;
  readsItself: boolean;
  value: Subject | undefined;
  onChange: (subject: Subject) => void;
};

/** Of each sort; typing finds the others. */
const mostShown = 80;
const groups = ['questions', 'sums', 'around', 'last'] as const;

/** What a test is about: a question, the unit, the person, the asset, or an answer of the last time. */
export function SubjectPicker({ owner, readsItself, value, onChange }: SubjectPickerProps) {
  const translate = useTranslate();
  const read = useSheetText();
  const definition = useBuilder(({ history }) => history.present);
  const options = useMemo(() => {
    const readable = readableFrom(definition, owner);
    const questions = nearestFirst(definition, readable).map(({ key }) => key);
    // In a row there is no last time.
    const alone = [...walkQuestions(definition)].filter(({ groups: around }) => around.length === 0).map(({ question }) => question.key);
    const last = alone.map((key) => `@last.${key}`).filter((subject) => operatorsAt(definition)(subject).length > 0);
    const named = findAllFormulas(definition).flatMap((expr) => [...subjectsIn(expr)].filter(factOf));
    return [
      ...questions.filter((key) => readsItself || key !== owner),
      ...sumsOver(definition, readable),
      ...new Set([...usualFacts, ...named]),
      ...last,
    ];
  }, [definition, owner, readsItself]);
  const nameOf = (subject: Subject) => subjectName(subject, { definition, translate, read });
  return (
    <Autocomplete<Subject, false, true>
      disableClearable
      options={options}
      value={(value ?? null) as never}
      groupBy={(subject) => translate(`conditions.group.${groupOf(subject)}`)}
      getOptionKey={(subject) => subject}
      getOptionLabel={nameOf}
      isOptionEqualToValue={(a, b) => a === b}
      filterOptions={(all, { inputValue }) => {
        const typed = inputValue.trim().toLowerCase();
        const fits = all.filter((subject) => nameOf(subject).toLowerCase().includes(typed));
        const shown = groups.flatMap((group) => fits.filter((subject) => groupOf(subject) === group).slice(0, mostShown));
        // An asset has whatever properties its college gave it.
        const asset = `@asset.${inputValue.trim()}`;
        return fits.length === 0 && keyPattern.test(inputValue.trim()) ? [asset] : shown;
      }}
      noOptionsText={translate('builder.nothingToRead')}
      onChange={(_, subject) => onChange(subject)}
      renderInput={(params) => <TextField {...params} label={translate('builder.testQuestion')} margin="none" />}
      sx={{ gridColumn: '1 / -1' }}
    />
  );
}

/** Those of the row before those around it. */
function nearestFirst(definition: Definition, readable: readonly Question[]): Question[] {
  const depths = new Map([...walkQuestions(definition)].map(({ question, groups: around }) => [question.key, around.length]));
  return readable.toSorted((a, b) => depths.get(b.key)! - depths.get(a.key)!);
}

/** What the rows of a readable group come to: what adds up, and what has a least and a most. */
function sumsOver(definition: Definition, readable: readonly Question[]): Subject[] {
  const inRows = readable.flatMap((group) => (group.type === 'group' ? group.questions.map(({ key }) => ({ group: group.key, key })) : []));
  return inRows.flatMap((at) =>
    rowSums
      .map((fn) => ({ fn, ...at }))
      .filter((sum) => addsUp(definition, sum))
      .map(sumSubject),
  );
}

function groupOf(subject: Subject): (typeof groups)[number] {
  if (factOf(subject)) return 'around';
  if (sumOf(subject)) return 'sums';
  return lastOf(subject) === undefined ? 'questions' : 'last';
}
