/** What is measured: the same question put to the product in GraphQL and to the floor in SQL, with a check of each answer. */
import { randomUUID } from 'node:crypto';
import { encodeGlobalId } from '../src/globalId.ts';
import { benchAnswers, type College, type Filled } from './college.ts';

export type Scene = {
  name: string;
  /** what one request brings, for the table */
  brings: string;
  /** the path of the floor, and the body of the next request */
  floor: { path: string; body: () => string };
  product: { as: 'inspector' | 'administrator'; body: () => string; isRight: (answer: string) => boolean };
};

/** A place deep in the list of submissions, as each side names it. */
export type Depth = { cursor: string; submittedAt: string; id: string };

/** Data without errors, with this in it: an empty answer is quick and wrong. */
const answered = (withPart: string) => (answer: string) =>
  answer.startsWith('{"data":{') && answer.includes(withPart) && !answer.includes('"errors":[');

export function makeReadingScenes(filled: Filled, depth: Depth): Scene[] {
  const asks = (query: string, variables: unknown = {}) => {
    const body = JSON.stringify({ query: query.replaceAll(/\s+/g, ' ').trim(), variables });
    return () => body;
  };
  const tells = (input: unknown) => {
    const body = JSON.stringify(input);
    return () => body;
  };
  return [
    {
      name: 'my tasks',
      brings: 'the open tasks of one unit, with unit and assignment',
      floor: { path: '/my-tasks', body: tells({ personId: filled.inspectorId }) },
      product: {
        as: 'inspector',
        body: asks(`query { tasks(first: 25, filter: { mine: true, open: true }, orderBy: DUE_ASC) {
          nodes { id state dueAt slot late unit { id name } assignment { id name } } } }`),
        isRight: answered('"nodes":[{'),
      },
    },
    {
      name: 'one submission',
      brings: 'answers, who, where, and the definition they answer',
      floor: { path: '/submission', body: tells({ submissionId: filled.submissionId }) },
      product: {
        as: 'administrator',
        body: asks(
          `query ($id: ID!) { node(id: $id) { ... on Submission {
            id kind status answers summary { pass fail na } submittedAt submittedBy { id name } unit { id name }
            version { id number definition } } } }`,
          { id: encodeGlobalId('Submission', filled.submissionId) },
        ),
        isRight: answered('"definition":{'),
      },
    },
    {
      name: 'the office’s day',
      brings: 'sixty units of one assignment on one day, with counts and submissions',
      floor: { path: '/day', body: tells({ assignmentId: filled.assignmentId, slot: filled.slot }) },
      product: {
        as: 'administrator',
        body: asks(
          `query ($id: ID!, $slot: Date!) { node(id: $id) { ... on Assignment { day(slot: $slot) {
            counts { total allSafe submitted withFindings late silent inProgress missed waiting excused }
            rows { outcome hazardCount failCount unit { id name } task { id state late dueAt }
              submission { id kind summary { pass fail na } } } } } } }`,
          { id: encodeGlobalId('Assignment', filled.assignmentId), slot: filled.slot },
        ),
        isRight: answered('"rows":[{'),
      },
    },
    {
      name: 'a page deep in a list',
      brings: 'page 500 of all submissions, twenty-five rows',
      floor: { path: '/page', body: tells({ after: [depth.submittedAt, depth.id] }) },
      product: {
        as: 'administrator',
        body: asks(
          `query ($after: String) { submissions(first: 25, after: $after) {
            nodes { id kind status submittedAt summary { pass fail na } unit { id name } submittedBy { id name } }
            pageInfo { hasNextPage endCursor } } }`,
          { after: depth.cursor },
        ),
        isRight: answered('"nodes":[{'),
      },
    },
  ];
}

/** Each request takes the next of the tasks that wait; the two sides share none. */
export function makeSubmissionScene(college: College, waiting: readonly string[]): Scene {
  const version = encodeGlobalId('TemplateVersion', college.versionId);
  const takeFrom = (start: number) => {
    let at = start;
    return () => waiting[at++] ?? '';
  };
  const [nextOfFloor, nextOfProduct] = [takeFrom(0), takeFrom(Math.floor(waiting.length / 2))];
  return {
    name: 'a submission',
    brings: 'one form handed in, judged and stored',
    floor: {
      path: '/submit',
      body: () => JSON.stringify({ taskId: nextOfFloor(), personId: college.personId, answers: benchAnswers }),
    },
    product: {
      as: 'administrator',
      body: () =>
        JSON.stringify({
          query: 'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id status } task { id state } } }',
          variables: {
            input: { clientId: randomUUID(), task: encodeGlobalId('Task', nextOfProduct()), version, answers: benchAnswers },
          },
        }),
      isRight: answered('"status":"COMPLETE"'),
    },
  };
}
