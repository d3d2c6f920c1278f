import type { Wording } from '../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  notifications: {
    title: 'Notifications',
    bell: 'Notifications, none unread',
    bellUnread: 'Notifications, %{count} unread',
    arrived: 'New: %{title}',
    latest: 'Latest notifications',
    all: 'All notifications',
    unreadOnly: 'Unread only',
    everything: 'All',
    readAll: 'Mark all as read',
    allRead: 'All are marked as read',
    readOne: 'Mark as read',
    unread: 'Unread',
    settled: 'Done with',
    empty: 'No notifications',
    emptyHelp: 'Here you are told when a task is yours to fill in, a report is returned, or somebody asks you to sign or review.',
    emptyUnread: 'Nothing unread',
    emptyUnreadHelp: 'Everything that asked for you was done or read.',
    gone: 'You may no longer see what it is about',
    more: 'Show earlier ones',
    kind: {
      TASK_OPENED: 'To fill in',
      TASK_DUE: 'Due soon',
      TASK_LATE: 'Overdue',
      SUBMISSION_RETURNED: 'Returned',
      SIGNATURE_ASKED: 'To sign',
      REVIEW_ASKED: 'To review',
      ROLE_NOTIFIED: 'To know of',
      HAZARD_RAISED: 'Hazard',
    },
  },
};
