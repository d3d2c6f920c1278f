/** Apart from texts themselves: whoever only reads them carries no validation along. */
import * as z from 'zod/mini';

const longestText = 10_000;

export const localeSchema = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
export const textSchema = z.record(localeSchema, z.string().check(z.maxLength(longestText)));
