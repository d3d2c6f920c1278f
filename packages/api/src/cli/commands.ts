/** What can be done from the command line, on the machine itself: its user is trusted with everything. */
import { randomUUID } from 'node:crypto';
import type { Acting } from '../context.ts';
import { foldUserName } from '../people/person.model.ts';
import { resetPassword } from '../people/person.service.ts';
import type { Platform } from '../platform/platform.ts';
import { scopes } from '../rights/scopes.ts';
import { actorOfPerson } from '../sessions/authenticate.ts';
import { createToken, revokeToken } from '../tokens/token.service.ts';
import { requireOption, UsageError, type CommandLine } from './arguments.ts';
import { fileCommands } from './fileCommands.ts';

export type Command = {
  usage: string;
  zh: string;
  en: string;
  /** Returns the lines to print. */
  run(platform: Platform, line: CommandLine): Promise<string[]>;
};

export const commands: Record<string, Command> = {
  'token create': {
    usage: `token create --user NAME --name NAME --scopes ${scopes.slice(0, 2).join(',')}… [--expires 2027-01-31]`,
    zh: '生成一个访问令牌（只显示一次）',
    en: 'makes an access token, shown once',
    async run(platform, line) {
      const person = await findPerson(platform, requireOption(line, 'user'));
      const expires = line.options['expires'];
      const { secret } = await createToken(await actAs(platform, person.id), {
        name: requireOption(line, 'name'),
        scopes: requireOption(line, 'scopes')
          .split(',')
          .map((scope) => scope.trim())
          .filter(Boolean),
        expiresAt: expires === undefined ? null : readDay(expires),
      });
      return [secret];
    },
  },
  'token list': {
    usage: 'token list --user NAME',
    zh: '列出某人的令牌',
    en: "lists a person's tokens",
    async run(platform, line) {
      const person = await findPerson(platform, requireOption(line, 'user'));
      const tokens = await platform.database.prisma.token.findMany({ where: { personId: person.id }, orderBy: { createdAt: 'asc' } });
      return tokens.map(({ prefix, name, scopes: held, revokedAt }) =>
        [`${prefix}…`, name, held.join(','), revokedAt ? 'revoked' : 'active'].join('\t'),
      );
    },
  },
  'token revoke': {
    usage: 'token revoke --prefix aj_XXXXXXX',
    zh: '吊销以此开头的令牌',
    en: 'revokes the token that begins like this',
    async run(platform, line) {
      const prefix = requireOption(line, 'prefix').slice(0, 10);
      const found = await platform.database.prisma.token.findMany({ where: { prefix, revokedAt: null } });
      if (found.length !== 1) throw new UsageError(`找到 ${found.length} 个令牌。 / ${found.length} tokens begin with ${prefix}.`);
      await revokeToken(await actAs(platform, found[0]!.personId), found[0]!.id);
      return ['已吊销。 / Revoked.'];
    },
  },
  'person reset-password': {
    usage: 'person reset-password --user NAME',
    zh: '重置密码并打印一次性密码',
    en: 'resets a password and prints a one-time one',
    async run(platform, line) {
      const person = await findPerson(platform, requireOption(line, 'user'));
      const { oneTimePassword } = await resetPassword(await actAsWhole(platform), person.id);
      return [oneTimePassword];
    },
  },
  'person list': {
    usage: 'person list',
    zh: '列出账号及其角色',
    en: 'lists the accounts with their roles',
    async run({ database }) {
      const people = await database.prisma.person.findMany({
        include: { unit: true, roles: { include: { unit: true } } },
        orderBy: { userName: 'asc' },
      });
      return people.map(({ userName, name, unit, roles, suspendedAt }) =>
        [
          userName,
          name,
          unit.name,
          roles.map((grant) => `${grant.role}@${grant.unit.name}`).join(','),
          suspendedAt ? 'suspended' : '',
        ].join('\t'),
      );
    },
  },
  ...fileCommands,
};

async function findPerson({ database }: Platform, userName: string): Promise<{ id: string }> {
  const person = await database.prisma.person.findUnique({ where: { userName: foldUserName(userName) } });
  if (!person) throw new UsageError(`没有用户名为 ${userName} 的账号。 / There is no account ${userName}.`);
  return person;
}

async function actAs(platform: Platform, personId: string): Promise<Acting> {
  const actor = await actorOfPerson(platform.database.pool, personId);
  if (!actor) throw new UsageError('该账号已停用。 / The account is suspended.');
  return { platform, actor, correlationId: `cli-${randomUUID()}` };
}

/** As somebody who administers everything, in nobody's name. */
async function actAsWhole(platform: Platform): Promise<Acting> {
  const grant = await platform.database.prisma.roleGrant.findFirst({
    where: { role: 'administrator', unit: { parentId: null }, person: { suspendedAt: null } },
  });
  if (!grant) throw new UsageError('还没有管理员。请先启动一次服务。 / There is no administrator yet. Start the server once.');
  return actAs(platform, grant.personId);
}

function readDay(text: string): Date {
  const day = new Date(`${text}T23:59:59Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(day.getTime()))
    throw new UsageError('--expires 应形如 2027-01-31。 / --expires should look like 2027-01-31.');
  return day;
}
