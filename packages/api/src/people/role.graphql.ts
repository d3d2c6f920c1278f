import { builder } from '../builder.ts';

export const RoleEnum = builder.enumType('Role', {
  description: 'A role is held at a unit and reaches everything below it. Every role sees all that is in its reach.',
  values: {
    ADMINISTRATOR: { value: 'administrator', description: '管理员: manages units, people and roles, and may do what the others may.' },
    AUTHOR: { value: 'author', description: '编制人: writes and publishes templates.' },
    UNIT_MANAGER: { value: 'unit_manager', description: '单位负责人: assigns, excuses, completes, and settles hazards.' },
    INSPECTOR: { value: 'inspector', description: '填报人: completes tasks, signs, raises hazards.' },
    REVIEWER: { value: 'reviewer', description: '审核人: reads reports, raises and closes hazards.' },
    LEADER: { value: 'leader', description: '领导: completes and signs, raises and closes hazards.' },
    AUDITOR: { value: 'auditor', description: '审计: reads and exports only.' },
  } as const,
});
