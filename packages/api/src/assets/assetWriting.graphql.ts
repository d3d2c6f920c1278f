import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { FileNode } from '../files/file.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { AssetNode, AssetSortEnum } from './asset.graphql.ts';
import { archiveAsset, createAsset, moveAsset, restoreAsset, updateAsset } from './asset.service.ts';

const idOf = (given: { id: string } | null | undefined) => (given === null ? null : given?.id);

builder.relayMutationField(
  'createAsset',
  {
    description: 'A new asset.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', required: true, description: 'Chosen by the sender: the same again makes no second asset.' }),
      unit: t.globalID({ required: true, description: 'Whose it is.', for: UnitNode }),
      name: t.string({ required: true, description: 'Its name; 1 to 100 characters.' }),
      sort: t.field({ type: AssetSortEnum, required: true, description: 'Equipment or a place.' }),
      kind: t.string({ required: true, description: 'A word for its kind; 1 to 40 characters.' }),
      number: t.string({ description: 'The college’s own inventory number; 64 characters at most. TAKEN when another has it.' }),
      place: t.globalID({ description: 'The place it stands in.', for: AssetNode }),
      location: t.string({ description: 'Where that is, in words; 200 characters at most.' }),
      latitude: t.float({ description: 'In degrees, together with the longitude.' }),
      longitude: t.float({ description: 'In degrees, together with the latitude.' }),
      properties: t.field({
        type: 'JSON',
        description:
          'Key → text, number, date or true/false; 40 at most. A key is a letter or _, then letters, digits, _ . -; what is blank is left out.',
      }),
      photo: t.globalID({ description: 'An image you uploaded.', for: FileNode }),
    }),
  },
  {
    description: 'Puts a piece of equipment or a place into the register. Needs `asset.create` at the unit.',
    resolve: async (_root, { input: { unit, place, photo, ...asset } }, context) => ({
      asset: await createAsset(acting(context), { ...asset, unitId: unit.id, placeId: place?.id, photoId: photo?.id }),
    }),
  },
  {
    description: 'The asset made.',
    outputFields: (t) => ({ asset: t.field({ type: AssetNode, description: 'The new asset.', resolve: ({ asset }) => asset }) }),
  },
);

builder.relayMutationField(
  'updateAsset',
  {
    description: 'What is to be changed; what is left out stays, and null clears what can be blank.',
    inputFields: (t) => ({
      asset: t.globalID({ required: true, description: 'The asset.', for: AssetNode }),
      revision: t.int({
        required: true,
        description: 'The revision the change was made from.',
        validate: z.number().int().min(1),
      }),
      name: t.string({ description: 'Its name.' }),
      sort: t.field({ type: AssetSortEnum, description: 'Equipment or a place.' }),
      kind: t.string({ description: 'A word for its kind.' }),
      number: t.string({ description: 'The college’s own inventory number.' }),
      place: t.globalID({ description: 'The place it stands in.', for: AssetNode }),
      location: t.string({ description: 'Where that is, in words.' }),
      latitude: t.float({ description: 'In degrees, together with the longitude.' }),
      longitude: t.float({ description: 'In degrees, together with the latitude.' }),
      properties: t.field({ type: 'JSON', description: 'All of its properties, in place of those it had.' }),
      photo: t.globalID({ description: 'An image you uploaded.', for: FileNode }),
    }),
  },
  {
    description: 'Changes an asset, unless somebody else changed it meanwhile: then CONFLICT tells what is there now. Needs `asset.edit`.',
    resolve: async (_root, { input: { asset, place, photo, ...change } }, context) => ({
      asset: await updateAsset(acting(context), { ...change, assetId: asset.id, placeId: idOf(place), photoId: idOf(photo) }),
    }),
  },
  {
    description: 'The asset changed.',
    outputFields: (t) => ({ asset: t.field({ type: AssetNode, description: 'The asset as it is now.', resolve: ({ asset }) => asset }) }),
  },
);

builder.relayMutationField(
  'archiveAsset',
  {
    description: 'Which asset.',
    inputFields: (t) => ({ asset: t.globalID({ required: true, description: 'The asset.', for: AssetNode }) }),
  },
  {
    description: 'Takes an asset out of use; its records stay, and tasks for it that nobody has begun go. Needs `asset.archive`.',
    resolve: async (_root, { input: { asset } }, context) => ({ asset: await archiveAsset(acting(context), asset.id) }),
  },
  {
    description: 'The asset archived.',
    outputFields: (t) => ({ asset: t.field({ type: AssetNode, description: 'The asset, out of use.', resolve: ({ asset }) => asset }) }),
  },
);

builder.relayMutationField(
  'restoreAsset',
  {
    description: 'Which asset.',
    inputFields: (t) => ({ asset: t.globalID({ required: true, description: 'The asset.', for: AssetNode }) }),
  },
  {
    description: 'Takes an asset into use again. Needs `asset.restore`.',
    resolve: async (_root, { input: { asset } }, context) => ({ asset: await restoreAsset(acting(context), asset.id) }),
  },
  {
    description: 'The asset restored.',
    outputFields: (t) => ({ asset: t.field({ type: AssetNode, description: 'The asset, in use.', resolve: ({ asset }) => asset }) }),
  },
);

builder.relayMutationField(
  'moveAsset',
  {
    description: 'What goes where.',
    inputFields: (t) => ({
      asset: t.globalID({ required: true, description: 'The asset.', for: AssetNode }),
      unit: t.globalID({ required: true, description: 'The unit it will belong to.', for: UnitNode }),
    }),
  },
  {
    description: 'Gives an asset to another unit; what was done stays where it was done. Needs `asset.move` at both units.',
    resolve: async (_root, { input: { asset, unit } }, context) => ({
      asset: await moveAsset(acting(context), { assetId: asset.id, unitId: unit.id }),
    }),
  },
  {
    description: 'The asset moved.',
    outputFields: (t) => ({
      asset: t.field({ type: AssetNode, description: 'The asset at its new unit.', resolve: ({ asset }) => asset }),
    }),
  },
);
