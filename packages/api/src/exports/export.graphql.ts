import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { exportPath, listExportGroups, type ExportGroup } from './export.service.ts';

const ExportGroupObject = builder.objectRef<ExportGroup>('ExportGroup').implement({
  description: 'A repeating group whose rows can be exported as a table of their own.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key, the same in every version.' }),
    label: t.field({ type: 'LocalizedText', description: 'Its label in the newest version that has it.', resolve: ({ label }) => label }),
    exportUrl: t.exposeString('exportUrl', { description: '`Template.exportUrl` with the group; `from`, `to` and `unit` narrow it too.' }),
  }),
});

builder.prismaObjectFields(TemplateNode, (t) => ({
  exportUrl: t.string({
    description:
      'A path that streams everything handed in by it as CSV, all versions in one table; `?from`, `?to` and `?unit` narrow it, and `?group=` with the key of a repeating group gives the rows of that group instead, a line for each. Null when you may not export.',
    nullable: true,
    select: { id: true },
    resolve: ({ id }, _args, context) => exportPath(acting(context).actor, id),
  }),
  exportGroups: t.field({
    type: [ExportGroupObject],
    description: 'The repeating groups of all versions, of which each has a table of its own. Empty when you may not export.',
    select: { id: true },
    complexity: { field: 5, multiplier: 3 },
    resolve: ({ id }, _args, context) => listExportGroups(acting(context), id),
  }),
}));
