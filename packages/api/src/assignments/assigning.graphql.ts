import { AssetNode } from '../assets/asset.graphql.ts';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { TemplateVersionNode } from '../templates/version.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { AssignmentNode, LateArrivalEnum, RecurrenceEnum } from './assignment.graphql.ts';
import { createAssignment, endAssignment, updateAssignment, usual, type NewAssets, type NewTarget } from './assignment.service.ts';

const AssignmentTargetInput = builder.inputType('AssignmentTargetInput', {
  description: 'A unit an assignment is for.',
  fields: (t) => ({
    unit: t.globalID({ required: true, description: 'The unit.', for: UnitNode }),
    subtree: t.boolean({ required: true, description: 'Whether everything below it is meant too, also what comes later.' }),
  }),
});

const AssignmentAssetsInput = builder.inputType('AssignmentAssetsInput', {
  description: 'Assets that each have a task of their own: those of a kind, or just those named.',
  fields: (t) => ({
    kind: t.string({ description: 'Every asset of this kind in the target units, also what comes later.' }),
    list: t.globalIDList({ description: 'Just these; each has to stand in one of the target units.', for: AssetNode }),
  }),
});

const ApplyFromEnum = builder.enumType('ApplyFrom', {
  description: 'From when a change counts.',
  values: {
    NOW: { value: 'NOW', description: '立即生效: also for tasks that are open; what is late and is now due later is no longer late.' },
    NEXT_SLOT: { value: 'NEXT_SLOT', description: '从下一次起生效: for tasks that have not opened yet.' },
  } as const,
});

const readAssets = ({ kind, list }: { kind?: string | null; list?: readonly { id: string }[] | null }): NewAssets => ({
  kind,
  assetIds: list?.map(({ id }) => id),
});

const readTargets = (targets: readonly { unit: { id: string }; subtree: boolean }[]): NewTarget[] =>
  targets.map(({ unit, subtree }) => ({ unitId: unit.id, subtree }));

builder.relayMutationField(
  'createAssignment',
  {
    description: 'What is to be filled in by whom, and when.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', required: true, description: 'Chosen by the sender: the same again makes no second assignment.' }),
      unit: t.globalID({ required: true, description: 'The unit it belongs to: who manages that changes it.', for: UnitNode }),
      template: t.globalID({ required: true, description: 'What is to be filled in.', for: TemplateNode }),
      version: t.globalID({ description: 'Which published version; the newest when left out.', for: TemplateVersionNode }),
      name: t.field({ type: 'LocalizedText', required: true, description: 'Its name, by language; 200 characters at most.' }),
      recurrence: t.field({ type: RecurrenceEnum, required: true, description: 'How often.' }),
      weekdays: t.intList({ description: 'When weekly: on which days, 1 being Monday.' }),
      timeOfDay: t.string({ required: true, description: 'When it is due, HH:MM; on demand, when what was begun that day is.' }),
      timeZone: t.string({ description: `On the clock of which time zone; ${usual.timeZone} when left out.` }),
      startsOn: t.field({ type: 'Date', required: true, description: 'Its first day.' }),
      endsOn: t.field({ type: 'Date', required: true, description: 'Its last day; the first when it is due once.' }),
      graceMinutes: t.int({ description: `Minutes from due to closed; ${usual.graceMinutes} when left out.` }),
      opensMinutesBefore: t.int({ description: `Minutes from opened to due; ${usual.opensMinutesBefore} when left out.` }),
      targets: t.field({ type: [AssignmentTargetInput], required: true, description: 'Whom it is for.' }),
      assets: t.field({ type: AssignmentAssetsInput, description: 'Which assets it is for; one task for each unit when left out.' }),
      lateArrival: t.field({ type: LateArrivalEnum, description: 'Which clock counts; that of the server when left out.' }),
      arrivalHours: t.int({
        description: `By the device’s clock: hours after closing in which it may arrive, 0 to 168; ${usual.arrivalHours} when left out.`,
      }),
      needsReview: t.boolean({ description: 'Whether reviewers are asked to look at what is handed in; yes when left out.' }),
    }),
  },
  {
    description: 'Assigns a published template. Its tasks are stored at once. Needs `assignment.create` at the unit and at every target.',
    resolve: async (_root, { input: { unit, template, version, targets, assets, ...plan } }, context) =>
      createAssignment(acting(context), {
        ...plan,
        unitId: unit.id,
        templateId: template.id,
        versionId: version?.id,
        targets: readTargets(targets),
        assets: assets && readAssets(assets),
      }),
  },
  {
    description: 'The assignment made.',
    outputFields: (t) => ({
      assignment: t.field({ type: AssignmentNode, description: 'The assignment.', resolve: ({ assignment }) => assignment }),
      taskCount: t.int({
        description: 'How many tasks are stored by now; more follow as time goes on.',
        resolve: ({ taskCount }) => taskCount,
      }),
    }),
  },
);

builder.relayMutationField(
  'updateAssignment',
  {
    description: 'What changes, and from when; what is left out stays.',
    inputFields: (t) => ({
      assignment: t.globalID({ required: true, description: 'The assignment.', for: AssignmentNode }),
      from: t.field({ type: ApplyFromEnum, required: true, description: 'From when it counts.' }),
      name: t.field({ type: 'LocalizedText', description: 'Its name, by language.' }),
      endsOn: t.field({ type: 'Date', description: 'Its last day.' }),
      graceMinutes: t.int({ description: 'Minutes from due to closed.' }),
      opensMinutesBefore: t.int({ description: 'Minutes from opened to due.' }),
      timeOfDay: t.string({ description: 'When it is due, HH:MM.' }),
      weekdays: t.intList({ description: 'When weekly: on which days, 1 being Monday.' }),
      version: t.globalID({ description: 'Which published version new tasks get.', for: TemplateVersionNode }),
      targets: t.field({ type: [AssignmentTargetInput], description: 'Whom it is for; replaces all there were.' }),
      assets: t.field({
        type: AssignmentAssetsInput,
        description: 'Which assets it is for, in place of those there were; null gives every unit one task.',
      }),
      lateArrival: t.field({ type: LateArrivalEnum, description: 'Which clock counts, also for what is open.' }),
      arrivalHours: t.int({ description: 'By the device’s clock: hours after closing in which it may arrive, 0 to 168.' }),
      needsReview: t.boolean({ description: 'Whether reviewers are asked to look at what is handed in.' }),
    }),
  },
  {
    description: 'Changes an assignment. What was begun or handed in stays as it is. Needs `assignment.change`.',
    resolve: async (_root, { input: { assignment, version, targets, assets, ...change } }, context) => ({
      assignment: await updateAssignment(acting(context), {
        ...change,
        assignmentId: assignment.id,
        versionId: version?.id,
        targets: targets && readTargets(targets),
        assets: assets && readAssets(assets),
      }),
    }),
  },
  {
    description: 'The assignment changed.',
    outputFields: (t) => ({
      assignment: t.field({ type: AssignmentNode, description: 'The assignment as it is now.', resolve: ({ assignment }) => assignment }),
    }),
  },
);

builder.relayMutationField(
  'endAssignment',
  {
    description: 'Which assignment.',
    inputFields: (t) => ({ assignment: t.globalID({ required: true, description: 'The assignment.', for: AssignmentNode }) }),
  },
  {
    description: 'Ends an assignment for good: tasks nobody has begun and that are not due yet go. Needs `assignment.end`.',
    resolve: async (_root, { input: { assignment } }, context) => ({ assignment: await endAssignment(acting(context), assignment.id) }),
  },
  {
    description: 'The assignment ended.',
    outputFields: (t) => ({
      assignment: t.field({ type: AssignmentNode, description: 'The assignment, over.', resolve: ({ assignment }) => assignment }),
    }),
  },
);
