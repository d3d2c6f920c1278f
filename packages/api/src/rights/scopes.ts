/**
 * What a token may do beyond reading. Every token reads what its person sees; a scope adds verbs, and what no scope
 * lists (passwords, tokens, sessions) no token can do.
 */
import type { Verb } from './verbs.ts';

export const scopes = [
  'read',
  'templates:write',
  'assignments:write',
  'tasks:write',
  'hazards:write',
  'people:write',
  'units:write',
] as const;
export type Scope = (typeof scopes)[number];

export const scopeVerbs: Record<Scope, ReadonlySet<Verb>> = {
  read: new Set(['export.download']),
  'templates:write': new Set([
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
  ]),
  'assignments:write': new Set(['assignment.create', 'assignment.change', 'assignment.end', 'task.excuse']),
  'tasks:write': new Set([
    'task.start',
    'task.save_draft',
    'task.declare_all_safe',
    'submission.submit',
    'submission.sign',
    'submission.ask_signature',
    'submission.approve',
    'submission.return',
    'submission.accept',
    'submission.decline',
    'file.upload',
  ]),
  'hazards:write': new Set(['hazard.raise', 'hazard.close', 'hazard.reopen', 'file.upload']),
  'people:write': new Set([
    'person.create',
    'person.update',
    'person.suspend',
    'person.reinstate',
    'person.reset_password',
    'role.grant',
    'role.revoke',
  ]),
  'units:write': new Set([
    'unit.create',
    'unit.rename',
    'unit.move',
    'unit.archive',
    'unit.restore',
    'asset.create',
    'asset.edit',
    'asset.archive',
    'asset.restore',
    'asset.move',
  ]),
};

/** Exporting is reading, so it comes with every scope. */
export function scopesAllow(held: readonly Scope[], verb: Verb): boolean {
  return held.some((scope) => scopeVerbs[scope].has(verb) || scopeVerbs.read.has(verb));
}

export function isScope(text: string): text is Scope {
  return (scopes as readonly string[]).includes(text);
}
