import type { Wording } from '../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  session: {
    title: 'Sign in',
    userName: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    forgotten: 'Forgotten the password? Ask the administrator of your unit to reset it.',
    again: 'Your session has ended; please sign in again',
    againHelp: 'Everything on this page is still here. What you were doing goes on once you have signed in.',
    leave: 'Leave without signing in',
    otherPerson: 'This page belongs to %{name}; please sign in with the same account.',
  },
};
