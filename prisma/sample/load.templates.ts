import { createTemplate } from '@anjian/api/templates/authoring.service.ts';
import { publishTemplate } from '@anjian/api/templates/publishing.service.ts';
import { chanceFrom } from './chance.ts';
import { idOf, type World } from './load.world.ts';
import { sampleTemplates } from './templates/catalogue.ts';

const authorUserName = 'author';
const minute = 60_000;
/** Between two checklists, and between writing and publishing one. */
const pause = { betweenTemplates: 47 * minute, beforePublishing: 31 * minute };

/** Written one after the other, each checked and published as the office does it. */
export async function loadTemplates(world: World, from: Date): Promise<number> {
  const unitId = idOf(world.units, 'college');
  for (const [place, { key, definition }] of sampleTemplates.entries()) {
    const writtenAt = new Date(from.getTime() + place * pause.betweenTemplates);
    const author = await world.personAt(authorUserName, writtenAt);
    const { id } = await createTemplate(author, { clientId: chanceFrom(`template/${key}`).uuid(), unitId, definition });
    const publishedAt = new Date(writtenAt.getTime() + pause.beforePublishing);
    const version = await publishTemplate(await world.personAt(authorUserName, publishedAt), { templateId: id, revision: 1 });
    world.templates.set(key, { id, versionId: version.id });
  }
  return sampleTemplates.length;
}
