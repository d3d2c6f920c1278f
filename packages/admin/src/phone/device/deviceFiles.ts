import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { liveQuery } from 'dexie';
import type { FileAdapter, FileState } from '../../fill/fileAdapter.ts';
import { fileUrlsQuery } from '../network/register.operations.ts';
import type { Request } from '../network/request.ts';
import type { Sender } from '../sync/sender.ts';
import type { DeviceDatabase } from './database.ts';
import { localIdOf } from './fileRefs.model.ts';
import { blobOf, keepFile } from './files.ts';

type Parts = { database: DeviceDatabase; request: Request; sender: Sender; personId: string; now: () => Date };

type Standing = ReadonlyMap<string, { isSent: boolean; isRefused: boolean }>;

/** Files as the form sees them: kept here first, shown from here while they are here, from the server afterwards. */
export function deviceFiles({ database, request, sender, personId, now }: Parts): FileAdapter {
  const urls = new Map<string, string>();
  const listeners = new Set<() => void>();
  let standing: Standing = new Map();
  const told = () => listeners.forEach((listener) => listener());
  // The rows without their bytes: states change often, photos are large.
  const rows = liveQuery(async () => {
    const states = new Map<string, { isSent: boolean; isRefused: boolean }>();
    await database.files.where({ personId }).each(({ id, serverId, refusal }) => {
      states.set(id, { isSent: serverId !== undefined, isRefused: refusal !== undefined });
    });
    return states;
  });
  let stops: (() => void)[] = [];

  function watch(): void {
    const subscription = rows.subscribe((states) => {
      standing = states;
      told();
    });
    stops = [() => subscription.unsubscribe(), sender.subscribe(told)];
  }

  async function hereOrThere(ref: FileRef, size: 'thumbnail' | 'full'): Promise<string | undefined> {
    const blob = await blobOf(database, ref);
    if (blob) return URL.createObjectURL(blob);
    if (localIdOf(ref) !== undefined) return undefined;
    const reply = await request(fileUrlsQuery, { ids: [ref.file] });
    const file = reply.ok ? reply.data.nodes[0] : undefined;
    return (size === 'thumbnail' ? file?.thumbnailUrl : undefined) ?? file?.url;
  }

  return {
    keep: (blob, about) => keepFile(database, personId, { blob, ...about }, now()),
    urlOf: async (ref, size) => {
      const name = `${ref.file} ${localIdOf(ref) === undefined ? size : ''}`;
      const url = urls.get(name) ?? (await hereOrThere(ref, size));
      if (url?.startsWith('blob:')) urls.set(name, url);
      return url;
    },
    stateOf: (ref): FileState => {
      const id = localIdOf(ref);
      if (id === undefined) return 'received';
      if (sender.state().fileIds.includes(id)) return 'sending';
      const file = standing.get(id);
      if (file?.isRefused) return 'failed';
      return file?.isSent ? 'received' : 'here';
    },
    subscribe: (listener) => {
      if (listeners.size === 0) watch();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) for (const stop of stops) stop();
      };
    },
    retry: (ref) => {
      const id = localIdOf(ref);
      if (id !== undefined) void database.files.update(id, { refusal: undefined }).then(sender.kick);
    },
  };
}
