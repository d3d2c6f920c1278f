/** What the documents say of the product is read against the product. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '@anjian/api/platform/configuration.ts';
import { people } from '../prisma/sample/college.people.ts';
import { shownUserNames } from '../prisma/sample/load.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
]
  .filter((name) => name.endsWith('.md'))
  .sort();

describe('the documents', () => {
  it.each(documents)('%s leads nowhere that is not there', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target!);
    const broken = links.filter((target) => !existsSync(path.resolve(root, path.dirname(document), target)));
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names only files that exist', (document) => {
    const named = [...read(document).matchAll(/`((?:packages|prisma|scripts|test|docs)\/[\w./-]+\.(?:ts|tsx|mjs|md|graphql|json))`/g)];
    expect(named.map(([, file]) => file!).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('README lists every sample account', () => {
    expect(people.map(({ userName }) => userName).filter((userName) => !readme.includes(`\`${userName}\``))).toEqual([]);
    expect(shownUserNames.filter((userName) => !people.some((person) => person.userName === userName))).toEqual([]);
  });

  it('README gives each environment variable with its true default', () => {
    const rows = new Map([...readme.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`)? ?\|/gm)].map(([, name, value]) => [name!, value]));
    const { host, port, dataFolder, organisationName, logLevel, loadsSample, runsWorker, isBehindProxy, push } = readConfiguration(
      {},
      root,
    );
    const onOff = (is: boolean) => (is ? 'on' : 'off');
    expect(Object.fromEntries(rows)).toEqual({
      PORT: String(port),
      HOST: host,
      DATABASE_URL: undefined,
      DATA_DIR: path.relative(root, dataFolder),
      S3_BUCKET: undefined,
      ADMIN_PASSWORD: undefined,
      SAMPLE: onOff(loadsSample),
      SAMPLE_PASSWORD: undefined,
      ORGANISATION: organisationName,
      PUSH_CONTACT: push.contact,
      PUSH_PUBLIC_KEY: undefined,
      PUSH_PRIVATE_KEY: undefined,
      PUSH_HOSTS: undefined,
      BEHIND_PROXY: onOff(isBehindProxy),
      WORKER: onOff(runsWorker),
      GRAPHIQL: 'off',
      LOG_LEVEL: logLevel,
    });
  });

  it('README names every command there is', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const missing = Object.keys(scripts).filter((name) => !name.includes(':') && !new RegExp(`npm (run )?${name}\\b`).test(readme));
    expect(missing).toEqual([]);
  });
});
