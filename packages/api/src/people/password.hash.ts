/** argon2id, 19 MiB, two passes, one lane (OWASP's first choice); the hash carries its parameters and salt. */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, strength);
}

let hashOfNobody: Promise<string> | undefined;

/** The same work whether the account exists or not, so that time does not tell. */
export async function isPasswordOf(passwordHash: string | undefined, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword('nobody has this one');
  const isRight = await verify(passwordHash ?? (await hashOfNobody), password);
  return isRight && passwordHash !== undefined;
}

/** Without characters that are taken for one another. */
const legible = 'abcdefghjkmnpqrstuvwxyz23456789';

/** For a first sign-in: read out, typed once, replaced. About 69 bits. */
export function makeOneTimePassword(): string {
  const characters = Array.from({ length: 14 }, () => legible[randomInt(legible.length)]);
  return [characters.slice(0, 5), characters.slice(5, 10), characters.slice(10)].map((part) => part.join('')).join('-');
}
