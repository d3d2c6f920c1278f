/** What each role may do in the units it reaches. Seeing is not a verb: every role sees everything in its reach. */
import type { Verb } from './verbs.ts';

export const roles = ['administrator', 'author', 'unit_manager', 'inspector', 'reviewer', 'leader', 'auditor'] as const;
export type Role = (typeof roles)[number];

const manage = [
  'unit.create',
  'unit.rename',
  'unit.move',
  'unit.archive',
  'unit.restore',
  'person.create',
  'person.update',
  'person.suspend',
  'person.reinstate',
  'person.reset_password',
  'role.grant',
  'role.revoke',
  'token.create',
  'token.revoke',
] as const satisfies Verb[];

const author = [
  'template.create',
  'template.edit',
  'template.publish',
  'template.archive',
  'template.restore',
  'template.delete_draft',
  'library.create',
  'library.edit',
  'library.archive',
  'library.restore',
] as const satisfies Verb[];

const keepAssets = ['asset.create', 'asset.edit', 'asset.archive', 'asset.restore', 'asset.move'] as const satisfies Verb[];

const assign = ['assignment.create', 'assignment.change', 'assignment.end', 'task.excuse'] as const satisfies Verb[];

const complete = [
  'task.start',
  'task.save_draft',
  'task.declare_all_safe',
  'submission.submit',
  'submission.sign',
  'submission.ask_signature',
  'file.upload',
] as const satisfies Verb[];

const review = ['submission.approve', 'submission.return', 'submission.accept', 'submission.decline'] as const satisfies Verb[];

const settleHazards = ['hazard.close', 'hazard.reopen'] as const satisfies Verb[];

/**
 * |                         | administrator | author | unit_manager | inspector | reviewer | leader | auditor |
 * |-------------------------|---------------|--------|--------------|-----------|----------|--------|---------|
 * | units, people, roles    | ✓             |        |              |           |          |        |         |
 * | templates, library      | ✓             | ✓      |              |           |          |        |         |
 * | assets                  | ✓             |        | ✓            |           |          |        |         |
 * | assignments, excuses    | ✓             |        | ✓            |           |          |        |         |
 * | complete, submit, sign  | ✓             |        | ✓            | ✓         |          | ✓      |         |
 * | review, late arrivals   | ✓             |        | ✓            |           | ✓        | ✓      |         |
 * | raise a hazard          | ✓             |        | ✓            | ✓         | ✓        | ✓      |         |
 * | close, reopen a hazard  | ✓             |        | ✓            |           | ✓        | ✓      |         |
 * | export                  | ✓             | ✓      | ✓            |           | ✓        | ✓      | ✓       |
 */
export const roleVerbs: Record<Role, ReadonlySet<Verb>> = {
  administrator: new Set([
    ...manage,
    ...author,
    ...keepAssets,
    ...assign,
    ...complete,
    'hazard.raise',
    ...settleHazards,
    ...review,
    'export.download',
  ]),
  author: new Set([...author, 'export.download']),
  unit_manager: new Set([...keepAssets, ...assign, ...complete, 'hazard.raise', ...settleHazards, ...review, 'export.download']),
  inspector: new Set([...complete, 'hazard.raise']),
  reviewer: new Set(['file.upload', 'hazard.raise', ...settleHazards, ...review, 'export.download']),
  leader: new Set([...complete, 'hazard.raise', ...settleHazards, ...review, 'export.download']),
  auditor: new Set(['export.download']),
};
