import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { AssignmentNode } from './assignment.graphql.ts';
import { impactOf, runningAssignments, type PublishImpact } from './publishImpact.service.ts';

const PublishImpactObject = builder.objectRef<PublishImpact>('PublishImpact').implement({
  description:
    'What stays on the versions there are when another one is published, in the units you reach. An assignment goes over to a newer version only when it is changed.',
  fields: (t) => ({
    drafts: t.exposeInt('drafts', { description: '未提交的填写: what people have typed and not handed in; it stays on its version.' }),
    openTasks: t.exposeInt('openTasks', { description: 'Tasks that have opened and can or should still be done.' }),
    plannedTasks: t.exposeInt('plannedTasks', { description: 'Tasks that are stored already and open later.' }),
    units: t.exposeInt('units', { description: 'Units that have any of these tasks.' }),
    assignments: t.prismaField({
      type: [AssignmentNode],
      description: 'Running assignments of it, newest first, a hundred at most; each says which version it is on.',
      complexity: { field: 1, multiplier: 20 },
      resolve: (rows, { templateId }, _args, context) => runningAssignments(acting(context), templateId, rows),
    }),
  }),
});

builder.prismaObjectFields(TemplateNode, (t) => ({
  publishImpact: t.field({
    type: PublishImpactObject,
    description: 'Where it is in use: what a newer version would not change by itself.',
    complexity: 5,
    select: { id: true },
    resolve: ({ id }, _args, context) => impactOf(context, id),
  }),
}));
