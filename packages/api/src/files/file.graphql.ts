import { builder } from '../builder.ts';
import { isPlainImage, isPlayable } from './fileContent.model.ts';
import { visibleFiles } from './file.policy.ts';
import { linkToFile } from './file.service.ts';

export const FileNode = builder.prismaNode('File', {
  description: 'A photo, a signature or a document that was uploaded. It never changes.',
  id: { field: 'id', description: 'The global id of the file.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleFiles(actor)] }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name its sender gave it.' }),
    contentType: t.exposeString('contentType', { description: 'What its bytes are, such as `image/jpeg`.' }),
    size: t.exposeInt('size', { description: 'In bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes, in hex.' }),
    width: t.exposeInt('width', { nullable: true, description: 'Of an image, in pixels.' }),
    height: t.exposeInt('height', { nullable: true, description: 'Of an image, in pixels.' }),
    capturedAt: t.expose('capturedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken, as the device says.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it arrived.' }),
    url: t.string({
      description: 'A path that hands out the very bytes, as a download, for an hour or two; it needs no sign-in.',
      resolve: ({ id }, _args, { platform }) => linkToFile(platform, id, 'original'),
    }),
    shownUrl: t.string({
      description:
        'The same for looking at: an image upright, at most 2048 pixels wide and high and without what the camera noted; sound, film and PDF as they are. Null for what is only downloaded.',
      nullable: true,
      select: { id: true, contentType: true },
      resolve: ({ id, contentType }, _args, { platform }) =>
        isPlainImage(contentType) || isPlayable(contentType) ? linkToFile(platform, id, 'shown') : null,
    }),
    thumbnailUrl: t.string({
      description: 'A small picture of an image, at most 480 pixels wide and high; null for what cannot be drawn.',
      nullable: true,
      select: { id: true, contentType: true },
      resolve: ({ id, contentType }, _args, { platform }) => (isPlainImage(contentType) ? linkToFile(platform, id, 'thumbnail') : null),
    }),
  }),
});
