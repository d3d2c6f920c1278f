import * as z from 'zod/mini';

/**
 * What came from another system's form and means nothing here: an appearance, the name of a picture, a formula that cannot be
 * read. It is kept under the name it had there, changes nothing in the form, and is given back when the form is exported.
 */
export type Carried = Record<string, string>;

const name = z.string().check(z.minLength(1), z.maxLength(200));

export const carriedSchema: z.ZodMiniType<Carried> = z.record(name, z.string().check(z.maxLength(30_000)));
