import type { Choice } from '@anjian/schema/definition/definition.ts';
import { choicesOf } from '../form/choices.model.ts';
import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditRanking({ question, answer, ids, disabled, change }: EditorProps<'ranking'>) {
  const { t, say, definition } = useForm();
  const ranked = (valueOf(answer) as string[] | undefined) ?? [];
  const choices = choicesOf(question, definition, ranked);
  const rest = choices.filter((choice) => !ranked.includes(choice.key));
  const set = (keys: string[]) => change(keys.length === 0 ? undefined : withValue(answer, keys));
  return (
    <div role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      <p className="fill-hint">{t('rank_hint')}</p>
      <ol className="fill-ranking">
        {ranked.map((key, index) => (
          <Ranked
            key={key}
            n={index + 1}
            word={say(choices.find((choice) => choice.key === key)?.label) || key}
            isFirst={index === 0}
            isLast={index === ranked.length - 1}
            disabled={disabled}
            onMove={(by) => set(moved(ranked, index, index + by))}
            onOut={() => set(ranked.filter((other) => other !== key))}
          />
        ))}
      </ol>
      {rest.length > 0 ? <Unranked choices={rest} disabled={disabled} onRank={(key) => set([...ranked, key])} /> : null}
    </div>
  );
}

type RankedProps = {
  n: number;
  word: string;
  isFirst: boolean;
  isLast: boolean;
  disabled: boolean;
  onMove: (by: -1 | 1) => void;
  onOut: () => void;
};

function Ranked({ n, word, isFirst, isLast, disabled, onMove, onOut }: RankedProps) {
  const { t } = useForm();
  return (
    <li className="fill-ranked">
      <span className="fill-rank" aria-label={t('rank_place', { n })}>
        {n}
      </span>
      <span className="fill-ranked-word">{word}</span>
      {disabled ? null : (
        <>
          <button
            type="button"
            className="fill-icon-button"
            disabled={isFirst}
            onClick={() => onMove(-1)}
            aria-label={t('rank_up', { what: word })}
          >
            <Glyph name="up" />
          </button>
          <button
            type="button"
            className="fill-icon-button"
            disabled={isLast}
            onClick={() => onMove(1)}
            aria-label={t('rank_down', { what: word })}
          >
            <Glyph name="down" />
          </button>
          <button type="button" className="fill-icon-button" onClick={onOut} aria-label={t('rank_out', { what: word })}>
            <Glyph name="fail" />
          </button>
        </>
      )}
    </li>
  );
}

function Unranked({ choices, disabled, onRank }: { choices: readonly Choice[]; disabled: boolean; onRank: (key: string) => void }) {
  const { t, say } = useForm();
  return (
    <div className="fill-rows" role="group" aria-label={t('rank_rest')}>
      {choices.map((choice) => (
        <button key={choice.key} type="button" className="fill-row" disabled={disabled} onClick={() => onRank(choice.key)}>
          <Glyph name="add" />
          <span className="fill-row-word">{say(choice.label)}</span>
        </button>
      ))}
    </div>
  );
}

function moved(keys: readonly string[], from: number, to: number): string[] {
  const next = [...keys];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

export const ranking: Editor<'ranking'> = { shape: 'group', Edit: EditRanking };
