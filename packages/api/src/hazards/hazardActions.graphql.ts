/** What is done with hazards. */
import { z } from 'zod';
import { AssetNode } from '../assets/asset.graphql.ts';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { FileNode } from '../files/file.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { HazardNode, HazardSeverityEnum } from './hazard.graphql.ts';
import { closeHazard, raiseHazard, reopenHazard } from './hazard.service.ts';

const words = z.string().trim().min(1).max(2000);
const title = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().trim().max(200))
  .refine((texts) => Object.values(texts).some((text) => text !== ''), 'must not be empty');
const category = z.string().trim().min(1).max(64);
const mostPhotos = 20;

builder.relayMutationField(
  'raiseHazard',
  {
    description: 'What was found, and where.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', required: true, description: 'Made by the sender: the same again is the same hazard.' }),
      unit: t.globalID({ required: true, description: 'The unit where it was found.', for: UnitNode }),
      asset: t.globalID({ description: 'At which asset; it has to stand in that unit or below it.', for: AssetNode }),
      title: t.field({
        type: 'LocalizedText',
        required: true,
        description: 'What it is, in a few words; one language is enough.',
        validate: title,
      }),
      detail: t.string({ description: 'What else is to be said of it.', validate: z.string().trim().max(5000) }),
      severity: t.field({ type: HazardSeverityEnum, required: true, description: 'How dangerous it is.' }),
      category: t.string({ required: true, description: 'What kind: `fire`, `electricity`, `food` …', validate: category }),
      photos: t.globalIDList({
        description: 'Images you uploaded, 20 at most.',
        for: FileNode,
        validate: z.array(z.unknown()).max(mostPhotos),
      }),
    }),
  },
  {
    description: 'Puts a hazard on record. Needs `hazard.raise` at the unit.',
    resolve: async (_root, { input: { unit, asset, photos, ...hazard } }, context) => ({
      hazard: await raiseHazard(acting(context), {
        ...hazard,
        unitId: unit.id,
        assetId: asset?.id,
        photoIds: photos?.map(({ id }) => id),
      }),
    }),
  },
  {
    description: 'The hazard raised.',
    outputFields: (t) => ({
      hazard: t.field({ type: HazardNode, description: 'The hazard, with its number.', resolve: ({ hazard }) => hazard }),
    }),
  },
);

builder.relayMutationField(
  'closeHazard',
  {
    description: 'Which hazard, and what was done.',
    inputFields: (t) => ({
      hazard: t.globalID({ required: true, description: 'The hazard.', for: HazardNode }),
      note: t.string({ required: true, description: 'What was done about it.', validate: words }),
    }),
  },
  {
    description: 'Settles a hazard. Needs `hazard.close` at its unit.',
    resolve: async (_root, { input: { hazard, note } }, context) => ({ hazard: await closeHazard(acting(context), hazard.id, note) }),
  },
  {
    description: 'The hazard closed.',
    outputFields: (t) => ({ hazard: t.field({ type: HazardNode, description: 'The hazard, closed.', resolve: ({ hazard }) => hazard }) }),
  },
);

builder.relayMutationField(
  'reopenHazard',
  {
    description: 'Which hazard, and why.',
    inputFields: (t) => ({
      hazard: t.globalID({ required: true, description: 'The hazard.', for: HazardNode }),
      reason: t.string({ required: true, description: 'Why it is not settled after all.', validate: words }),
    }),
  },
  {
    description: 'Opens a closed hazard again. Needs `hazard.reopen` at its unit.',
    resolve: async (_root, { input: { hazard, reason } }, context) => ({ hazard: await reopenHazard(acting(context), hazard.id, reason) }),
  },
  {
    description: 'The hazard reopened.',
    outputFields: (t) => ({ hazard: t.field({ type: HazardNode, description: 'The hazard, open.', resolve: ({ hazard }) => hazard }) }),
  },
);
