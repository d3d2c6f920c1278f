import type { Prisma } from '../platform/generated/prisma/client.ts';
import type { Actor } from '../rights/actor.ts';
import { inReach } from '../rights/reach.ts';

/** A file is seen by whoever uploaded it and by whoever reaches something it is part of. */
export function visibleFiles(actor: Actor | null): Prisma.FileWhereInput {
  if (!actor) return { id: { in: [] } };
  const unit = inReach(actor);
  return {
    OR: [
      { uploadedById: actor.personId },
      { submissions: { some: { submission: { unit } } } },
      { signatures: { some: { submission: { unit } } } },
      { hazards: { some: { hazard: { unit } } } },
      { assets: { some: { unit } } },
    ],
  };
}
