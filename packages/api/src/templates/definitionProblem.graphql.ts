import { builder } from '../builder.ts';
import { requireDefinition, problemsOf, type ToldProblem } from './publishGate.ts';
import { TemplateVersionNode } from './version.graphql.ts';

const ProblemSeverityEnum = builder.enumType('ProblemSeverity', {
  description: 'How much it matters.',
  values: {
    ERROR: { value: 'error', description: 'It cannot stay as it is.' },
    WARNING: { value: 'warning', description: 'It is probably not what was meant.' },
    INFO: { value: 'info', description: 'Good to know.' },
  } as const,
});

const DefinitionProblemObject = builder.objectRef<ToldProblem>('DefinitionProblem').implement({
  description: 'Something about a form definition.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where in the document: `sections[0].questions[2].showWhen`.' }),
    code: t.exposeString('code', { description: 'What kind of problem; stable.' }),
    severity: t.expose('severity', { type: ProblemSeverityEnum, description: 'An error keeps the draft from being published.' }),
    message: t.exposeString('message', { description: 'The sentence in your language.' }),
    messages: t.expose('messages', { type: 'LocalizedText', description: 'The sentence in both languages.' }),
    section: t.string({ nullable: true, description: 'Key of the section it is in.', resolve: ({ section }) => section }),
    question: t.string({ nullable: true, description: 'Key of the question it is in.', resolve: ({ question }) => question }),
    property: t.string({ nullable: true, description: 'The property it is about.', resolve: ({ property }) => property }),
  }),
});

builder.prismaObjectFields(TemplateVersionNode, (t) => ({
  problems: t.field({
    type: [DefinitionProblemObject],
    description: 'What the static check says of it, errors first.',
    complexity: 20,
    select: { definition: true },
    resolve: ({ definition }, _args, { locale }) => problemsOf(requireDefinition(definition, locale), locale),
  }),
}));
