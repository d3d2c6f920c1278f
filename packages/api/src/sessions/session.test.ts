import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeGlobalId } from '../globalId.ts';
import { hashSecret } from './session.model.ts';
import { removeEndedSessions } from './tidy.ts';
import { hashPassword } from '../people/password.hash.ts';
import { askAs, startTestApi, type Answer, type Asker, type TestApi } from '../../test/api.ts';

const password = 'correct horse battery';
const signInMutation =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { person { userName } roles { role unit { name } } permissions mustChangePassword } } }';
const viewerQuery = '{ viewer { person { userName name unit { name } } mustChangePassword locale } }';

let api: TestApi;
let passwordHash: string;
let administrator: Asker;

beforeAll(async () => {
  api = await startTestApi();
  passwordHash = await hashPassword(password);
  administrator = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
});

afterAll(() => api.close());

// Every attempt counts; each test begins with a clean count.
afterEach(() => api.database.prisma.throttle.deleteMany());

const addPerson = () => api.addPerson(api.root, [{ role: 'inspector', unit: api.root }], { passwordHash });

const signIn = (userName: string, secret = password, headers: Record<string, string> = {}) =>
  api.anonymous.ask(signInMutation, { input: { userName, password: secret } }, headers);

const cookieOf = ({ headers }: Answer) => headers.getSetCookie()[0]?.split(';')[0] ?? '';
const signedInAs = (answer: Answer) => askAs(api.url, { cookie: cookieOf(answer) });
const isSignedIn = async (asker: Pick<Asker, 'get'>) => (await asker.get(viewerQuery)).viewer !== null;

describe('signing in', () => {
  it('gives a cookie that scripts and other sites cannot use, and the viewer', async () => {
    const { userName } = await addPerson();
    const answer = await signIn(` ${userName.toUpperCase()} `);
    expect(answer.data.signIn.viewer).toMatchObject({
      person: { userName },
      roles: [{ role: 'INSPECTOR', unit: { name: '学院' } }],
      mustChangePassword: false,
    });
    expect(answer.data.signIn.viewer.permissions).toContain('submission.submit');
    expect(answer.headers.getSetCookie()[0]).toMatch(/^anjian_session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/);
    expect(await isSignedIn(signedInAs(answer))).toBe(true);
  });

  it('leaves no usable secret in the database', async () => {
    const { userName } = await addPerson();
    const secret = cookieOf(await signIn(userName)).split('=')[1]!;
    const { rows } = await api.database.pool.query('select string_agg(s::text, chr(10)) as dump from sessions s');
    expect(rows[0].dump).not.toContain(secret);
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('has a new id every time, and the old one ends', async () => {
    const { userName } = await addPerson();
    const first = await signIn(userName);
    const second = await signIn(userName, password, { cookie: cookieOf(first) });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect([await isSignedIn(signedInAs(first)), await isSignedIn(signedInAs(second))]).toEqual([false, true]);
  });

  it('does not take a session id that somebody else chose', async () => {
    const { userName } = await addPerson();
    const chosen = `anjian_session=${'a'.repeat(43)}`;
    const answer = await signIn(userName, password, { cookie: chosen });
    expect(cookieOf(answer)).not.toBe(chosen);
    expect(await isSignedIn(askAs(api.url, { cookie: chosen }))).toBe(false);
  });

  it('says the same of a wrong password, an unknown and a suspended account', async () => {
    const person = await addPerson();
    const suspended = await addPerson();
    await api.database.prisma.person.update({ where: { id: suspended.personId }, data: { suspendedAt: new Date() } });
    const answers = [await signIn(person.userName, 'wrong password'), await signIn('nobody'), await signIn(suspended.userName)];
    const told = answers.map(({ errors, data }) => ({ data, code: errors[0]?.extensions.code, message: errors[0]?.message }));
    expect(told).toEqual(
      Array.from({ length: 3 }, () => ({ data: null, code: 'INVALID_CREDENTIALS', message: expect.stringMatching(/./) })),
    );
    expect(new Set(told.map(({ message }) => message)).size).toBe(1);
  });

  it('takes as long for an unknown account as for a known one', async () => {
    const { userName } = await addPerson();
    const time = async (name: string) => {
      const times: number[] = [];
      for (let round = 0; round < 8; round++) {
        await api.database.prisma.throttle.deleteMany();
        const start = performance.now();
        await signIn(name, 'wrong password');
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[3]!;
    };
    await signIn('warm-up');
    const known = await time(userName);
    const unknown = await time('nobody-at-all');
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
    expect(unknown).toBeGreaterThan(8);
  });
});

describe('ten checks a minute', () => {
  const codesOf = (answers: Answer[]) => answers.map(({ errors }) => errors[0]?.extensions.code ?? 'signed in');

  it('for an account, whatever address they claim to come from', async () => {
    const { userName } = await addPerson();
    const answers: Answer[] = [];
    for (let index = 0; index < 12; index++) {
      answers.push(
        await signIn(userName.toUpperCase(), 'wrong password', {
          'x-forwarded-for': `10.0.0.${index}`,
          forwarded: `for=10.0.1.${index}`,
          'x-real-ip': `10.0.2.${index}`,
        }),
      );
    }
    expect(codesOf(answers)).toEqual([...Array.from({ length: 10 }, () => 'INVALID_CREDENTIALS'), 'THROTTLED', 'THROTTLED']);
    expect(answers.at(-1)!.errors[0]!.extensions.details.retryAfter).toBeGreaterThan(0);
    // Even the right password has to wait.
    expect(codesOf([await signIn(userName)])).toEqual(['THROTTLED']);
  });

  it('for an address, whatever account they try', async () => {
    const answers: Answer[] = [];
    for (let index = 0; index < 11; index++) answers.push(await signIn(`somebody${index}`, 'wrong password'));
    expect(codesOf(answers).filter((code) => code === 'THROTTLED')).toHaveLength(1);
  });

  it('for all aliases of one request together', async () => {
    const { userName, personId } = await addPerson();
    const fields = Array.from(
      { length: 15 },
      (_, index) => `a${index}: signIn(input: { userName: "${userName}", password: "${password}" }) { viewer { locale } }`,
    );
    const { errors } = await api.anonymous.ask(`mutation { ${fields.join(' ')} }`);
    expect(errors).toMatchObject([{ path: ['a10'], extensions: { code: 'THROTTLED' } }]);
    expect(await api.database.prisma.event.count({ where: { verb: 'session.sign_in', actorId: personId } })).toBe(10);
  });

  it('also for the old password when changing it', async () => {
    const person = await addPerson();
    const signedIn = signedInAs(await signIn(person.userName));
    const codes: (string | undefined)[] = [];
    for (let index = 0; index < 11; index++) {
      codes.push(
        await signedIn.codeOf(
          'mutation { changePassword(input: { current: "wrong password", new: "something else 1" }) { viewer { locale } } }',
        ),
      );
    }
    expect(codes.at(0)).toBe('INVALID_CREDENTIALS');
    expect(codes.at(-1)).toBe('THROTTLED');
  });
});

describe('a session ends', () => {
  it('by signing out', async () => {
    const { userName } = await addPerson();
    const answer = await signIn(userName);
    const out = await signedInAs(answer).ask('mutation { signOut(input: { clientMutationId: "a" }) { clientMutationId signedOut } }');
    expect(out.data).toEqual({ signOut: { clientMutationId: 'a', signedOut: true } });
    expect(out.headers.getSetCookie()[0]).toContain('Max-Age=0');
    expect(await isSignedIn(signedInAs(answer))).toBe(false);
  });

  it.each([
    ['suspension', (id: string) => ['mutation ($id: ID!) { suspendPerson(input: { person: $id }) { person { suspended } } }', { id }]],
    ['a reset password', (id: string) => ['mutation ($id: ID!) { resetPassword(input: { person: $id }) { oneTimePassword } }', { id }]],
    [
      'a new role',
      (id: string) => [
        'mutation ($id: ID!, $unit: ID!) { grantRole(input: { person: $id, role: LEADER, unit: $unit }) { grant { role } } }',
        { id, unit: encodeGlobalId('Unit', api.root.id) },
      ],
    ],
  ] as const)('by %s, on the very next request', async (_, make) => {
    const person = await addPerson();
    const signedIn = signedInAs(await signIn(person.userName));
    expect(await isSignedIn(signedIn)).toBe(true);
    const [mutation, variables] = make(person.id) as [string, Record<string, unknown>];
    await administrator.get(mutation, variables);
    expect(await isSignedIn(signedIn)).toBe(false);
    expect(await signedIn.codeOf('{ units { totalCount } }')).toBe('UNAUTHENTICATED');
  });

  it('by a role taken away', async () => {
    const person = await addPerson();
    const signedIn = signedInAs(await signIn(person.userName));
    const { viewer } = await signedIn.get('{ viewer { roles { id } } }');
    await administrator.get('mutation ($grant: ID!) { revokeRole(input: { grant: $grant }) { person { id } } }', {
      grant: viewer.roles[0].id,
    });
    expect(await isSignedIn(signedIn)).toBe(false);
  });

  it.each([
    ['after its longest time', "expires_at = now() - interval '1 second'"],
    ['after lying idle', "last_seen_at = now() - interval '73 hours'"],
  ])('%s', async (_, change) => {
    const { userName } = await addPerson();
    const signedIn = signedInAs(await signIn(userName));
    expect(await isSignedIn(signedIn)).toBe(true);
    await api.database.pool.query(`update sessions s set ${change} from people p where p.id = s.person_id and p.user_name = $1`, [
      userName,
    ]);
    expect(await isSignedIn(signedIn)).toBe(false);
  });
});

describe('a password that is replaced while the old one is being checked', () => {
  /** Does it while the row is held by whoever replaces the password, and lets go when it waits for that. */
  async function meanwhile<Result>(userName: string, change: string, work: () => Promise<Result>): Promise<Result> {
    const client = await api.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`update people set ${change} where user_name = $1`, [userName]);
      await client.query('delete from sessions where person_id = (select id from people where user_name = $1)', [userName]);
      const under = work();
      await vi.waitFor(
        async () => {
          const { rows } = await api.database.pool.query(
            "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
          );
          expect(rows).not.toEqual([]);
        },
        { timeout: 10_000, interval: 20 },
      );
      await client.query('commit');
      return await under;
    } finally {
      client.release();
    }
  }

  it.each([
    ['another password', "password_hash = 'another'"],
    ['a suspension', 'suspended_at = now()'],
  ])('lets nobody in any more after %s', async (_, change) => {
    const { userName, personId } = await addPerson();
    const answer = await meanwhile(userName, change, () => signIn(userName));
    expect([answer.errors[0]?.extensions.code, cookieOf(answer)]).toEqual(['INVALID_CREDENTIALS', '']);
    expect(await api.database.prisma.session.count({ where: { personId } })).toBe(0);
  });

  it('is not replaced by whoever had the old one', async () => {
    const { userName, personId } = await addPerson();
    const signedIn = signedInAs(await signIn(userName));
    const mutation = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { locale } } }';
    const answer = await meanwhile(userName, "password_hash = 'another'", () =>
      signedIn.ask(mutation, { input: { current: password, new: 'another good one' } }),
    );
    expect(answer.errors[0]?.extensions.code).toBe('INVALID_CREDENTIALS');
    expect(await api.database.prisma.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ passwordHash: 'another' });
  });
});

describe('changing the password', () => {
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { mustChangePassword } } }';

  it('ends the other sessions and gives this one a new id', async () => {
    const { userName } = await addPerson();
    const here = await signIn(userName);
    const there = await signIn(userName);
    const answer = await signedInAs(here).ask(change, { input: { current: password, new: 'another good one' } });
    expect(answer.data).toEqual({ changePassword: { viewer: { mustChangePassword: false } } });
    expect([await isSignedIn(signedInAs(here)), await isSignedIn(signedInAs(there)), await isSignedIn(signedInAs(answer))]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await signIn(userName)).errors[0]?.extensions.code).toBe('INVALID_CREDENTIALS');
    expect((await signIn(userName, 'another good one')).errors).toEqual([]);
  });

  it.each([
    ['too short', 'short', 'too_short'],
    ['the same', password, 'unchanged'],
    ['a run', '1234567890', 'too_simple'],
  ])('refuses one that is %s', async (_, next, reason) => {
    const { userName } = await addPerson();
    const { errors } = await signedInAs(await signIn(userName)).ask(change, { input: { current: password, new: next } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'WEAK_PASSWORD', details: { reason, minLength: 10 } });
  });

  it('is not for tokens', async () => {
    const token = await api.addToken(await addPerson(), ['people:write']);
    expect(await token.codeOf(change, { input: { current: password, new: 'another good one' } })).toBe('FORBIDDEN');
  });
});

it('sweeps away what has ended, and nothing else', async () => {
  const start = async () => cookieOf(await signIn((await addPerson()).userName)).split('=')[1]!;
  const [expired, idle, alive] = [await start(), await start(), await start()];
  const change = (secret: string, to: string) =>
    api.database.pool.query(`update sessions set ${to} where token_hash = $1`, [hashSecret(secret)]);
  await change(expired, "expires_at = now() - interval '1 second'");
  await change(idle, "last_seen_at = now() - interval '100 hours'");
  expect(await removeEndedSessions(api.database)).toBeGreaterThanOrEqual(2);
  const left = await api.database.prisma.session.findMany({ where: { tokenHash: { in: [expired, idle, alive].map(hashSecret) } } });
  expect(left.map(({ tokenHash }) => tokenHash)).toEqual([hashSecret(alive)]);
});

describe('the first sign-in of an account made by an administrator', () => {
  it('blocks everything until the password is replaced', async () => {
    const unit = encodeGlobalId('Unit', api.root.id);
    const { createPerson } = await administrator.get(
      'mutation ($unit: ID!) { createPerson(input: { userName: "neu.ling", name: "新来", unit: $unit, roles: [{ role: ADMINISTRATOR, unit: $unit }] }) { person { id mustChangePassword } oneTimePassword } }',
      { unit },
    );
    expect(createPerson.person.mustChangePassword).toBe(true);
    const first = signedInAs(await signIn('neu.ling', createPerson.oneTimePassword));
    expect(await first.get(viewerQuery)).toEqual({
      viewer: { person: { userName: 'neu.ling', name: '新来', unit: null }, mustChangePassword: true, locale: 'ZH_CN' },
    });
    for (const query of [
      '{ units { totalCount } }',
      `{ node(id: "${unit}") { id } }`,
      'mutation { setLocale(input: { locale: EN }) { viewer { locale } } }',
      `mutation { archiveUnit(input: { unit: "${unit}" }) { unit { id } } }`,
    ]) {
      expect(await first.codeOf(query), query).toBe('PASSWORD_CHANGE_REQUIRED');
    }
    const changed = await first.ask(
      'mutation ($current: String!) { changePassword(input: { current: $current, new: "my own secret" }) { viewer { mustChangePassword roles { role } } } }',
      {
        current: createPerson.oneTimePassword,
      },
    );
    expect(changed.data).toEqual({ changePassword: { viewer: { mustChangePassword: false, roles: [{ role: 'ADMINISTRATOR' }] } } });
    expect((await signedInAs(changed).get('{ units { totalCount } }')).units.totalCount).toBe(1);
  });
});

it('answers in the language of the reader', async () => {
  const inEnglish = await api.anonymous.ask('{ units { totalCount } }', undefined, { 'accept-language': 'en-GB,en;q=0.9' });
  const inChinese = await api.anonymous.ask('{ units { totalCount } }', undefined, { 'accept-language': 'zh-TW,zh;q=0.9,en;q=0.8' });
  expect([inEnglish.errors[0]!.message, inChinese.errors[0]!.message]).toEqual(['Please sign in first.', '请先登录。']);
  const person = await addPerson();
  await person.get('mutation { setLocale(input: { locale: EN }) { viewer { locale } } }');
  expect((await person.ask('mutation { archiveUnit(input: { unit: "x" }) { unit { id } } }')).errors[0]!.message).toMatch(/not found/);
});
