/** Where a copy came from: the item of the question library (题库) it was made from, and which revision of it. */
import * as z from 'zod/mini';

/** `item` is the id that the API gives the item. What was changed in the copy since, the origin does not say. */
export type Origin = { item: string; revision: number };

export const originSchema: z.ZodMiniType<Origin> = z.strictObject({
  item: z.string().check(z.minLength(1), z.maxLength(100)),
  revision: z.int().check(z.gte(1)),
});
