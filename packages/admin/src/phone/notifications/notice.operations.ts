import type { Text } from '@anjian/schema/definition/definition.ts';
import { operation } from '../network/request.ts';

export type NoticeKind =
  | 'TASK_OPENED'
  | 'TASK_DUE'
  | 'TASK_LATE'
  | 'SUBMISSION_RETURNED'
  | 'SIGNATURE_ASKED'
  | 'REVIEW_ASKED'
  | 'ROLE_NOTIFIED'
  | 'HAZARD_RAISED';

export type NoticeCard = {
  id: string;
  kind: NoticeKind;
  title: Text;
  text: Text;
  createdAt: string;
  readAt: string | null;
  settledAt: string | null;
  /** Null when it is not to be seen any more. */
  subject: { __typename: string; id: string; task?: { id: string } | null } | null;
};

const noticeFields = /* GraphQL */ `
  fragment PhoneNotice on Notification {
    id
    kind
    title
    text
    createdAt
    readAt
    settledAt
    subject {
      __typename
      id
      ... on Submission {
        task {
          id
        }
      }
    }
  }
`;

type Notices = { nodes: NoticeCard[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

export const noticesQuery = operation<{ notifications: Notices }, { after: string | null }>(/* GraphQL */ `
  query PhoneNotices($after: String) {
    notifications(first: 30, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...PhoneNotice
      }
    }
  }
  ${noticeFields}
`);

/** Signatures that were asked for and not given, read or not. */
export const askedQuery = operation<{ notifications: { nodes: NoticeCard[] } }>(/* GraphQL */ `
  query PhoneAsked {
    notifications(first: 50, kinds: [SIGNATURE_ASKED], settled: false) {
      nodes {
        ...PhoneNotice
      }
    }
  }
  ${noticeFields}
`);

export const noticeQuery = operation<{ node: NoticeCard | null }, { id: string }>(/* GraphQL */ `
  query PhoneNotice($id: ID!) {
    node(id: $id) {
      ...PhoneNotice
    }
  }
  ${noticeFields}
`);

export const readNotices = operation<
  { readNotifications: { viewer: { unreadNotifications: number } } },
  { input: { ids?: string[]; all?: boolean } }
>(/* GraphQL */ `
  mutation PhoneReadNotices($input: ReadNotificationsInput!) {
    readNotifications(input: $input) {
      viewer {
        unreadNotifications
      }
    }
  }
`);

export const pushKeyQuery = operation<{ viewer: { pushKey: string } | null }>(/* GraphQL */ `
  query PhonePushKey {
    viewer {
      pushKey
    }
  }
`);

type BrowserInput = { endpoint: string; p256dh: string; auth: string; userAgent: string };

export const savePush = operation<{ savePushSubscription: { __typename: string } }, { input: BrowserInput }>(/* GraphQL */ `
  mutation PhoneSavePush($input: SavePushSubscriptionInput!) {
    savePushSubscription(input: $input) {
      __typename
    }
  }
`);

export const removePush = operation<{ removePushSubscription: { __typename: string } }, { input: { endpoint: string } }>(/* GraphQL */ `
  mutation PhoneRemovePush($input: RemovePushSubscriptionInput!) {
    removePushSubscription(input: $input) {
      __typename
    }
  }
`);
