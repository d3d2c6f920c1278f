import type { ViewerCard } from './cards.ts';
import { operation } from './request.ts';

export const viewerFields = /* GraphQL */ `
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
    unreadNotifications
    counts {
      awaitingMySignature
      hazardsOpen
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
