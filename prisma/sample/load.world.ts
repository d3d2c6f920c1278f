/** The college while it is being loaded: which row is whose, and how to act as one of its people at a moment in the past. */
import type { Acting } from '@anjian/api/context.ts';
import { fixedClock } from '@anjian/api/platform/clock.ts';
import { actorOfPerson } from '@anjian/api/sessions/authenticate.ts';
import type { SampleAsset } from './college.assets.ts';
import type { Round } from './history.ts';
import type { TemplateKey } from './templates/catalogue.ts';

export type World = {
  /** as of now */
  administrator: Acting;
  /** key of the sample → id of the row */
  units: Map<string, string>;
  /** key of the sample → the asset, with the id and the code of its row */
  assets: Map<string, SampleAsset & { id: string; code: string }>;
  /** user name → id */
  people: Map<string, string>;
  templates: Map<TemplateKey, { id: string; versionId: string }>;
  /** by roundKey → id */
  tasks: Map<string, string>;
  /** by roundKey → id */
  submissions: Map<string, string>;
  administratorAt(moment: Date): Acting;
  personAt(userName: string, moment: Date): Promise<Acting>;
};

export function openWorld(administrator: Acting): World {
  const { platform } = administrator;
  const people = new Map<string, string>();
  const actors = new Map<string, Acting['actor']>();
  const at = (moment: Date) => ({ ...platform, clock: fixedClock(moment) });
  return {
    administrator,
    units: new Map(),
    assets: new Map(),
    people,
    templates: new Map(),
    tasks: new Map(),
    submissions: new Map(),
    administratorAt: (moment) => ({ ...administrator, platform: at(moment) }),
    async personAt(userName, moment) {
      const actor = actors.get(userName) ?? (await actorOfPerson(platform.database.pool, idOf(people, userName)));
      if (!actor) throw new Error(`The sample has no active person ${userName}.`);
      actors.set(userName, actor);
      return { platform: at(moment), actor, correlationId: administrator.correlationId };
    },
  };
}

/** A key that is not there is a fault of the sample's files. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample names ${key}, which it does not have.`);
  return id;
}

export function roundKey({ assignment, unit, slot }: Round): string {
  return `${assignment.key}/${unit}/${slot}`;
}
