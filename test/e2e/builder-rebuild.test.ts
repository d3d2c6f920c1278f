/** One of the sample college's checklists, written once more through the builder as an author would, is the same checklist. */
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { fireEquipment } from '../../prisma/sample/templates/07-fire-equipment.ts';
import { rebuildTemplate } from '../../scripts/rebuild/rebuildTemplate.ts';
import { setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 240_000);
afterAll(() => stage.close());

test('pasted, typed, ruled and translated, the fire equipment is what the sample has', async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  const author = await stage.addPerson('编制人', 'author', 'author', stage.api.root);
  const { built, original } = await rebuildTemplate(await stage.atDesk(author), fireEquipment.definition, async (id) => {
    const { node } = await author.get('query ($id: ID!) { node(id: $id) { ... on Template { draft { definition } } } }', { id });
    return node.draft.definition;
  });
  expect(built).toEqual(original);
  expect(built.sections.length).toBeGreaterThan(2);
  expect(stage.complaints).toEqual([]);
}, 300_000);
