import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { liveQuery } from 'dexie';
import type { FileAdapter, FileState } from '../../fill/fileAdapter.ts';
import { fileUrlsQuery } from '../network/register.operations.ts';
import type { Request } from '../network/request.ts';
import type { Sender } from '../sync/sender.ts';
import type { DeviceDatabase, StoredFile } from './database.ts';
import { localIdOf } from './fileRefs.model.ts';
import { blobOf, changeFile, filesById, keepFile } from './files.ts';

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
    const note = ({ id, serverId, refusal }: StoredFile) =>
      states.set(id, { isSent: serverId !== undefined, isRefused: refusal !== undefined });
    await database.files.where({ personId }).each(note);
    for (const file of database.memory.files.values()) note(file);
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

  async function sendAnew(id: string): Promise<void> {
    for (const file of await filesById(database, [id])) await changeFile(database, file, { refusal: undefined });
    sender.kick();
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
      if (sender.state().file?.id === id) return 'sending';
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
      if (id !== undefined) void sendAnew(id);
    },
  };
}
