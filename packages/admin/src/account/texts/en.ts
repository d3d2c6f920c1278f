import type { Wording } from '../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  account: {
    title: 'My account',
    details: 'Account',
    userName: 'User name',
    unit: 'Unit',
    roles: 'Roles',
    roleAt: '%{role} (%{unit})',
    password: 'Change password',
    language: 'Language',
    languageHelp: 'Of the interface and of notices. Checklists are shown in the languages their authors wrote.',
    changeTitle: 'Change password',
    firstTitle: 'Please choose a password of your own',
    firstHelp: 'This is your first sign-in, or your password was reset. Choose your own to go on.',
    current: 'Current password',
    currentFirst: 'The one-time password you were given',
    next: 'New password',
    repeat: 'New password once more',
    rule: 'At least 10 characters, without your user name, not easy to guess.',
    differs: 'The two new passwords differ',
    change: 'Save the new password',
    changed: 'Password changed',
  },
};
