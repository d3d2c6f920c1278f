import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { SubmissionNode } from '../submissions/submission.graphql.ts';
import type { Hint } from './hint.model.ts';
import { readHints } from './hint.service.ts';

const ReviewHintKindEnum = builder.enumType('ReviewHintKind', {
  description: 'What a reviewer may want to look at twice.',
  values: {
    QUICK: { value: 'quick', description: 'Filled in faster than the questions can be read.' },
    SAME_ANSWERS: { value: 'same_answers', description: 'Exactly the answers of the times before, readings and words too.' },
    PHOTO_REUSED: { value: 'photo_reused', description: 'The same photo stands in the report of another task.' },
    PHOTO_OLD: { value: 'photo_old', description: 'A photo was taken more than a day before it was sent.' },
    FAR: {
      value: 'far',
      description:
        'A place or a photo is more than 300 metres, beyond what the device admits to be off by, from where the asset stands; without an asset, from the place that was answered.',
    },
  } as const,
});

const ReviewHintObject = builder.objectRef<Hint>('ReviewHint').implement({
  description: 'A hint of box-ticking, never a verdict: each has an innocent explanation.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ReviewHintKindEnum, description: 'What was noticed.' }),
    path: t.string({
      nullable: true,
      description: 'At which question; null when it is about the whole.',
      resolve: (hint) => ('path' in hint ? hint.path : null),
    }),
    seconds: t.int({
      nullable: true,
      description: 'How long the filling took.',
      resolve: (hint) => ('seconds' in hint ? hint.seconds : null),
    }),
    answers: t.int({
      nullable: true,
      description: 'How many answers were given in that time.',
      resolve: (hint) => ('answers' in hint ? hint.answers : null),
    }),
    times: t.int({
      nullable: true,
      description: 'How often in a row, this time included; nobody counts further than 11.',
      resolve: (hint) => ('times' in hint ? hint.times : null),
    }),
    takenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the photo was taken, as the device or the camera says: the earlier of the two.',
      resolve: (hint) => ('takenAt' in hint ? hint.takenAt : null),
    }),
    metres: t.int({
      nullable: true,
      description: 'How far away, in metres.',
      resolve: (hint) => ('metres' in hint ? hint.metres : null),
    }),
    fromAsset: t.boolean({
      nullable: true,
      description: 'Whether that is the distance from where the asset stands; otherwise it is from the place that was answered.',
      resolve: (hint) => ('from' in hint ? hint.from === 'asset' : null),
    }),
  }),
});

builder.prismaObjectFields(SubmissionNode, (t) => ({
  hints: t.field({
    type: [ReviewHintObject],
    complexity: { field: 5, multiplier: 2 },
    description: 'What whoever reviews may want to look at twice; empty for everybody else.',
    select: {
      id: true,
      kind: true,
      versionId: true,
      answers: true,
      startedAt: true,
      deviceTime: true,
      submittedAt: true,
      supersedesId: true,
      unit: { select: { path: true } },
    },
    resolve: (submission, _args, context) => readHints(acting(context), submission),
  }),
}));
