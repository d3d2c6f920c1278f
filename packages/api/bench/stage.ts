/** What every benchmark begins with: servers in processes of their own, somebody to ask them, and a checklist that was published. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Agent } from 'node:http';
import path from 'node:path';
import { firstRun } from '../src/first-run.ts';
import { decodeGlobalId, encodeGlobalId } from '../src/globalId.ts';
import type { Database } from '../src/platform/database.ts';
import type { Platform } from '../src/platform/platform.ts';
import type { Scope } from '../src/rights/scopes.ts';
import { hashSecret, makeSecret } from '../src/sessions/session.model.ts';
import { benchDefinition, type College } from './college.ts';
import { post, type Target } from './load.ts';

/** A child that says its port once it listens, and ends with this process. */
export async function serve(children: ChildProcess[], side: 'product' | 'floor', url: string): Promise<number> {
  const child = fork(path.join(import.meta.dirname, 'serve.ts'), [side, url], { env: { ...process.env, NODE_ENV: 'production' } });
  children.push(child);
  const [told] = (await once(child, 'message')) as [{ port: number }];
  return told.port;
}

export function productAs(port: number, secret: string): Target {
  return { port, path: '/graphql', headers: { accept: 'application/json', authorization: `Bearer ${secret}` } };
}

export async function makeAdministrator(platform: Platform): Promise<string> {
  const made = await firstRun(platform);
  if (!made?.administrator.actor) throw new Error('The database of the benchmark was not empty.');
  return made.administrator.actor.personId;
}

export async function makeToken(database: Database, personId: string, scopes: Scope[]): Promise<string> {
  const secret = `aj_${makeSecret()}`;
  await database.prisma.token.create({
    data: { personId, name: 'bench', tokenHash: hashSecret(secret), prefix: secret.slice(0, 10), scopes },
  });
  return secret;
}

export async function ask<Data>(agent: Agent, target: Target, query: string, variables: unknown): Promise<Data> {
  const answer = JSON.parse(await post(agent, target, JSON.stringify({ query, variables }))) as { data: Data; errors?: unknown };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

/** The checklist is written and published as people do it. */
export async function makeCollege(agent: Agent, database: Database, administrator: Target, personId: string): Promise<College> {
  const root = await database.prisma.unit.findFirstOrThrow({ where: { parentId: null } });
  const unit = encodeGlobalId('Unit', root.id);
  const { createTemplate } = await ask<{ createTemplate: { template: { id: string; draft: { revision: number } } } }>(
    agent,
    administrator,
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id draft { revision } } } }',
    { input: { clientId: randomUUID(), unit, definition: benchDefinition } },
  );
  const { id: template, draft } = createTemplate.template;
  const { publishTemplate } = await ask<{ publishTemplate: { version: { id: string } } }>(
    agent,
    administrator,
    'mutation ($input: PublishTemplateInput!) { publishTemplate(input: $input) { version { id } } }',
    { input: { template, revision: draft.revision } },
  );
  return {
    rootId: root.id,
    personId,
    templateId: decodeGlobalId(template).id,
    versionId: decodeGlobalId(publishTemplate.version.id).id,
  };
}
