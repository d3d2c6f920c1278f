import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { copyTemplate, createDraft, createTemplate, discardDraft, saveDraft } from './authoring.service.ts';
import { archiveTemplate, publishTemplate, restoreTemplate } from './publishing.service.ts';
import { TemplateNode } from './template.graphql.ts';
import { TemplateVersionNode } from './version.graphql.ts';

const revision = z.number().int().min(0);

builder.relayMutationField(
  'createTemplate',
  {
    description: 'A new template.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', required: true, description: 'Chosen by the sender: the same again makes no second template.' }),
      unit: t.globalID({ required: true, description: 'The unit it belongs to.', for: UnitNode }),
      definition: t.field({
        type: 'JSON',
        description: 'What its first draft asks, by the JSON Schema at /schema/definition.json; an empty form when left out.',
      }),
    }),
  },
  {
    description: 'Creates a template with a first draft. Needs `template.create`.',
    resolve: async (_root, { input: { clientId, unit, definition } }, context) => ({
      template: await createTemplate(acting(context), { clientId, unitId: unit.id, definition }),
    }),
  },
  {
    description: 'The template created.',
    outputFields: (t) => ({
      template: t.field({ type: TemplateNode, description: 'The new template.', resolve: ({ template }) => template }),
    }),
  },
);

builder.relayMutationField(
  'copyTemplate',
  {
    description: 'Which template, and for whom.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', required: true, description: 'Chosen by the sender: the same again makes no second copy.' }),
      template: t.globalID({ required: true, description: 'The template to copy.', for: TemplateNode }),
      unit: t.globalID({ description: 'The unit the copy belongs to; that of the original when left out.', for: UnitNode }),
    }),
  },
  {
    description: 'Copies the newest published version, or the draft, into a new template. Needs `template.create`.',
    resolve: async (_root, { input: { clientId, template, unit } }, context) => ({
      template: await copyTemplate(acting(context), { clientId, templateId: template.id, unitId: unit?.id }),
    }),
  },
  {
    description: 'The copy.',
    outputFields: (t) => ({
      template: t.field({ type: TemplateNode, description: 'The new template.', resolve: ({ template }) => template }),
    }),
  },
);

builder.relayMutationField(
  'createTemplateDraft',
  {
    description: 'Of which template, from what.',
    inputFields: (t) => ({
      template: t.globalID({ required: true, description: 'The template.', for: TemplateNode }),
      from: t.globalID({ description: 'The version it begins with; the newest published one when left out.', for: TemplateVersionNode }),
    }),
  },
  {
    description: 'Begins a draft; there is one at most. Needs `template.edit`.',
    resolve: async (_root, { input: { template, from } }, context) => ({
      version: await createDraft(acting(context), { templateId: template.id, fromId: from?.id }),
    }),
  },
  {
    description: 'The draft begun.',
    outputFields: (t) => ({
      version: t.field({ type: TemplateVersionNode, description: 'The draft.', resolve: ({ version }) => version }),
    }),
  },
);

builder.relayMutationField(
  'saveTemplateDraft',
  {
    description: 'What the draft asks from now on.',
    inputFields: (t) => ({
      template: t.globalID({ required: true, description: 'The template.', for: TemplateNode }),
      definition: t.field({
        type: 'JSON',
        required: true,
        description: 'The whole form definition, by the JSON Schema at /schema/definition.json.',
      }),
      revision: t.int({
        required: true,
        description: 'The revision the change was made from; 0 begins a draft where there is none.',
        validate: revision,
      }),
    }),
  },
  {
    description: 'Saves the draft, unless somebody else saved it meanwhile: then CONFLICT tells what is there now. Needs `template.edit`.',
    resolve: async (_root, { input: { template, definition, revision: from } }, context) => ({
      version: await saveDraft(acting(context), { templateId: template.id, definition, revision: from }),
    }),
  },
  {
    description: 'The draft saved.',
    outputFields: (t) => ({
      version: t.field({ type: TemplateVersionNode, description: 'The draft as it is now.', resolve: ({ version }) => version }),
    }),
  },
);

builder.relayMutationField(
  'discardTemplateDraft',
  {
    description: 'Of which template.',
    inputFields: (t) => ({ template: t.globalID({ required: true, description: 'The template.', for: TemplateNode }) }),
  },
  {
    description: 'Throws the draft away; a template that was never published goes with it. Needs `template.delete_draft`.',
    resolve: async (_root, { input: { template } }, context) => ({ template: await discardDraft(acting(context), template.id) }),
  },
  {
    description: 'What is left.',
    outputFields: (t) => ({
      template: t.field({
        type: TemplateNode,
        nullable: true,
        description: 'The template without its draft; null when nothing is left of it.',
        resolve: ({ template }) => template,
      }),
    }),
  },
);

builder.relayMutationField(
  'publishTemplate',
  {
    description: 'Of which template, as it was seen.',
    inputFields: (t) => ({
      template: t.globalID({ required: true, description: 'The template.', for: TemplateNode }),
      revision: t.int({ required: true, description: 'The revision of the draft that was looked at.', validate: revision }),
      notes: t.string({ description: 'What is new in it, for those who will read its versions.', validate: z.string().max(2000) }),
    }),
  },
  {
    description:
      'Publishes the draft. VALIDATION_FAILED names what is wrong with it, what no longer fits the answers there are, and the form tests that fail. Needs `template.publish`.',
    resolve: async (_root, { input: { template, revision: seen, notes } }, context) => ({
      version: await publishTemplate(acting(context), { templateId: template.id, revision: seen, notes }),
    }),
  },
  {
    description: 'The version published.',
    outputFields: (t) => ({
      version: t.field({ type: TemplateVersionNode, description: 'The version, as it is for ever.', resolve: ({ version }) => version }),
      template: t.field({
        type: TemplateNode,
        description: 'Its template.',
        resolve: ({ version }) => ({ id: version.templateId }) as never,
      }),
    }),
  },
);

builder.relayMutationField(
  'archiveTemplate',
  {
    description: 'Which template.',
    inputFields: (t) => ({ template: t.globalID({ required: true, description: 'The template.', for: TemplateNode }) }),
  },
  {
    description: 'Takes a template out of use; what is assigned already goes on. Needs `template.archive`.',
    resolve: async (_root, { input: { template } }, context) => ({ template: await archiveTemplate(acting(context), template.id) }),
  },
  {
    description: 'The template archived.',
    outputFields: (t) => ({
      template: t.field({ type: TemplateNode, description: 'The template, out of use.', resolve: ({ template }) => template }),
    }),
  },
);

builder.relayMutationField(
  'restoreTemplate',
  {
    description: 'Which template.',
    inputFields: (t) => ({ template: t.globalID({ required: true, description: 'The template.', for: TemplateNode }) }),
  },
  {
    description: 'Takes an archived template into use again. Needs `template.restore`.',
    resolve: async (_root, { input: { template } }, context) => ({ template: await restoreTemplate(acting(context), template.id) }),
  },
  {
    description: 'The template restored.',
    outputFields: (t) => ({
      template: t.field({ type: TemplateNode, description: 'The template, in use.', resolve: ({ template }) => template }),
    }),
  },
);
