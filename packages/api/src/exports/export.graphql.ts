import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { exportPath } from './export.service.ts';

builder.prismaObjectFields(TemplateNode, (t) => ({
  exportUrl: t.string({
    description:
      'A path that streams everything handed in by it as CSV, all versions in one table; `?from`, `?to` and `?unit` narrow it, and `?group=` with the key of a repeating group gives the rows of that group instead, a line for each. Null when you may not export.',
    nullable: true,
    select: { id: true },
    resolve: ({ id }, _args, context) => exportPath(acting(context).actor, id),
  }),
}));
