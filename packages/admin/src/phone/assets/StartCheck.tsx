import { useState } from 'react';
import { newId } from '../../data/newId.ts';
import { Fault } from '../../fill/parts/Fault.tsx';
import { usePhone } from '../app/phone.ts';
import { fetchVersions } from '../app/refresh.ts';
import { go } from '../app/route.ts';
import { keyOf } from '../device/database.ts';
import { startTask } from '../network/asset.operations.ts';
import { isUnreachable } from '../network/request.ts';
import { assetTexts } from './texts/assetTexts.ts';

type Props = { assignmentId: string; unitId: string; assetId: string | null; name: string };

/** Begins a check on demand. The server gives it a task first, so it needs the server to begin. */
export function StartCheck({ assignmentId, unitId, assetId, name }: Props) {
  const { locale, database, request, personId } = usePhone();
  const say = assetTexts(locale);
  // One name for one wish: pressed twice on a bad line, it is begun once.
  const [clientId] = useState(newId);
  const [isStarting, setStarting] = useState(false);
  const [fault, setFault] = useState<'start_offline' | 'start_refused'>();

  async function start(): Promise<void> {
    setStarting(true);
    setFault(undefined);
    const reply = await request(startTask, { input: { clientId, assignment: assignmentId, unit: unitId, asset: assetId } });
    setStarting(false);
    if (!reply.ok) return setFault(isUnreachable(reply.refusal) ? 'start_offline' : 'start_refused');
    const { task } = reply.data.startTask;
    await database.tasks.put({ key: keyOf(personId, task.id), personId, task, order: 0 });
    if (task.version) await fetchVersions({ database, request }, [task.version.id]);
    go({ at: 'fill', taskId: task.id });
  }

  return (
    <>
      <button type="button" className="fill-button" disabled={isStarting} onClick={() => void start()}>
        {isStarting ? say('starting') : say('start', { name })}
      </button>
      <Fault text={fault && say(fault)} />
    </>
  );
}
