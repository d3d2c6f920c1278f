import { queryFromInfo } from '@pothos/plugin-prisma';
import { z } from 'zod';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import { FileNode } from '../files/file.graphql.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { assetOrder, countAssetKinds, findAssetByCode, listAssets, type AssetKindCount } from './asset.list.ts';
import { seenAsset, visibleAssets } from './asset.policy.ts';

export const AssetSortEnum = builder.enumType('AssetSort', {
  description: 'What an asset is.',
  values: {
    EQUIPMENT: { value: 'equipment', description: '设备: an extinguisher, a vehicle, a machine.' },
    PLACE: { value: 'place', description: '场所: a power room, a laboratory, a canteen.' },
  } as const,
});

export const AssetNode = builder.prismaNode('Asset', {
  description: '设备与场所: a piece of equipment, or a place, that is looked at.',
  id: { field: 'id', description: 'The global id of the asset.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleAssets(actor)] }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, as people there say it: 1号配电房.' }),
    sort: t.expose('sort', { type: AssetSortEnum, description: 'Equipment or a place.' }),
    kind: t.exposeString('kind', {
      description: '`extinguisher`, `vehicle`, `machine_room` … or a word of the college’s own; lists and assignments go by it.',
    }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'The college’s own inventory number, unique in the whole register.',
    }),
    code: t.exposeString('code', {
      description: 'What its label holds: ten characters that are not taken for one another, made by the server and never used again.',
    }),
    // Whoever sees an asset reaches its unit.
    unit: t.relation('unit', { type: UnitNode, nullable: true, description: 'Whose it is.' }),
    location: t.exposeString('location', { nullable: true, description: 'Where that is, in words: 实训楼 3 楼东侧.' }),
    latitude: t.exposeFloat('latitude', { nullable: true, description: 'In degrees, south below 0.' }),
    longitude: t.exposeFloat('longitude', { nullable: true, description: 'In degrees, west below 0.' }),
    properties: t.expose('properties', {
      type: 'JSON',
      description: 'Key → text, number, date (YYYY-MM-DD) or true/false. A form reads them as `asset.<key>`.',
    }),
    photo: t.relation('photo', { type: FileNode, nullable: true, description: 'What it looks like.' }),
    archived: t.boolean({
      description: 'Whether it is out of use: its records stay, new tasks are not made.',
      select: { archivedAt: true },
      resolve: ({ archivedAt }) => archivedAt !== null,
    }),
    revision: t.exposeInt('revision', { description: 'Counts its changes; a change names the one it was made from.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
});

builder.prismaObjectFields(AssetNode, (t) => ({
  place: t.field({
    type: AssetNode,
    nullable: true,
    description: 'The place it stands in; null when there is none or you do not reach it.',
    select: (_args, _context, nested) => ({ place: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
    resolve: (asset, _args, { actor }) => seenAsset(actor, asset.place),
  }),
}));

export const AssetConnection = builder.connectionObject(
  { type: AssetNode, name: 'AssetConnection', description: 'A page of assets.' },
  { name: 'AssetEdge', description: 'An asset in a list.' },
);

const AssetFilterInput = builder.inputType('AssetFilter', {
  description: 'Which assets to list.',
  fields: (t) => ({
    search: t.string({ description: 'Part of the name, the number, the code or the location.', validate: z.string().max(100) }),
    unit: t.globalID({ description: 'Only those of this unit and what is below it.', for: UnitNode }),
    kind: t.string({ description: 'Exactly this kind.' }),
    sort: t.field({ type: AssetSortEnum, description: 'Only equipment, or only places.' }),
    place: t.globalID({ description: 'Only what stands right in this place.', for: AssetNode }),
    archived: t.boolean({ description: 'Only those out of use; otherwise only those in use.' }),
  }),
});

builder.queryField('assets', (t) =>
  t.connection(
    {
      type: AssetNode,
      description: 'The assets of the units you reach, by name.',
      complexity: pageComplexity,
      args: { filter: t.arg({ type: AssetFilterInput, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...page }, context, info) =>
        listAssets(
          acting(context),
          { ...filter, unitId: filter?.unit?.id, placeId: filter?.place?.id },
          readPage(page, assetOrder),
          selectionOfRows<Prisma.AssetFindManyArgs>(context, info, assetOrder),
        ),
    },
    AssetConnection,
  ),
);

builder.queryField('assetByCode', (t) =>
  t.field({
    type: AssetNode,
    nullable: true,
    description: 'The asset whose label was read; null when there is none in your reach.',
    args: { code: t.arg.string({ required: true, description: 'What the label holds.', validate: z.string().max(100) }) },
    resolve: (_root, { code }, context, info) => findAssetByCode(acting(context), code, queryFromInfo({ context, info })),
  }),
);

const AssetKindCountObject = builder.objectRef<AssetKindCount>('AssetKindCount').implement({
  description: 'A kind, and how many there are of it.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'The word.' }),
    count: t.exposeInt('count', { description: 'How many assets in use you reach.' }),
  }),
});

builder.queryField('assetKinds', (t) =>
  t.field({
    type: [AssetKindCountObject],
    description: 'The kinds of the assets in use that you reach, those of most assets first.',
    resolve: (_root, _args, context) => countAssetKinds(acting(context)),
  }),
);
