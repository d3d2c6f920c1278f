import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { SubmissionCard, SubmissionLine } from './cards.ts';
import { operation } from './request.ts';

const submissionFields = /* GraphQL */ `
  fragment PhoneSubmission on Submission {
    id
    kind
    status
    submittedAt
    deviceTime
    clockOffset
    arrival
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
        canReview
        answers
        supersededBy {
          id
        }
      }
    }
  }
  ${submissionFields}
`);

export const signSubmission = operation<
  { signSubmission: { submission: { id: string; files: { sha256: string }[] } } },
  { input: { submission: string; contentHash: string; signatureFile: string | null } }
>(/* GraphQL */ `
  mutation PhoneSign($input: SignSubmissionInput!) {
    signSubmission(input: $input) {
      submission {
        id
        files {
          sha256
        }
      }
    }
  }
`);
