import { useEffect, useState } from 'react';
import { readText } from '@anjian/schema/definition/text.ts';
import { usePhone } from '../app/phone.ts';
import { StartCheck } from '../assets/StartCheck.tsx';
import { assetTexts } from '../assets/texts/assetTexts.ts';
import { startableQuery } from '../network/asset.operations.ts';
import type { StartableUnit } from '../network/asset.operations.ts';
import { unitName } from '../parts/unitName.ts';
import '../assets/asset.css';

/** What may be begun without a label: for a unit, whenever somebody wants to. Nothing is shown when there is none. */
export function AnytimeForUnits() {
  const { locale, request } = usePhone();
  const say = assetTexts(locale);
  const [startable, setStartable] = useState<StartableUnit[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void request(startableQuery, {}).then((reply) => isCurrent && reply.ok && setStartable(reply.data.startable));
    return () => {
      isCurrent = false;
    };
  }, [request]);
  if (startable.length === 0) return null;
  return (
    <section className="phone-group">
      <h2>{say('anytime_units')}</h2>
      <div className="asset-actions">
        {startable.map(({ assignment, unit }) => (
          <StartCheck
            key={`${assignment.id} ${unit.id}`}
            assignmentId={assignment.id}
            unitId={unit.id}
            assetId={null}
            name={`${readText(assignment.name, locale)} · ${unitName(unit, locale)}`}
          />
        ))}
      </div>
    </section>
  );
}
