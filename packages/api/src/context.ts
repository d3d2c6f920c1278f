/** What a request brings along. */
import { refuse } from './errors.ts';
import type { Platform } from './platform/platform.ts';
import type { Actor } from './rights/actor.ts';
import type { Locale } from './rights/locale.ts';

export type Context = {
  platform: Platform;
  /** nobody when not signed in */
  actor: Actor | null;
  correlationId: string;
  locale: Locale;
  client: Client;
  /** Whoever it is by now: what lasts longer than a request asks again before it tells anything. */
  refreshActor(): Promise<Actor | null>;
};

/** The other end of the connection. */
export type Client = {
  /** of the connection itself, or as a trusted proxy tells it; forged headers do not get here */
  address: string;
  userAgent: string | undefined;
  /** the secret the session cookie carried */
  sessionSecret: string | undefined;
  /** undefined removes the cookie */
  setSessionCookie(secret: string | undefined): void;
};

/** What services take: somebody who acts. */
export type Acting = { platform: Platform; actor: Actor; correlationId: string };

/** Throws UNAUTHENTICATED, or PASSWORD_CHANGE_REQUIRED while the first password has not been replaced. */
export function acting(context: Context): Acting {
  const signedIn = actingBeforePasswordChange(context);
  if (signedIn.actor.mustChangePassword) throw refuse('PASSWORD_CHANGE_REQUIRED', {});
  return signedIn;
}

export function actingBeforePasswordChange({ platform, actor, correlationId }: Context): Acting {
  if (!actor) throw refuse('UNAUTHENTICATED', {});
  return { platform, actor, correlationId };
}
