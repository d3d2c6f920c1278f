import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAs, startTestApi, type Asker, type TestApi } from '../test/api.ts';

let api: TestApi;
let person: Asker;

beforeAll(async () => {
  api = await startTestApi();
  person = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }], { userName: 'wang.fang', name: '王芳' });
});

afterAll(() => api.close());

async function run(...parts: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: api.database.url, NODE_ENV: 'production' };
  return promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'cli.ts'), ...parts], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, out: error.stdout, err: error.stderr }),
  );
}

it('makes a token and prints nothing but its secret', async () => {
  const { code, out } = await run(
    'token',
    'create',
    '--user',
    'Wang.Fang',
    '--name',
    '对接',
    '--scopes',
    'read, units:write',
    '--expires',
    '2099-12-31',
  );
  expect([code, out]).toEqual([0, expect.stringMatching(/^aj_[\w-]{43}\n$/)]);
  const asker = askAs(api.url, { authorization: `Bearer ${out.trim()}` });
  expect((await asker.get('{ viewer { person { userName } } }')).viewer.person.userName).toBe('wang.fang');
  expect((await run('token', 'list', '--user', 'wang.fang')).out).toBe(`${out.slice(0, 10)}…\t对接\tread,units:write\tactive\n`);
  expect((await run('token', 'revoke', '--prefix', out.slice(0, 10))).code).toBe(0);
  expect(await asker.get('{ viewer { locale } }')).toEqual({ viewer: null });
});

it('resets a password, ends the sessions and prints the new one', async () => {
  const { code, out } = await run('person', 'reset-password', '--user', 'wang.fang');
  expect(code).toBe(0);
  expect(await person.get('{ viewer { locale } }')).toEqual({ viewer: null });
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { mustChangePassword } } }';
  expect(await api.anonymous.get(signIn, { input: { userName: 'wang.fang', password: out.trim() } })).toEqual({
    signIn: { viewer: { mustChangePassword: true } },
  });
  expect((await run('person', 'list')).out).toContain('wang.fang\t王芳\t学院\tadministrator@学院');
});

it.each([
  ['no command', [], /token create --user NAME/],
  ['an unknown command', ['token', 'burn'], /npm run cli/],
  ['a missing option', ['token', 'create', '--user', 'wang.fang'], /--name/],
  ['an option without a value', ['token', 'create', '--user'], /--user/],
  ['an unknown account', ['token', 'list', '--user', 'nobody'], /nobody/],
  ['an unknown scope', ['token', 'create', '--user', 'wang.fang', '--name', 'x', '--scopes', 'all'], /all/],
  ['a day that is none', ['token', 'create', '--user', 'wang.fang', '--name', 'x', '--scopes', 'read', '--expires', 'soon'], /--expires/],
])('refuses %s with a sentence and no stack', async (_, parts, message) => {
  const { code, out, err } = await run(...parts);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(message);
  expect(err).not.toMatch(/ at .*\.ts:/);
});
