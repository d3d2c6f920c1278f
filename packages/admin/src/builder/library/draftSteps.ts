/** A draft that is changed from outside of the builder: sent to the server, and a step of its history on this device, so that it can be undone there too. */
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { SaveTemplateDraftDocument } from '../../data/generated/graphql.ts';
import { request } from '../../data/request.ts';
import { keepOnDevice, readFromDevice } from '../state/deviceCopy.ts';
import { beginHistory, withEdit } from '../state/history.ts';

type Change = { template: string; revision: number; before: Definition; after: Definition; name: string };

/** The new revision; refused like any saving when somebody was quicker or it is not allowed. */
export async function changeDraft({ template, revision, before, after, name }: Change): Promise<number> {
  const { saveTemplateDraft } = await request(SaveTemplateDraftDocument, { input: { template, definition: after, revision } });
  const saved = saveTemplateDraft.version.revision;
  const known = readFromDevice(template);
  const history = known?.revision === revision && !known.isAhead ? known.history : beginHistory(before);
  keepOnDevice(template, { history: withEdit(history, name, after), saved: { definition: after, revision: saved } });
  return saved;
}

export function isAheadOnDevice(template: string): boolean {
  return readFromDevice(template)?.isAhead === true;
}
