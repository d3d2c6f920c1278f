/** A whole server on a cloned database, asked over HTTP like anybody would. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { encodeGlobalId } from '../src/globalId.ts';
import { readConfiguration, type Configuration } from '../src/platform/configuration.ts';
import { databaseClock } from '../src/platform/clock.ts';
import { listenForNotifications } from '../src/platform/listen.ts';
import { openDatabase } from '../src/platform/database.ts';
import type { Platform } from '../src/platform/platform.ts';
import { eventChannel } from '../src/events/record.ts';
import { notificationChannel } from '../src/notifications/notice.sql.ts';
import { editorsChannel } from '../src/templates/editors.sql.ts';
import type { Role } from '../src/rights/roles.ts';
import type { Scope } from '../src/rights/scopes.ts';
import { startServer, type RunningServer } from '../src/server.ts';
import { hashSecret, makeSecret } from '../src/sessions/session.model.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the test wrote, and what its expectations check
type Whatever = any;

export type Answer<Data = Whatever> = {
  // what a test asks for is checked by the test
  status: number;
  headers: Headers;
  data: Data;
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; correlationId: string; details: Whatever; messages: Record<string, string> };
  }[];
};

export type Asker = {
  personId: string;
  /** global id */
  id: string;
  userName: string;
  headers: Record<string, string>;
  ask<Data = Whatever>(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer<Data>>;
  /** The data, or a failed test that shows the errors. */
  get<Data = Whatever>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The code of the first error, or undefined. */
  codeOf(query: string, variables?: Record<string, unknown>): Promise<string | undefined>;
};

export type TestApi = {
  platform: Platform;
  database: TestDatabase;
  server: RunningServer;
  url: string;
  root: { id: string; path: string };
  addUnit(parent: { id: string; path: string }, name: string, kind?: string): Promise<{ id: string; path: string }>;
  addPerson(
    unit: { id: string },
    roles?: { role: Role; unit: { id: string } }[],
    details?: { name?: string; userName?: string; passwordHash?: string },
  ): Promise<Asker>;
  addToken(person: { personId: string }, scopes: Scope[]): Promise<Asker>;
  anonymous: Pick<Asker, 'ask' | 'get' | 'codeOf'>;
  close(): Promise<void>;
};

export type TestOptions = {
  consoleFolder?: string;
  /** The server's own way to the database, such as a proxy that can be cut. */
  reach?: (databaseUrl: string) => Promise<{ url: string; close(): Promise<void> }>;
};

export async function startTestApi(change: Partial<Configuration> = {}, options: TestOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'anjian-data-'));
  const configuration = { ...readConfiguration({}, process.cwd()), dataFolder, ...change };
  const way = await options.reach?.(database.url);
  const own = way ? openDatabase(way.url) : database;
  const notifications = listenForNotifications(own.url, [eventChannel, editorsChannel, notificationChannel], logger);
  const platform: Platform = { configuration, database: own, clock: databaseClock(own.pool), notifications, logger };
  const server = await startServer(platform, { port: 0, consoleFolder: options.consoleFolder });
  const { prisma } = database;
  const addUnit: TestApi['addUnit'] = (parent, name, kind = 'department') => insertUnit(platform, parent, name, kind);
  return {
    platform,
    database,
    server,
    url: server.url,
    root: await insertUnit(platform, null, '学院', 'college'),
    addUnit,
    async addPerson(unit, roles = [], { name = '某人', userName = `u${randomUUID().slice(0, 12)}`, passwordHash = 'none' } = {}) {
      const person = await prisma.person.create({
        data: {
          userName,
          name,
          unitId: unit.id,
          passwordHash,
          roles: { create: roles.map(({ role, unit: at }) => ({ role, unitId: at.id })) },
        },
      });
      const secret = makeSecret();
      await prisma.session.create({
        data: { personId: person.id, tokenHash: hashSecret(secret), expiresAt: new Date(Date.now() + 3_600_000) },
      });
      return {
        personId: person.id,
        userName,
        id: encodeGlobalId('Person', person.id),
        ...askAs(server.url, { cookie: `anjian_session=${secret}` }),
      };
    },
    async addToken({ personId }, scopes) {
      const secret = `aj_${makeSecret()}`;
      await prisma.token.create({ data: { personId, name: 'test', tokenHash: hashSecret(secret), prefix: secret.slice(0, 10), scopes } });
      return {
        personId,
        userName: '',
        id: encodeGlobalId('Person', personId),
        ...askAs(server.url, { authorization: `Bearer ${secret}` }),
      };
    },
    anonymous: askAs(server.url, {}),
    async close() {
      await server.close(1000);
      await notifications.close();
      if (own !== database) await own.close();
      await way?.close();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function insertUnit({ database }: Platform, parent: { id: string; path: string } | null, name: string, kind: string) {
  const unit = await database.prisma.unit.create({ data: { parentId: parent?.id ?? null, name, kind, path: randomUUID() } });
  return database.prisma.unit.update({ where: { id: unit.id }, data: { path: `${parent?.path ?? '/'}${unit.id}/` } });
}

export function askAs(url: string, identity: Record<string, string>): Pick<Asker, 'ask' | 'get' | 'codeOf' | 'headers'> {
  const ask: Asker['ask'] = async (query, variables, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...identity, ...headers },
      body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
    });
    const body = (await response.json()) as { data?: unknown; errors?: Answer['errors'] };
    return { status: response.status, headers: response.headers, data: body.data as never, errors: body.errors ?? [] };
  };
  return {
    headers: identity,
    ask,
    async get(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors.length > 0) throw new Error(`${query}\n${JSON.stringify(errors, null, 1)}`);
      return data;
    },
    async codeOf(query, variables) {
      return (await ask(query, variables)).errors[0]?.extensions.code;
    },
  };
}
