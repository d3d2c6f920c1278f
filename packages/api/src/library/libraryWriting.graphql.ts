import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { LibraryItemNode, LibraryKindEnum } from './libraryItem.graphql.ts';
import { archiveLibraryItem, createLibraryItem, restoreLibraryItem, updateLibraryItem } from './libraryItem.service.ts';

builder.relayMutationField(
  'createLibraryItem',
  {
    description: 'A new item of the library.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', required: true, description: 'Chosen by the sender: the same again makes no second item.' }),
      unit: t.globalID({ required: true, description: 'The unit it belongs to; those below it can use it.', for: UnitNode }),
      kind: t.field({ type: LibraryKindEnum, required: true, description: 'A response set or a question.' }),
      name: t.field({ type: 'LocalizedText', description: 'Under which name it is found; its label when left out.' }),
      content: t.field({ type: 'JSON', required: true, description: 'The response set or the question. A question has to stand alone.' }),
    }),
  },
  {
    description: 'Puts a response set or a question into the library. Needs `library.create`.',
    resolve: async (_root, { input: { clientId, unit, kind, name, content } }, context) => ({
      item: await createLibraryItem(acting(context), { clientId, unitId: unit.id, kind, name, content }),
    }),
  },
  {
    description: 'The item created.',
    outputFields: (t) => ({ item: t.field({ type: LibraryItemNode, description: 'The new item.', resolve: ({ item }) => item }) }),
  },
);

builder.relayMutationField(
  'updateLibraryItem',
  {
    description: 'What is to be changed; what is left out stays.',
    inputFields: (t) => ({
      item: t.globalID({ required: true, description: 'The item.', for: LibraryItemNode }),
      revision: t.int({
        required: true,
        description: 'The revision the change was made from.',
        validate: z.number().int().min(1),
      }),
      name: t.field({ type: 'LocalizedText', description: 'Its new name.' }),
      content: t.field({ type: 'JSON', description: 'Its new content, of the same kind.' }),
    }),
  },
  {
    description:
      'Changes an item, unless somebody else changed it meanwhile: then CONFLICT tells what is there now. Copies in definitions stay as they are. Needs `library.edit`.',
    resolve: async (_root, { input: { item, revision, name, content } }, context) => ({
      item: await updateLibraryItem(acting(context), { itemId: item.id, revision, name, content }),
    }),
  },
  {
    description: 'The item changed.',
    outputFields: (t) => ({ item: t.field({ type: LibraryItemNode, description: 'The item as it is now.', resolve: ({ item }) => item }) }),
  },
);

builder.relayMutationField(
  'archiveLibraryItem',
  {
    description: 'Which item.',
    inputFields: (t) => ({ item: t.globalID({ required: true, description: 'The item.', for: LibraryItemNode }) }),
  },
  {
    description: 'Takes an item out of the library; copies in definitions stay as they are. Needs `library.archive`.',
    resolve: async (_root, { input: { item } }, context) => ({ item: await archiveLibraryItem(acting(context), item.id) }),
  },
  {
    description: 'The item archived.',
    outputFields: (t) => ({ item: t.field({ type: LibraryItemNode, description: 'The item.', resolve: ({ item }) => item }) }),
  },
);

builder.relayMutationField(
  'restoreLibraryItem',
  {
    description: 'Which item.',
    inputFields: (t) => ({ item: t.globalID({ required: true, description: 'The item.', for: LibraryItemNode }) }),
  },
  {
    description: 'Offers an archived item again. Needs `library.restore`.',
    resolve: async (_root, { input: { item } }, context) => ({ item: await restoreLibraryItem(acting(context), item.id) }),
  },
  {
    description: 'The item restored.',
    outputFields: (t) => ({ item: t.field({ type: LibraryItemNode, description: 'The item.', resolve: ({ item }) => item }) }),
  },
);
