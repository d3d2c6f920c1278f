/**
 * The environment, read once at start. Anything wrong is refused with a sentence in Chinese and in English that names
 * the variable, what it holds and what it should hold.
 */
import path from 'node:path';
import { z } from 'zod';
import { missingPushVariables, pushExpectations, pushVariables, readPushSettings, type PushSettings } from './pushSettings.ts';
import { missingStoreVariables, readStoreSettings, storeExpectations, storeVariables, type S3Settings } from './storeSettings.ts';

export type Configuration = {
  host: string;
  port: number;
  /** undefined: the embedded PostgreSQL */
  databaseUrl: string | undefined;
  dataFolder: string;
  /** undefined: files lie in the data folder */
  store: S3Settings | undefined;
  push: PushSettings;
  adminPassword: string | undefined;
  samplePassword: string | undefined;
  loadsSample: boolean;
  /** what the root of the tree of units is called at first */
  organisationName: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Whether the server also runs the background work; a second server may leave it to the first. */
  runsWorker: boolean;
  /** https is in front: cookies are marked Secure, and the forwarded address of the client is believed. */
  isBehindProxy: boolean;
  isDevelopment: boolean;
  /** The query editor at /graphql for browsers; its page has a content policy of its own. */
  allowsGraphiQL: boolean;
};

export class ConfigurationError extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(faults.map(({ zh, en }) => `${zh}\n${en}`).join('\n'));
    this.name = 'ConfigurationError';
    this.faults = faults;
  }
}

type Fault = { variable: string; zh: string; en: string };

const password = z.string().min(10).max(200).optional();
const onOff = z.enum(['on', 'off']);

const variables = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(65_535)).default(4000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/[^\s]+$/)
    .optional(),
  DATA_DIR: z.string().default('.data'),
  ...storeVariables,
  ...pushVariables,
  ADMIN_PASSWORD: password,
  SAMPLE_PASSWORD: password,
  SAMPLE: onOff.default('on'),
  ORGANISATION: z.string().trim().min(1).max(100).default('本单位'),
  WORKER: onOff.default('on'),
  BEHIND_PROXY: onOff.default('off'),
  GRAPHIQL: onOff.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

type Variable = keyof z.infer<typeof variables>;

/** What each variable should hold, in the two languages. */
const expectations: Record<Variable, { zh: string; en: string }> = {
  HOST: { zh: '应为监听地址，例如 127.0.0.1 或 0.0.0.0', en: 'should be an address to listen on, such as 127.0.0.1 or 0.0.0.0' },
  PORT: { zh: '应为 1 到 65535 的整数，例如 4000', en: 'should be a whole number from 1 to 65535, such as 4000' },
  DATABASE_URL: { zh: '应形如 postgres://用户:密码@主机:5432/数据库', en: 'should look like postgres://user:password@host:5432/database' },
  DATA_DIR: { zh: '应为可写的文件夹', en: 'should be a folder that can be written' },
  ...storeExpectations,
  ...pushExpectations,
  ADMIN_PASSWORD: { zh: '应有 10 到 200 个字符', en: 'should have 10 to 200 characters' },
  SAMPLE_PASSWORD: { zh: '应有 10 到 200 个字符', en: 'should have 10 to 200 characters' },
  SAMPLE: { zh: '应为 on 或 off', en: 'should be on or off' },
  ORGANISATION: { zh: '应为 1 到 100 个字符的单位名称', en: 'should be a name of 1 to 100 characters' },
  WORKER: { zh: '应为 on 或 off', en: 'should be on or off' },
  BEHIND_PROXY: { zh: '应为 on 或 off', en: 'should be on or off' },
  GRAPHIQL: { zh: '应为 on 或 off', en: 'should be on or off' },
  LOG_LEVEL: { zh: '应为 fatal、error、warn、info、debug 或 silent', en: 'should be fatal, error, warn, info, debug or silent' },
};

const secrets: ReadonlySet<Variable> = new Set([
  'DATABASE_URL',
  'ADMIN_PASSWORD',
  'SAMPLE_PASSWORD',
  'S3_SECRET_ACCESS_KEY',
  'PUSH_PRIVATE_KEY',
]);

/** An empty variable counts as not set. Throws ConfigurationError with every fault at once. */
export function readConfiguration(environment: Record<string, string | undefined>, workingFolder: string): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0] as Variable);
  const names = [...new Set([...wrong, ...missingStoreVariables(given), ...missingPushVariables(given)])];
  if (!parsed.success || names.length > 0) throw new ConfigurationError(names.map((name) => describeFault(name, given[name])));
  const values = parsed.data;
  const isDevelopment = environment['NODE_ENV'] === 'development';
  return {
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    dataFolder: path.resolve(workingFolder, values.DATA_DIR),
    store: readStoreSettings(values),
    push: readPushSettings(values),
    adminPassword: values.ADMIN_PASSWORD,
    samplePassword: values.SAMPLE_PASSWORD,
    loadsSample: values.SAMPLE === 'on',
    organisationName: values.ORGANISATION,
    logLevel: values.LOG_LEVEL,
    runsWorker: values.WORKER === 'on',
    isBehindProxy: values.BEHIND_PROXY === 'on',
    isDevelopment,
    allowsGraphiQL: values.GRAPHIQL ? values.GRAPHIQL === 'on' : isDevelopment,
  };
}

function describeFault(variable: Variable, value: string | undefined): Fault {
  const { zh, en } = expectations[variable];
  const shown = secrets.has(variable) ? '' : JSON.stringify(value);
  return {
    variable,
    zh: `环境变量 ${variable}${shown ? ` 现为 ${shown}，` : ' '}${zh}。`,
    en: `The environment variable ${variable}${shown ? ` is ${shown}; it` : ''} ${en}.`,
  };
}
