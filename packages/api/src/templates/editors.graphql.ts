import { builder } from '../builder.ts';
import { followEditors, type Editor } from './followEditors.ts';
import { TemplateNode } from './template.graphql.ts';

const TemplateEditorObject = builder.objectRef<Editor>('TemplateEditor').implement({
  description: 'Somebody who has the draft of a template open.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Who it is; also when you do not reach them, since you may get in each other’s way.' }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
  }),
});

builder.subscriptionField('templateEditors', (t) =>
  t.field({
    type: [TemplateEditorObject],
    description:
      'Who else has the draft of a template open, at once and whenever somebody comes or goes. As long as it is followed, the others are told of you. Needs `template.edit`.',
    args: { template: t.arg.globalID({ required: true, description: 'The template.', for: TemplateNode }) },
    subscribe: (_root, { template }, context) => followEditors(context, template.id),
    resolve: (editors) => editors,
  }),
);
