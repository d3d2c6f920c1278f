import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { Facts, Situation } from '@anjian/schema/formTests/formTest.ts';
import { useUnitTree } from '../../../data/unitTree.ts';
import { UnitPicker } from '../../../terms/UnitPicker.tsx';
import { factsRead, withFact, type About } from './facts.ts';
import { AssetFacts } from './AssetFacts.tsx';
import { FactFields } from './FactFields.tsx';
import { LastAnswers } from './LastAnswers.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import './situation.css';

type SituationFieldsProps = {
  definition: Definition;
  situation: Situation;
  onChange: (situation: Situation) => void;
  takeLast: { label: string; onTake: () => void } | undefined;
};

type Around = NonNullable<Situation['context']>;

const usualKinds = ['college', 'group', 'office', 'school', 'department', 'branch', 'class', 'vehicle', 'place'];

/** Where, by whom, on what and when a form is filled: everything that its rules can read beside the answers. */
export function SituationFields({ definition, situation, onChange, takeLast }: SituationFieldsProps) {
  const translate = useTranslate();
  const { units } = useUnitTree();
  const read = useMemo(() => factsRead(definition), [definition]);
  const { today = '', context = {} } = situation;
  const { unit, person, asset, last, time = '' } = context;
  const set = (changed: { [Part in keyof Around]?: Around[Part] | undefined }) => {
    const next = Object.entries({ ...context, ...changed }).filter(([, one]) => one !== undefined && one !== '');
    const { context: _was, ...rest } = situation;
    onChange(next.length > 0 ? { ...rest, context: Object.fromEntries(next) } : rest);
  };
  const chooseUnit = (id: string | null) => {
    const chosen = units.find((one) => one.id === id);
    set({ unit: chosen && { id: chosen.id, name: chosen.name, kind: chosen.kind } });
  };
  const kinds = [...new Set([...usualKinds, ...units.map(({ kind }) => kind), ...(unit?.['kind'] ? [`${unit['kind']}`] : [])])];
  return (
    <div className="preview-situation-fields">
      <Wanted read={read} {...{ unit, person, asset }} />
      <UnitPicker label={translate('preview.unit')} value={textIn(unit, 'id') || null} onChange={chooseUnit} />
      <TextField
        select
        size="small"
        label={translate('preview.unitKind')}
        value={textIn(unit, 'kind')}
        onChange={({ target: { value } }) => set({ unit: withFact(unit, 'kind', value === '' ? undefined : value) })}
      >
        <MenuItem value="">–</MenuItem>
        {kinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {translate(`terms.unitKind.${kind}`, { _: kind })}
          </MenuItem>
        ))}
      </TextField>
      <PersonPicker facts={person} onChange={(next) => set({ person: next })} />
      <div className="preview-fact preview-when">
        <TextField
          size="small"
          type="date"
          label={translate('preview.today')}
          value={today}
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={({ target: { value } }) => value !== '' && onChange({ ...situation, today: value })}
        />
        <TextField
          size="small"
          type="time"
          label={translate('preview.time')}
          value={time}
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={({ target: { value } }) => set({ time: value })}
        />
      </div>
      <fieldset>
        <legend>{translate('preview.asset')}</legend>
        <AssetFacts facts={asset} onChange={(next) => set({ asset: next })} />
        <FactFields facts={asset} read={read.asset} onChange={(next) => set({ asset: next })} />
        <p className="builder-hint">{translate('preview.factHelp')}</p>
      </fieldset>
      <LastAnswers
        last={last}
        unit={textIn(unit, 'id') || undefined}
        take={takeLast?.label ?? ''}
        onTake={takeLast?.onTake}
        onChange={(next) => set({ last: next })}
      />
    </div>
  );
}

function textIn(facts: Facts | undefined, name: string): string {
  const fact = facts?.[name];
  return fact === undefined ? '' : String(fact);
}

type WantedProps = { read: ReturnType<typeof factsRead> } & Record<About, Facts | undefined>;

/** What the rules look for and nobody has said. */
function Wanted({ read, ...known }: WantedProps) {
  const translate = useTranslate();
  const names = (['unit', 'person', 'asset'] as const).flatMap((about) =>
    read[about]
      .filter((name) => known[about]?.[name] === undefined)
      .map((name) => translate(`conditions.${about}.${name}`, { _: translate(`conditions.other.${about}`, { name }) })),
  );
  if (names.length === 0) return null;
  return <p className="builder-hint">{translate('preview.wanted', { names: names.join(translate('terms.listSeparator')) })}</p>;
}
