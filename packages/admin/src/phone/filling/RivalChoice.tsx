import { useState } from 'react';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { formatShortMoment } from '../../ui/dates.ts';
import { usePhone } from '../app/phone.ts';
import type { Rival, StoredDraft } from '../device/database.ts';
import { settleConflict } from '../device/drafts.ts';
import { differencesOf } from './differences.model.ts';
import type { Difference } from './differences.model.ts';

type Props = { draft: StoredDraft; rival: Rival; definition: Definition };
type Side = 'here' | 'there';

/** Two devices changed one draft: both side by side, and the person says of each question which answer stays. */
export function RivalChoice({ draft, rival, definition }: Props) {
  const { t, locale, database, sender } = usePhone();
  const differences = differencesOf(definition, draft.answers, rival.answers, locale);
  const [sides, setSides] = useState<Partial<Record<string, Side>>>({});
  const open = differences.filter(({ key }) => sides[key] === undefined).length;
  const chooseAll = (side: Side) => setSides(Object.fromEntries(differences.map(({ key }) => [key, side])));

  function settle(): void {
    const there = differences.filter(({ key }) => sides[key] === 'there').map(({ key }) => key);
    void settleConflict(database, draft.key, there).then(sender.kick);
  }

  return (
    <section className="phone-rival" aria-labelledby="rival-title">
      <h2 id="rival-title">{t('rival_title')}</h2>
      <p>{t('rival_help')}</p>
      <dl className="phone-facts">
        <div>
          <dt>{t('rival_here')}</dt>
          <dd>{t('rival_changed', { time: formatShortMoment(draft.changedAt, locale) })}</dd>
        </div>
        <div>
          <dt>{t('rival_there')}</dt>
          <dd>{t('rival_changed', { time: formatShortMoment(rival.updatedAt, locale) })}</dd>
        </div>
      </dl>
      {differences.length > 1 ? (
        <div className="fill-buttons">
          <button type="button" className="fill-button" onClick={() => chooseAll('here')}>
            {t('rival_keep_here')}
          </button>
          <button type="button" className="fill-button" onClick={() => chooseAll('there')}>
            {t('rival_keep_there')}
          </button>
        </div>
      ) : null}
      {differences.map((difference) => (
        <Choice
          key={difference.key}
          difference={difference}
          chosen={sides[difference.key]}
          onChoose={(side) => setSides({ ...sides, [difference.key]: side })}
        />
      ))}
      <p className="fill-hint" role="status">
        {open > 0 ? t('rival_open', { n: open }) : ''}
      </p>
      <button type="button" className="fill-button" data-look="main" disabled={open > 0} onClick={settle}>
        {t('rival_go_on')}
      </button>
    </section>
  );
}

type ChoiceProps = { difference: Difference; chosen: Side | undefined; onChoose: (side: Side) => void };

function Choice({ difference: { key, label, here, there }, chosen, onChoose }: ChoiceProps) {
  const { t } = usePhone();
  const words = { here, there };
  return (
    <fieldset className="phone-rival-choice">
      <legend>{label}</legend>
      {(['here', 'there'] as const).map((side) => (
        <label key={side} data-chosen={chosen === side || undefined}>
          <input type="radio" name={`rival-${key}`} checked={chosen === side} onChange={() => onChoose(side)} />
          <span className="phone-rival-side">{t(side === 'here' ? 'rival_here' : 'rival_there')}</span>
          <span>{words[side] || t('rival_blank')}</span>
        </label>
      ))}
    </fieldset>
  );
}
