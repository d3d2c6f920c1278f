import type { IncomingMessage } from 'node:http';
import type { Client, Context } from '../context.ts';
import type { Platform } from '../platform/platform.ts';
import type { Actor } from '../rights/actor.ts';
import { actorOfSession, actorOfToken } from '../sessions/authenticate.ts';
import type { RequestScope } from './requestScope.ts';

/** Asks the database who this is. A token, when there is one, counts alone: a cookie beside it adds nothing. */
export async function makeContext(platform: Platform, request: IncomingMessage, client: Client, scope: RequestScope): Promise<Context> {
  const actor = await findActor(platform, request, client);
  if (actor && actor.credential.kind === 'session') scope.locale = actor.locale;
  const context: Context = {
    platform,
    actor,
    client,
    correlationId: scope.correlationId,
    locale: scope.locale,
    async refreshActor() {
      context.actor = await findActor(platform, request, client);
      return context.actor;
    },
  };
  return context;
}

async function findActor({ database }: Platform, { headers }: IncomingMessage, { sessionSecret }: Client): Promise<Actor | null> {
  if (headers.authorization !== undefined) {
    const token = /^Bearer ([\w-]{20,200})$/i.exec(headers.authorization)?.[1];
    return token === undefined ? null : actorOfToken(database.pool, token);
  }
  return sessionSecret === undefined ? null : actorOfSession(database.pool, sessionSecret);
}
