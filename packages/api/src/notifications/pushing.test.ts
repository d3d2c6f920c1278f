/** Web push from the row to the browser, through a push service of the test's own. */
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeGlobalId } from '../globalId.ts';
import { fixedClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database.ts';
import { inTransaction } from '../platform/transaction.ts';
import { actorOfPerson } from '../sessions/authenticate.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { startPushService, type PushService } from '../../test/pushService.ts';
import { someOf } from './addressees.model.ts';
import type { NotificationKind } from './notification.model.ts';
import { notify } from './notify.ts';
import { takePushes } from './push.sql.ts';
import { pushKeysOf } from './pushKeys.ts';
import { pushOnce, startPushing } from './pushing.ts';

let api: TestApi;
let service: PushService;
let office: Asker;
let person: Asker;
const clock = { minutes: 0 };

beforeAll(async () => {
  service = await startPushService(async () => (await pushKeysOf(api.platform.configuration)).publicKey);
  api = await startTestApi({ push: { keys: undefined, contact: 'mailto:office@example.edu', hosts: [service.host] } });
  office = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
});

afterAll(async () => {
  await api.close();
  await service.close();
});

beforeEach(async () => {
  service.arrived.length = 0;
  service.answers.length = 0;
  clock.minutes = 0;
  person = await api.addPerson(api.root, [{ role: 'inspector', unit: api.root }]);
});

afterEach(() => {
  api.platform.clock = real;
});

const save = 'mutation ($input: SavePushSubscriptionInput!) { savePushSubscription(input: $input) { viewer { pushKey } } }';
const turnOn = async (who: Asker, browser: string = randomUUID()) => {
  const input = service.subscribe(browser);
  await who.get(save, { input });
  return input;
};

async function tell(kind: NotificationKind, who = person, count = 1): Promise<void> {
  const actor = (await actorOfPerson(api.database.pool, office.personId))!;
  await inTransaction(api.database, async (tx) => {
    for (let n = 1; n <= count; n++) {
      const subject = { type: 'Task', id: randomUUID() } as const;
      const words = { title: { 'zh-CN': `第 ${n} 件`, en: `Number ${n}` }, text: { 'zh-CN': `地点 ${n}`, en: `Place ${n}` } };
      const notice = { kind, to: someOf([who.personId]), unitId: api.root.id, subject, ...words, dedupeKey: subject.id };
      await notify(tx, { platform: api.platform, actor, correlationId: 'test' }, [notice]);
    }
  });
}

let real: TestApi['platform']['clock'];
let ask: (...given: unknown[]) => Promise<unknown>;
beforeAll(() => {
  ask = api.platform.database.pool.query.bind(api.platform.database.pool) as typeof ask;
  real = api.platform.clock;
});

const pushAfter = (minutes: number) => {
  api.platform.clock = fixedClock(new Date(Date.now() + minutes * 60_000 + 500));
  return pushOnce(api.platform);
};
const pushesOf = (who: Asker) =>
  api.database.prisma.push.findMany({
    where: { notification: { personId: who.personId } },
    select: { state: true, attempts: true, failure: true, host: true, subscriptionId: true },
  });

describe('a push', () => {
  it('arrives once, signed and encrypted, in the language of its reader, and is on record', async () => {
    const keys = (await person.get('{ viewer { pushKey } }')).viewer.pushKey;
    expect(keys).toMatch(/^B[\w-]{86}$/);
    await turnOn(person, 'one');
    await tell('hazard_raised');
    const second = openDatabase(api.database.url);
    try {
      api.platform.clock = fixedClock(new Date(Date.now() + 500));
      await Promise.all([0, 1, 2, 3].map((n) => pushOnce(n % 2 ? api.platform : { ...api.platform, database: second })));
      await pushOnce(api.platform);
    } finally {
      await second.close();
    }
    expect(service.arrived).toHaveLength(1);
    const [{ message, headers, bytes }] = service.arrived as [PushService['arrived'][0]];
    expect(message).toEqual({
      title: '第 1 件',
      body: '地点 1',
      tag: expect.any(String),
      path: `/m/notifications/${encodeURIComponent(encodeGlobalId('Notification', message.tag))}`,
    });
    expect(headers).toMatchObject({
      urgency: 'high',
      ttl: '43200',
      topic: message.tag.replaceAll('-', ''),
      'content-encoding': 'aes128gcm',
    });
    expect(bytes).toBeLessThan(600);
    expect(await pushesOf(person)).toEqual([
      { state: 'sent', attempts: 1, failure: null, host: service.host, subscriptionId: expect.any(String) },
    ]);
    await person.get('mutation { setLocale(input: { locale: EN }) { viewer { locale } } }');
    await tell('task_due');
    await pushAfter(0);
    expect(service.arrived[1]!.message).toMatchObject({ title: 'Number 1', body: 'Place 1' });
  });

  it('goes to every browser of the person, and to nobody else’s', async () => {
    await turnOn(person, 'phone');
    await turnOn(person, 'desk');
    await turnOn(office, 'office');
    await tell('task_late');
    await pushAfter(0);
    expect(service.arrived.map(({ browser }) => browser).toSorted()).toEqual(['desk', 'phone']);
  });

  it('is not sent when the person has read it meanwhile, nor a day later', async () => {
    await turnOn(person);
    await tell('task_due');
    await person.get('mutation { readNotifications(input: { all: true }) { viewer { unreadNotifications } } }');
    await pushAfter(0);
    await tell('task_late');
    await pushAfter(24 * 60 + 1);
    expect(service.arrived).toEqual([]);
    expect((await pushesOf(person)).map(({ state, failure }) => `${state}: ${failure}`).toSorted()).toEqual([
      'dropped: read',
      'dropped: too old',
    ]);
  });

  it.each([1, 3])('about %i that was sent and not noted, since the server was killed, takes the place of the first', async (count) => {
    await turnOn(person);
    await tell('task_late', person, count);
    const { database } = api.platform;
    /** The way to the database ends where the call has been made. */
    const askUntilThen: unknown = (text: string, ...rest: unknown[]) =>
      text.startsWith('update pushes set state') ? Promise.reject(new Error('killed')) : ask(text, ...rest);
    const query = vi.spyOn(database.pool, 'query').mockImplementation(askUntilThen as never);
    await expect(pushAfter(0)).rejects.toThrow('killed');
    query.mockRestore();
    await pushAfter(0.5);
    expect(service.arrived).toHaveLength(1);
    await pushAfter(2);
    await pushAfter(4);
    const [first, second, ...more] = service.arrived.map(({ message, headers }) => ({ message, topic: headers['topic'] }));
    expect(more).toEqual([]);
    expect(second).toEqual(first);
    expect(first!.topic).toMatch(/^[\w-]{1,32}$/);
    expect(new Set((await pushesOf(person)).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('about sixty reports to review is one, and the next not before an hour', async () => {
    await turnOn(person, 'reviewer');
    await tell('review_asked', person, 60);
    await pushAfter(0);
    expect(service.arrived).toEqual([]);
    await pushAfter(2);
    expect(service.arrived.map(({ message }) => [message.title, message.path])).toEqual([['有 60 份填报请您审核', '/m/notifications']]);
    await tell('review_asked', person, 2);
    await pushAfter(30);
    expect(service.arrived).toHaveLength(1);
    await pushAfter(64);
    expect(service.arrived.map(({ message }) => message.title)).toEqual(['有 60 份填报请您审核', '有 2 份填报请您审核']);
    expect(await api.database.prisma.notification.count({ where: { personId: person.personId } })).toBe(62);
  });
});

describe('when the push service', () => {
  it('is busy, it is tried again later, for as long as it asks', async () => {
    await turnOn(person);
    service.answers.push(503, { status: 429, headers: { 'retry-after': '600' } });
    await tell('task_due');
    await pushAfter(0);
    expect(await pushesOf(person)).toMatchObject([{ state: 'waiting', attempts: 1, failure: 'the push service answered 503' }]);
    await pushAfter(0.25);
    expect(service.calls()).toBe(await callsAfter(() => pushAfter(0.3)));
    await pushAfter(1);
    await pushAfter(10);
    expect(service.arrived).toEqual([]);
    await pushAfter(12);
    expect(service.arrived).toHaveLength(1);
    expect(await pushesOf(person)).toMatchObject([{ state: 'sent', attempts: 3, failure: null }]);
  });

  it('refuses, it is not tried again, and said why; a redirect is not followed', async () => {
    await turnOn(person);
    service.answers.push(400, { status: 307, headers: { location: `http://${service.host}/elsewhere` } });
    await tell('task_due');
    await pushAfter(0);
    await tell('task_late');
    await pushAfter(0);
    await pushAfter(600);
    expect((await pushesOf(person)).map(({ state, failure }) => `${state}: ${failure}`).toSorted()).toEqual([
      'failed: the push service answered 307',
      'failed: the push service answered 400',
    ]);
    expect(service.arrived).toEqual([]);
  });

  it.each([404, 410])('says %i, the browser is forgotten and the record stays', async (status) => {
    await turnOn(person);
    service.answers.push(status);
    await tell('task_due');
    await pushAfter(0);
    await tell('task_late');
    await pushAfter(0);
    expect(await api.database.prisma.pushSubscription.count({ where: { personId: person.personId } })).toBe(0);
    expect(await pushesOf(person)).toEqual([
      { state: 'failed', attempts: 1, failure: 'the browser no longer wants to be called', host: service.host, subscriptionId: null },
    ]);
  });
});

async function callsAfter(work: () => Promise<unknown>): Promise<number> {
  await work();
  return service.calls();
}

describe('a server', () => {
  it('that is killed when it has taken a push loses nothing: another sends it a minute later', async () => {
    await turnOn(person);
    await tell('task_due');
    expect(await takePushes(api.database.pool, new Date(Date.now() + 500))).toHaveLength(1);
    await pushAfter(0.5);
    expect(service.arrived).toEqual([]);
    await pushAfter(1.1);
    expect(service.arrived).toHaveLength(1);
  });

  it('that runs sends at once what is told, and stops when told', async () => {
    api.platform.clock = real;
    await turnOn(person);
    const pushing = startPushing(api.platform);
    await tell('task_due');
    await vi.waitFor(() => expect(service.arrived).toHaveLength(1), { timeout: 4000 });
    await pushing.stop();
    await tell('task_late');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(service.arrived).toHaveLength(1);
  });
});

/** Nothing that could be packed: longer in bytes than a row of an index may be. */
const manyWords = Array.from({ length: 1900 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join('');

describe('a subscription', () => {
  it('ends with the session it was made in', async () => {
    await turnOn(person, 'mine');
    await person.get('mutation { signOut(input: {}) { signedOut } }');
    await tell('task_due');
    await pushAfter(0);
    expect(service.arrived.map(({ browser }) => browser)).not.toContain('mine');
    expect(await pushesOf(person)).toEqual([]);
  });

  it('goes over to whoever signs in on the same browser, and is turned off by its owner alone', async () => {
    const { endpoint } = await turnOn(person, 'shared');
    const input = { input: { ...service.subscribe('shared'), endpoint } };
    await office.get(save, input);
    await person.get('mutation ($endpoint: String!) { removePushSubscription(input: { endpoint: $endpoint }) { viewer { locale } } }', {
      endpoint,
    });
    await tell('task_due');
    await pushAfter(0);
    expect(service.arrived).toEqual([]);
    expect(await api.database.prisma.pushSubscription.count({ where: { endpoint, personId: office.personId } })).toBe(1);
    await office.get('mutation ($endpoint: String!) { removePushSubscription(input: { endpoint: $endpoint }) { viewer { locale } } }', {
      endpoint,
    });
    expect(await api.database.prisma.pushSubscription.count({ where: { endpoint } })).toBe(0);
  });

  it.each([
    'https://127.0.0.1/x',
    'https://localhost/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://10.0.0.7/x',
    'https://169.254.169.254/latest',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://[64:ff9b::7f00:1]/x',
    'https://[fd00::1]/x',
    'http://push.example.com/x',
    'https://user:secret@push.example.com/x',
    'file:///etc/passwd',
    'https://push.example.com/\0',
    'https://push.example.com/x\n',
    `https://push.example.com/${manyWords}`,
    'nonsense',
  ])('at %s is refused', async (endpoint) => {
    expect(await person.codeOf(save, { input: { ...service.subscribe('evil'), endpoint } })).toBe('BAD_INPUT');
  });

  it('is made with no token, and with keys that are keys', async () => {
    const token = await api.addToken(person, ['read', 'tasks:write']);
    expect(await token.codeOf(save, { input: service.subscribe('robot') })).toBe('FORBIDDEN');
    expect(await person.codeOf(save, { input: { ...service.subscribe('x'), auth: 'short' } })).toBe('BAD_INPUT');
    expect(await api.anonymous.codeOf(save, { input: service.subscribe('x') })).toBe('UNAUTHENTICATED');
  });
});

it('keeps its keys in the data folder, readable by nobody else, and the same ones for two servers', async () => {
  const file = path.join(api.platform.configuration.dataFolder, 'push-keys.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const again = await Promise.all([{ ...api.platform.configuration }, { ...api.platform.configuration }].map(pushKeysOf));
  expect(again).toEqual([JSON.parse(await readFile(file, 'utf8')), again[0]]);
});
