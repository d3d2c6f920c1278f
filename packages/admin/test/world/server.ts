/** The schema of the real server, answering from the small college: operations that do not fit the schema fail here too. */
import { readFileSync } from 'node:fs';
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import { assignments, hazards, myTasks, people, submissions, templates, tokens, units, viewer } from './college.ts';
import { connection } from './connection.ts';

// Under a name of its own: the bundler takes `new URL(…, import.meta.url)` for a picture and gives it another address.
const here = import.meta.url;
const sdl = process.env['ANJIAN_SDL'] ?? new URL('../../../api/schema.graphql', here);
const schema = buildSchema(readFileSync(sdl, 'utf8'));

type Arguments = {
  first?: number | null;
  after?: string | null;
  filter?: Record<string, unknown> | null;
  id?: string;
  input?: Record<string, unknown>;
};
export type World = Record<string, unknown>;

const everything = [...units, ...people, ...templates, ...assignments, ...submissions, ...hazards, ...myTasks];

/** What the root fields answer; a test replaces the ones it is about. */
export function makeWorld(overrides: World = {}): World {
  return {
    viewer: () => viewer,
    node: ({ id }: Arguments) => everything.find((one) => one.id === id) ?? null,
    units: (args: Arguments) => connection(units, args),
    people: (args: Arguments) => connection(people, args),
    templates: (args: Arguments) => connection(templates, args),
    assignments: (args: Arguments) => connection(assignments, args),
    tasks: (args: Arguments) => connection(myTasks, args),
    submissions: (args: Arguments) =>
      connection(args.filter?.['awaitingMySignature'] ? submissions.filter(({ canSign }) => canSign) : submissions, args),
    hazards: (args: Arguments) => connection(hazards.filter(matching(args.filter)), args),
    tokens: (args: Arguments) => connection(tokens, args),
    assets: (args: Arguments) => connection([], args),
    assetKinds: () => [],
    startable: () => [],
    setLocale: () => ({ viewer }),
    signOut: () => ({ signedOut: true }),
    signIn: ({ input }: Arguments) => {
      if (input?.['password'] !== 'correct horse')
        throw refusal('INVALID_CREDENTIALS', '用户名或密码不正确。', 'The user name or the password is not right.');
      return { viewer };
    },
    ...overrides,
  };
}

const matching = (filter: Record<string, unknown> | null | undefined) => (hazard: (typeof hazards)[0]) => {
  const states = filter?.['states'] as string[] | undefined;
  const severities = filter?.['severities'] as string[] | undefined;
  return (!states || states.includes(hazard.state)) && (!severities || severities.includes(hazard.severity));
};

export function refusal(code: string, zh: string, en: string, details: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(zh, { extensions: { code, correlationId: 'c-1', details, messages: { 'zh-CN': zh, en } } });
}

export async function answer(world: World, { query, variables }: { query: string; variables?: Record<string, unknown> }) {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return execute({ schema, document, rootValue: world, variableValues: variables ?? {} });
}
