import type { Summary } from '@anjian/schema/answers/summary.ts';
import { AssetNode } from '../assets/asset.graphql.ts';
import { seenAsset } from '../assets/asset.policy.ts';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { FileNode } from '../files/file.graphql.ts';
import { HazardNode } from '../hazards/hazard.graphql.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import { TaskNode } from '../tasks/task.graphql.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { TemplateVersionNode } from '../templates/version.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { SignatureNode } from './signature.graphql.ts';
import { canSign, visibleSubmissions } from './submission.policy.ts';

export const SubmissionKindEnum = builder.enumType('SubmissionKind', {
  description: 'How something was handed in.',
  values: {
    FORM: { value: 'form', description: 'A form with its answers.' },
    ALL_SAFE: { value: 'all_safe', description: '报平安: declared with one tap that nothing happened.' },
  } as const,
});

export const SubmissionStatusEnum = builder.enumType('SubmissionStatus', {
  description: 'Whether a submission counts.',
  values: {
    AWAITING_SIGNATURE: { value: 'awaiting_signature', description: '待签字: the second person has not signed yet.' },
    COMPLETE: { value: 'complete', description: 'It counts.' },
    VOID: {
      value: 'void',
      description: '已作废: edited before it was signed, and the later one stands in its place; or it came after closing and was declined.',
    },
    HELD: { value: 'held', description: '待认可: it arrived after its task had closed, and counts when somebody accepts it.' },
  } as const,
});

const SummaryObject = builder.objectRef<Summary>('SubmissionSummary').implement({
  description: 'How many check items passed, failed and did not apply.',
  fields: (t) => ({
    pass: t.exposeInt('pass', { description: '合格' }),
    fail: t.exposeInt('fail', { description: '不合格' }),
    na: t.exposeInt('na', { description: '不适用' }),
  }),
});

export const SubmissionNode = builder.prismaNode('Submission', {
  description: 'What was handed in for a task. It is never edited; a later one may take its place, and both stay on record.',
  id: { field: 'id', description: 'The global id of the submission.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleSubmissions(actor)] }),
  fields: (t) => ({
    kind: t.expose('kind', { type: SubmissionKindEnum, description: 'A form, or all safe.' }),
    status: t.expose('status', { type: SubmissionStatusEnum, description: 'Whether it counts.' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', description: 'When it arrived, by the clock of the database.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When the filling began, as the device says.' }),
    deviceTime: t.expose('deviceTime', { type: 'DateTime', nullable: true, description: 'When it was sent, as the device says.' }),
    completedAt: t.expose('completedAt', { type: 'DateTime', nullable: true, description: 'When nothing was missing any more.' }),
    contentHash: t.exposeString('contentHash', {
      description: 'What signatures cover: SHA-256 over task, version, kind and answers as canonical JSON, in hex.',
    }),
    answers: t.expose('answers', { type: 'JSON', description: 'The answers by the keys of the version’s questions.' }),
    evaluation: t.expose('evaluation', { type: 'JSON', description: 'What the engine said on the day: warnings, consequences, score.' }),
    summary: t.field({
      type: SummaryObject,
      description: 'The check items, counted.',
      select: { summary: true },
      resolve: ({ summary }) => summary as Summary,
    }),
    // Whoever sees a submission reaches its unit, and sees what it belongs to.
    unit: t.relation('unit', { type: UnitNode, nullable: true, description: 'Whose it is.' }),
    template: t.relation('template', { type: TemplateNode, nullable: true, description: 'What was filled in.' }),
    version: t.relation('version', { type: TemplateVersionNode, nullable: true, description: 'The version it was filled in by.' }),
    task: t.relation('task', { type: TaskNode, nullable: true, description: 'The task it was handed in for.' }),
    asset: t.field({
      type: AssetNode,
      nullable: true,
      description: 'What was looked at; null when it was for the unit, or when the asset went to a unit you do not reach.',
      select: (_args, _context, nested) => ({
        task: { select: { asset: nested({ select: { id: true, unit: { select: { path: true } } } }) } },
      }),
      resolve: ({ task }, _args, { actor }) => seenAsset(actor, task.asset),
    }),
    submittedBy: t.field({
      type: PersonNode,
      description: 'Who handed it in; null when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ submittedBy: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (submission, _args, { actor }) => seenPerson(actor, submission.submittedBy),
    }),
    submittedByName: t.string({
      description: 'The name of whoever handed it in.',
      select: { submittedBy: { select: { name: true } } },
      resolve: ({ submittedBy }) => submittedBy.name,
    }),
    canSign: t.boolean({
      description: 'Whether you can put the second signature now.',
      select: { status: true, submittedById: true, unit: { select: { path: true } } },
      resolve: (submission, _args, context) => canSign(acting(context).actor, submission),
    }),
    signatures: t.relation('signatures', {
      type: SignatureNode,
      complexity: { field: 1, multiplier: 2 },
      description: 'Who signed: the submitter first, then the second person.',
      query: { orderBy: { position: 'asc' } },
    }),
    hazards: t.relation('hazards', {
      type: HazardNode,
      complexity: { field: 1, multiplier: 3 },
      description: 'What it found.',
      query: { orderBy: { number: 'asc' } },
    }),
    files: t.field({
      type: [FileNode],
      complexity: { field: 1, multiplier: 4 },
      description: 'Every file that is part of it, those of signatures too: the receipt for what was sent.',
      select: (_args, _context, nested) => ({
        files: { select: { file: nested({ select: { id: true } }) }, orderBy: { fileId: 'asc' } },
        signatures: { select: { file: nested({ select: { id: true } }) }, orderBy: { position: 'asc' } },
      }),
      resolve: ({ files, signatures }) => {
        const all = [...files, ...signatures].flatMap(({ file }) => (file ? [file] : []));
        return [...new Map(all.map((file) => [file.id, file])).values()];
      },
    }),
  }),
});

builder.prismaObjectFields(SubmissionNode, (t) => ({
  // The task is the same, and with it the unit.
  supersedes: t.relation('supersedes', {
    type: SubmissionNode,
    nullable: true,
    description: 'The earlier one whose place it took.',
  }),
  supersededBy: t.relation('supersededBy', {
    type: SubmissionNode,
    nullable: true,
    description: 'The later one that took its place.',
  }),
}));

builder.prismaObjectFields(TaskNode, (t) => ({
  submission: t.relation('submission', {
    type: SubmissionNode,
    nullable: true,
    description: 'What counts; null while nothing was handed in.',
  }),
}));

builder.prismaObjectFields(HazardNode, (t) => ({
  submission: t.relation('submission', {
    type: SubmissionNode,
    nullable: true,
    description: 'What it was found in; null when it was raised directly.',
  }),
}));
