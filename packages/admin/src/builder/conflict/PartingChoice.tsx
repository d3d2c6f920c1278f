import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { Decision, Parting } from '../merge/merge.ts';
import { useSayParting } from './useSayParting.ts';

type PartingChoiceProps = {
  parting: Parting;
  who: string;
  base: Definition;
  mine: Definition;
  theirs: Definition;
  onDecide: (decision: Decision) => void;
};

/** One thing that both changed: what each made of it, and whose goes on. */
export function PartingChoice({ parting, who, onDecide, ...three }: PartingChoiceProps) {
  const translate = useTranslate();
  const say = useSayParting(three);
  const id = useId();
  const { decided, canKeepBoth } = parting;
  const option = (decision: Decision, label: string) => (
    <FormControlLabel
      control={<Radio size="small" name={id} value={decision} checked={decided === decision} onChange={() => onDecide(decision)} />}
      label={label}
      sx={{ display: 'flex', marginInlineStart: 0 }}
    />
  );
  return (
    <fieldset className="builder-parting">
      <legend>{say.name(parting)}</legend>
      {option('mine', translate('builder.merge.mine', { what: say.side(parting, 'mine') }))}
      {option('theirs', translate('builder.merge.theirs', { who, what: say.side(parting, 'theirs') }))}
      {canKeepBoth && option('both', translate('builder.merge.both'))}
    </fieldset>
  );
}
