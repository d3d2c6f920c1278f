import { operation } from './request.ts';
import type { DraftCard, HazardCard, SubmissionCard, SubmissionLine, TaskCard, ViewerCard } from './cards.ts';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition, Text } from '@anjian/schema/definition/definition.ts';

const viewerFields = /* GraphQL */ `
  fragment PhoneViewer on Viewer {
    person {
      id
      name
      userName
      unit {
        id
        name
        nameEn
      }
    }
    permissions
    mustChangePassword
    counts {
      awaitingMySignature
      hazardsOpen
    }
  }
`;

const taskFields = /* GraphQL */ `
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

const submissionFields = /* GraphQL */ `
  fragment PhoneSubmission on Submission {
    id
    kind
    status
    submittedAt
    contentHash
    canSign
    submittedByName
    task {
      id
    }
    unit {
      id
      name
      nameEn
    }
    template {
      id
      name
    }
    version {
      id
      number
    }
    summary {
      pass
      fail
      na
    }
    signatures {
      id
      position
      signedAt
      valid
      signerName
      file {
        id
        sha256
      }
    }
  }
`;

export const viewerQuery = operation<{ viewer: ViewerCard | null }>(/* GraphQL */ `
  query PhoneWho {
    viewer {
      ...PhoneViewer
    }
  }
  ${viewerFields}
`);

type TasksData = { viewer: ViewerCard | null; open: { nodes: TaskCard[] }; done: { nodes: TaskCard[] } };
/** What is to be done comes first and whole; of what is done, the latest. */
export const tasksQuery = operation<TasksData, { doneSince: string }>(/* GraphQL */ `
  query PhoneTasks($doneSince: DateTime!) {
    viewer {
      ...PhoneViewer
    }
    open: tasks(first: 100, filter: { mine: true, open: true }, orderBy: DUE_ASC) {
      nodes {
        ...PhoneTask
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
`);

export const taskQuery = operation<{ node: TaskCard | null }, { id: string }>(/* GraphQL */ `
  query PhoneOneTask($id: ID!) {
    node(id: $id) {
      ...PhoneTask
    }
  }
  ${taskFields}
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

/** Without the answers: those never change, so each is fetched once. */
export const submissionsQuery = operation<{ mine: { nodes: SubmissionLine[] }; toSign: { nodes: SubmissionLine[] } }>(/* GraphQL */ `
  query PhoneSubmissions {
    mine: submissions(first: 50, filter: { mine: true }) {
      nodes {
        ...PhoneSubmission
      }
    }
    toSign: submissions(first: 50, filter: { awaitingMySignature: true }) {
      nodes {
        ...PhoneSubmission
      }
    }
  }
  ${submissionFields}
`);

export const fileUrlsQuery = operation<{ nodes: ({ id: string; url: string; thumbnailUrl: string | null } | null)[] }, { ids: string[] }>(
  /* GraphQL */ `
    query PhoneFiles($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on File {
          id
          url
          thumbnailUrl
        }
      }
    }
  `,
);

export const answersQuery = operation<{ nodes: ({ id: string; answers: Answers } | null)[] }, { ids: string[] }>(/* GraphQL */ `
  query PhoneAnswers($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Submission {
        id
        answers
      }
    }
  }
`);

/** One of them, for whoever opens its address before the list was fetched. */
export const submissionQuery = operation<{ node: SubmissionCard | null }, { id: string }>(/* GraphQL */ `
  query PhoneOneSubmission($id: ID!) {
    node(id: $id) {
      ...PhoneSubmission
      ... on Submission {
        answers
      }
    }
  }
  ${submissionFields}
`);

export const hazardsQuery = operation<{ hazards: { nodes: HazardCard[] } }>(/* GraphQL */ `
  query PhoneHazards {
    hazards(first: 50) {
      nodes {
        id
        number
        title
        detail
        severity
        state
        raisedAt
        unit {
          id
          name
          nameEn
        }
      }
    }
  }
`);

type Named = { id: string; name: string };
export const peopleQuery = operation<{ people: { nodes: (Named & { unit: Named | null })[] } }, { search: string }>(/* GraphQL */ `
  query PhonePeople($search: String!) {
    people(first: 20, filter: { search: $search, suspended: false }) {
      nodes {
        id
        name
        unit {
          id
          name
        }
      }
    }
  }
`);

export const unitsQuery = operation<{ units: { nodes: Named[] } }, { search: string }>(/* GraphQL */ `
  query PhoneUnits($search: String!) {
    units(first: 20, filter: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`);

export const signIn = operation<{ signIn: { viewer: ViewerCard } }, { input: { userName: string; password: string } }>(/* GraphQL */ `
  mutation PhoneSignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        ...PhoneViewer
      }
    }
  }
  ${viewerFields}
`);

export const signOut = operation<{ signOut: { __typename: string } }, { input: Record<string, never> }>(/* GraphQL */ `
  mutation PhoneSignOut($input: SignOutInput!) {
    signOut(input: $input) {
      __typename
    }
  }
`);

export const changePassword = operation<{ changePassword: { viewer: ViewerCard } }, { input: { current: string; new: string } }>(
  /* GraphQL */ `
    mutation PhoneChangePassword($input: ChangePasswordInput!) {
      changePassword(input: $input) {
        viewer {
          ...PhoneViewer
        }
      }
    }
    ${viewerFields}
  `,
);

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
  submission: { id: string; status: SubmissionCard['status']; files: { sha256: string }[] };
};
type SubmitTaskInput = {
  clientId: string;
  task: string;
  version: string;
  answers: Answers;
  startedAt: string;
  deviceTime: string;
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
        files {
          sha256
        }
      }
    }
  }
`);

export const declareAllSafe = operation<
  { declareAllSafe: { task: { id: string } } },
  { input: { clientId: string; task: string; deviceTime: string } }
>(/* GraphQL */ `
  mutation PhoneAllSafe($input: DeclareAllSafeInput!) {
    declareAllSafe(input: $input) {
      task {
        id
      }
    }
  }
`);

export const signSubmission = operation<
  { signSubmission: { submission: { id: string } } },
  { input: { submission: string; contentHash: string; signatureFile: string | null } }
>(/* GraphQL */ `
  mutation PhoneSign($input: SignSubmissionInput!) {
    signSubmission(input: $input) {
      submission {
        id
      }
    }
  }
`);

type RaiseHazardInput = {
  clientId: string;
  unit: string;
  title: Text;
  detail: string;
  severity: HazardCard['severity'];
  category: string;
  photos: string[];
};
export const raiseHazard = operation<{ raiseHazard: { hazard: { id: string; number: string } } }, { input: RaiseHazardInput }>(
  /* GraphQL */ `
    mutation PhoneRaiseHazard($input: RaiseHazardInput!) {
      raiseHazard(input: $input) {
        hazard {
          id
          number
        }
      }
    }
  `,
);
