import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as asset from './asset.operations.ts';
import * as hazard from './hazard.operations.ts';
import * as register from './register.operations.ts';
import * as signing from './signing.operations.ts';
import * as notice from '../notifications/notice.operations.ts';
import * as submission from './submission.operations.ts';
import * as task from './task.operations.ts';
import * as viewer from './viewer.operations.ts';

const schema = buildSchema(readFileSync(new URL('../../../../api/schema.graphql', import.meta.url), 'utf8'));

const { viewerFields: _fragment, ...viewerOperations } = viewer;
const { taskFields: _task, returnedFields: _returned, ...taskOperations } = task;
const operations = { ...asset, ...hazard, ...notice, ...register, ...signing, ...submission, ...taskOperations, ...viewerOperations };

describe('what the phone asks', () => {
  test.each(Object.entries(operations).map(([name, operation]) => [name, operation.text] as const))('%s fits the schema', (_name, text) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
