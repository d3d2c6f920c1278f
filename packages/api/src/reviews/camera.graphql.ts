import { builder } from '../builder.ts';
import type { CameraNotes } from '../files/cameraNotes.model.ts';
import { FileNode } from '../files/file.graphql.ts';
import { seesHints } from './review.policy.ts';

const FileCameraObject = builder.objectRef<CameraNotes>('FileCamera').implement({
  description: 'What a camera wrote into a photo. It can be forged, and it can be wrong.',
  fields: (t) => ({
    takenAt: t.string({
      nullable: true,
      description:
        'When it was taken by its own clock, as ISO 8601: `2026-11-25T08:30:00`, with `+08:00` behind it where the camera said so.',
      resolve: ({ takenAt }) => takenAt ?? null,
    }),
    latitude: t.float({ nullable: true, description: 'Where, in degrees (WGS 84).', resolve: ({ latitude }) => latitude ?? null }),
    longitude: t.float({ nullable: true, description: 'Where, in degrees (WGS 84).', resolve: ({ longitude }) => longitude ?? null }),
    device: t.string({ nullable: true, description: 'Its maker and model.', resolve: ({ device }) => device ?? null }),
  }),
});

builder.prismaObjectFields(FileNode, (t) => ({
  camera: t.field({
    type: FileCameraObject,
    nullable: true,
    description: 'What the camera wrote into it, for whoever reviews where it belongs; null for everybody else, and when it wrote nothing.',
    select: { camera: true, unit: { select: { path: true } } },
    resolve: ({ camera, unit }, _args, { actor }) => (actor && unit && seesHints(actor, unit.path) ? (camera as CameraNotes | null) : null),
  }),
}));
