import { operation } from './request.ts';

/** Somebody who may put the second signature. */
export type SignerCard = { person: string; name: string; unitName: string | null };

export const possibleSignersQuery = operation<{ node: { possibleSigners: SignerCard[] | null } | null }, { id: string; search: string }>(
  /* GraphQL */ `
    query PhonePossibleSigners($id: ID!, $search: String!) {
      node(id: $id) {
        ... on Submission {
          possibleSigners(search: $search) {
            person
            name
            unitName
          }
        }
      }
    }
  `,
);

export const askSignature = operation<{ askSignature: { submission: { id: string } } }, { input: { submission: string; person: string } }>(
  /* GraphQL */ `
    mutation PhoneAskSignature($input: AskSignatureInput!) {
      askSignature(input: $input) {
        submission {
          id
        }
      }
    }
  `,
);

type BesideInput = { submission: string; contentHash: string; signatureFile: string; userName: string; password: string };

/** Sent at once or not at all: a password waits in no outbox. */
export const signBeside = operation<{ signSubmissionBeside: { submission: { id: string } } }, { input: BesideInput }>(/* GraphQL */ `
  mutation PhoneSignBeside($input: SignSubmissionBesideInput!) {
    signSubmissionBeside(input: $input) {
      submission {
        id
      }
    }
  }
`);
