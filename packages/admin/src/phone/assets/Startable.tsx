import { useState } from 'react';
import { readText } from '@anjian/schema/definition/text.ts';
import { newId } from '../../data/newId.ts';
import { Fault } from '../../fill/parts/Fault.tsx';
import { usePhone } from '../app/phone.ts';
import { fetchVersions } from '../app/refresh.ts';
import { go } from '../app/route.ts';
import { keyOf } from '../device/database.ts';
import { startTask } from '../network/asset.operations.ts';
import type { AssetSheet } from '../network/asset.operations.ts';
import type { AssetCard } from '../network/cards.ts';
import { isUnreachable } from '../network/request.ts';
import { assetTexts } from './texts/assetTexts.ts';

type Props = { asset: AssetCard; assignments: AssetSheet['startable'] };

/** Checks that may be made whenever somebody is here. The server gives them a task first, so they need it to begin. */
export function Startable({ asset, assignments }: Props) {
  const { locale, database, request, personId } = usePhone();
  const say = assetTexts(locale);
  // One name for each wish: pressed twice on a bad line, it is begun once.
  const [clientIds] = useState(() => new Map(assignments.map(({ id }) => [id, newId()])));
  const [begun, setBegun] = useState<string>();
  const [fault, setFault] = useState<'start_offline' | 'start_refused'>();

  async function start(assignment: string): Promise<void> {
    if (!asset.unit) return;
    setBegun(assignment);
    setFault(undefined);
    const reply = await request(startTask, {
      input: { clientId: clientIds.get(assignment) ?? newId(), assignment, unit: asset.unit.id, asset: asset.id },
    });
    setBegun(undefined);
    if (!reply.ok) return setFault(isUnreachable(reply.refusal) ? 'start_offline' : 'start_refused');
    const { task } = reply.data.startTask;
    await database.tasks.put({ key: keyOf(personId, task.id), personId, task, order: 0 });
    if (task.version) await fetchVersions({ database, request }, [task.version.id]);
    go({ at: 'fill', taskId: task.id });
  }

  return (
    <section className="phone-group">
      <h2>{say('anytime')}</h2>
      <p className="asset-none">{say('anytime_help')}</p>
      <div className="asset-actions">
        {assignments.map(({ id, name }) => (
          <button key={id} type="button" className="fill-button" disabled={begun !== undefined} onClick={() => void start(id)}>
            {begun === id ? say('starting') : say('start', { name: readText(name, locale) })}
          </button>
        ))}
      </div>
      <Fault text={fault && say(fault)} />
    </section>
  );
}
