import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { keyPattern } from '@anjian/schema/definition/key.ts';
import { mostFacts, type Facts } from '@anjian/schema/formTests/formTest.ts';
import { printFact, readFact, withFact } from './facts.ts';

type FactFieldsProps = {
  facts: Facts | undefined;
  /** what the rules read of it, which are offered before anybody asks */
  read: readonly string[];
  onChange: (facts: Facts | undefined) => void;
};

/** The properties of an asset, one field each; any other can be added by name. */
export function FactFields({ facts, read, onChange }: FactFieldsProps) {
  const translate = useTranslate();
  const [added, setAdded] = useState('');
  const names = [...new Set(['name', 'kind', ...read, ...Object.keys(facts ?? {})])].filter((name) => name !== 'id');
  const add = () => {
    onChange(withFact(facts, added, ''));
    setAdded('');
  };
  return (
    <>
      {names.map((name) => (
        <Fact
          key={name}
          label={translate(`preview.fact.${name}`, { _: name })}
          fact={facts?.[name]}
          onChange={(fact) => onChange(withFact(facts, name, fact))}
          onDelete={
            name === 'name' || name === 'kind' || read.includes(name) ? undefined : () => onChange(withFact(facts, name, undefined))
          }
        />
      ))}
      <div className="preview-fact">
        <TextField
          size="small"
          label={translate('preview.factName')}
          value={added}
          onChange={({ target }) => setAdded(target.value.trim())}
        />
        <Button size="small" disabled={!keyPattern.test(added) || names.length >= mostFacts} onClick={add}>
          {translate('preview.addFact')}
        </Button>
      </div>
    </>
  );
}

type FactProps = {
  label: string;
  fact: Facts[string] | undefined;
  onChange: (fact: Facts[string] | undefined) => void;
  onDelete: (() => void) | undefined;
};

/** What is being typed stays as typed: "1." is on its way to 1.5. */
function Fact({ label, fact, onChange, onDelete }: FactProps) {
  const translate = useTranslate();
  const words = { yes: translate('builder.merge.yes'), no: translate('builder.merge.no') };
  const [typed, setTyped] = useState(() => printFact(fact, words));
  const shown = readFact(typed, words) === fact || (fact === '' && typed === '') ? typed : printFact(fact, words);
  return (
    <div className="preview-fact">
      <TextField
        size="small"
        label={label}
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(readFact(target.value, words));
        }}
      />
      {onDelete && (
        <IconButton size="small" aria-label={translate('preview.deleteFact', { name: label })} onClick={onDelete}>
          <DeleteOutlinedIcon fontSize="small" />
        </IconButton>
      )}
    </div>
  );
}
