import type { Wording } from '../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  shell: {
    product: 'Anjian',
    productLong: 'Safety checklists',
    skip: 'Skip to content',
    navigation: 'Main navigation',
    today: 'Today',
    myTasks: 'My tasks',
    templates: 'Templates',
    assignments: 'Assignments',
    assets: 'Assets and places',
    submissions: 'Submissions',
    hazards: 'Hazards',
    units: 'Units',
    people: 'People',
    tokens: 'API tokens',
    more: 'More',
    account: 'My account',
    changePassword: 'Change password',
    signOut: 'Sign out',
    language: 'Language',
    noAccess: 'You may not see this page',
    noAccessHelp: 'Ask your administrator if you need it.',
    notFound: 'There is no such page',
    notFoundHelp: 'The address is wrong, or the page is gone.',
    home: 'Go to the start page',
    crashed: 'The page failed',
    crashedHelp: 'Reload it; if it happens again, tell your administrator the words below.',
    reload: 'Reload',
  },
};
