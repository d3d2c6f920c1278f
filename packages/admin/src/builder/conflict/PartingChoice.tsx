import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { Decision, Parting } from '../merge/merge.ts';
import { nameIn } from '../state/naming.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { useSayProperty } from './useSayProperty.ts';

type PartingChoiceProps = {
  parting: Parting;
  who: string;
  mine: Definition;
  theirs: Definition;
  onDecide: (decision: Decision) => void;
};

/** One thing that both changed: what each made of it, and whose goes on. */
export function PartingChoice({ parting, who, mine, theirs, onDecide }: PartingChoiceProps) {
  const translate = useTranslate();
  const locale = useBuilder((state) => state.locale);
  const sayProperty = useSayProperty();
  const id = useId();
  const { about, properties, gone, decided, canKeepBoth } = parting;
  const key = 'question' in about ? about.question : 'section' in about ? about.section : undefined;
  const name = key === undefined ? translate('builder.wholeTemplate') : nameIn(gone === 'mine' ? theirs : mine, key, locale);
  const names = 'part' in about ? [about.part] : properties;
  const sayOf = (side: 'mine' | 'theirs') =>
    gone === side
      ? translate('builder.merge.tookOut')
      : gone === undefined
        ? names.map((one) => sayProperty(one, parting[side])).join(translate('builder.merge.between'))
        : translate('builder.merge.changedIt');
  const option = (decision: Decision, label: string) => (
    <FormControlLabel
      control={<Radio size="small" name={id} value={decision} checked={decided === decision} onChange={() => onDecide(decision)} />}
      label={label}
      sx={{ display: 'flex', marginInlineStart: 0 }}
    />
  );
  return (
    <fieldset className="builder-parting">
      <legend>{name}</legend>
      {option('mine', translate('builder.merge.mine', { what: sayOf('mine') }))}
      {option('theirs', translate('builder.merge.theirs', { who, what: sayOf('theirs') }))}
      {canKeepBoth && option('both', translate('builder.merge.both'))}
    </fieldset>
  );
}
