import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { DraftCard, SubmissionArrival, SubmissionCard, TaskCard, ViewerCard } from './cards.ts';
import { operation } from './request.ts';
import { viewerFields } from './viewer.operations.ts';

export const taskFields = /* GraphQL */ `
  fragment PhoneTask on Task {
    id
    state
    late
    slot
    opensAt
    dueAt
    closesAt
    canComplete
    canDeclareAllSafe
    waitingForSignature
    unit {
      id
      name
      nameEn
      kind
    }
    template {
      id
      name
    }
    version {
      id
      number
    }
    assignment {
      id
      name
      timeZone
    }
    asset {
      id
      name
      kind
      number
      code
      location
      archived
      properties
      unit {
        id
        name
        nameEn
      }
      place {
        name
      }
    }
    myDraft {
      id
      answers
      revision
      updatedAt
    }
    submission {
      id
    }
  }
`;

/** Asked for what is still to be done only: of that, what was handed in already was returned, and begins the next revision. */
export const returnedFields = /* GraphQL */ `
  fragment PhoneReturned on Task {
    submission {
      answers
    }
    returnedReview {
      comment
      comments {
        path
        comment
      }
      byName
      at
    }
  }
`;

export type TasksData = { viewer: ViewerCard | null; open: { nodes: TaskCard[] }; done: { nodes: TaskCard[] } };
/** What is to be done comes first and whole; of what is done, the latest. */
export const tasksQuery = operation<TasksData, { doneSince: string }>(/* GraphQL */ `
  query PhoneTasks($doneSince: DateTime!) {
    viewer {
      ...PhoneViewer
    }
    open: tasks(first: 100, filter: { mine: true, open: true }, orderBy: DUE_ASC) {
      nodes {
        ...PhoneTask
        ...PhoneReturned
      }
    }
    done: tasks(first: 30, filter: { mine: true, open: false, dueFrom: $doneSince }, orderBy: DUE_DESC) {
      nodes {
        ...PhoneTask
      }
    }
  }
  ${viewerFields}
  ${taskFields}
  ${returnedFields}
`);

export const taskQuery = operation<{ node: TaskCard | null }, { id: string }>(/* GraphQL */ `
  query PhoneOneTask($id: ID!) {
    node(id: $id) {
      ...PhoneTask
      ...PhoneReturned
    }
  }
  ${taskFields}
  ${returnedFields}
`);

type VersionNode = { id: string; number: number; definition: Definition } | null;
export const versionsQuery = operation<{ nodes: VersionNode[] }, { ids: string[] }>(/* GraphQL */ `
  query PhoneVersions($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on TemplateVersion {
        id
        number
        definition
      }
    }
  }
`);

type SaveDraftInput = { task: string; answers: Answers; revision: number; deviceTime: string };
export const saveDraft = operation<{ saveDraft: { draft: DraftCard } }, { input: SaveDraftInput }>(/* GraphQL */ `
  mutation PhoneSaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      draft {
        id
        answers
        revision
        updatedAt
      }
    }
  }
`);

export type SubmitReceipt = {
  task: { id: string };
  submission: { id: string; status: SubmissionCard['status']; arrival: SubmissionArrival; files: { sha256: string }[] };
};
type SubmitTaskInput = {
  clientId: string;
  task: string;
  version: string;
  answers: Answers;
  startedAt: string;
  deviceTime: string;
  clockOffset: number | null;
  signatureFile: string | null;
};
export const submitTask = operation<{ submitTask: SubmitReceipt }, { input: SubmitTaskInput }>(/* GraphQL */ `
  mutation PhoneSubmit($input: SubmitTaskInput!) {
    submitTask(input: $input) {
      task {
        id
      }
      submission {
        id
        status
        arrival
        files {
          sha256
        }
      }
    }
  }
`);

export const declareAllSafe = operation<
  { declareAllSafe: { task: { id: string }; submission: { status: SubmissionCard['status']; arrival: SubmissionArrival } } },
  { input: { clientId: string; task: string; deviceTime: string; clockOffset: number | null } }
>(/* GraphQL */ `
  mutation PhoneAllSafe($input: DeclareAllSafeInput!) {
    declareAllSafe(input: $input) {
      task {
        id
      }
      submission {
        status
        arrival
      }
    }
  }
`);
