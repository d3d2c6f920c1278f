import { useEffect, useId, useState } from 'react';
import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import type { Lookup } from '../fileAdapter.ts';
import type { EditorProps } from '../questions/editor.ts';

type Kind = 'person' | 'unit' | 'asset';
type Found = { id: string; name: string; hint?: string };
type Props = Pick<EditorProps<Kind>, 'answer' | 'state' | 'ids' | 'invalid' | 'disabled' | 'change'> & { kind: Kind };

const words = { person: 'pick_person', unit: 'pick_unit', asset: 'pick_asset' } as const;

/** One person, unit or asset out of many, found by typing a part of the name. */
export function PickByName({ kind, answer, state, ids, invalid, disabled, change }: Props) {
  const { t, lookups } = useForm();
  const picked = valueOf(answer) as { id: string; name: string } | undefined;
  const lookup = lookups[kind];
  if (picked) {
    return (
      <div className="fill-picked" role="group" aria-labelledby={ids.label}>
        <span>{picked.name}</span>
        {disabled ? null : (
          <button type="button" className="fill-button" data-look="quiet" onClick={() => change(undefined)}>
            {t('pick_change')}
          </button>
        )}
      </div>
    );
  }
  if (!lookup) return <p className="fill-hint">{t('pick_unsupported')}</p>;
  return (
    <Search
      word={t(words[kind])}
      lookup={lookup}
      ids={ids}
      required={state.required}
      invalid={invalid}
      disabled={disabled}
      onPick={({ id, name }) => change(withValue(answer, { id, name }))}
    />
  );
}

type SearchProps = {
  word: string;
  lookup: Lookup;
  ids: Props['ids'];
  required: boolean;
  invalid: boolean;
  disabled: boolean;
  onPick: (found: Found) => void;
};

/** The combobox pattern of WAI-ARIA 1.2: arrows choose in the list, Enter takes, Escape closes. */
function Search({ word, lookup, ids, required, invalid, disabled, onPick }: SearchProps) {
  const { t } = useForm();
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  const results = useResults(lookup, text);
  const listId = useId();
  const found = results.is === 'found' ? results.found : [];
  const isOpen = found.length > 0;
  const move = (by: number) => setAt((now) => (found.length === 0 ? -1 : (now + by + found.length) % found.length));

  function onKey(event: React.KeyboardEvent): void {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(at < 0 ? 0 : -1);
    else if (event.key === 'Enter' && found[at]) onPick(found[at]);
    else if (event.key === 'Escape') setText('');
    else return;
    event.preventDefault();
  }

  return (
    <div className="fill-pick">
      <input
        id={ids.control}
        className="fill-input"
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `${listId}-${at}` : undefined}
        aria-required={required}
        aria-invalid={invalid || undefined}
        aria-describedby={ids.describedBy}
        autoComplete="off"
        placeholder={word}
        value={text}
        disabled={disabled}
        onChange={(event) => {
          setText(event.target.value);
          setAt(-1);
        }}
        onKeyDown={onKey}
      />
      <ul id={listId} role="listbox" aria-label={word} className="fill-pick-list" hidden={!isOpen}>
        {found.map((one, index) => (
          // The keyboard is the combobox's own: focus stays in the field while the arrows choose here.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li key={one.id} id={`${listId}-${index}`} role="option" aria-selected={index === at} onClick={() => onPick(one)}>
            {one.name}
            {one.hint ? <span className="fill-hint"> {one.hint}</span> : null}
          </li>
        ))}
      </ul>
      <p role="status" className="fill-hint">
        {results.is === 'searching' ? t('pick_searching') : null}
        {results.is === 'failed' ? t('pick_offline') : null}
        {results.is === 'found' ? (isOpen ? t('pick_found', { n: found.length }) : t('pick_none', { text })) : null}
      </p>
    </div>
  );
}

type Results = { is: 'rest' | 'searching' | 'failed' } | { is: 'found'; found: Found[] };

const pause = 250;

function useResults(lookup: Lookup, text: string): Results {
  const [results, setResults] = useState<Results>({ is: 'rest' });
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') {
      setResults({ is: 'rest' });
      return;
    }
    let isCurrent = true;
    setResults({ is: 'searching' });
    const timer = setTimeout(() => {
      lookup(wanted).then(
        (found) => isCurrent && setResults({ is: 'found', found }),
        () => isCurrent && setResults({ is: 'failed' }),
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [lookup, wanted]);
  return results;
}
