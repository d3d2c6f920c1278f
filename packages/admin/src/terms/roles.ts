import type { Role } from '../data/generated/graphql.ts';

export const roles: readonly Role[] = ['ADMINISTRATOR', 'AUTHOR', 'UNIT_MANAGER', 'INSPECTOR', 'REVIEWER', 'LEADER', 'AUDITOR'];
