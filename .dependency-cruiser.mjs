/** The walls between packages, stages and features: who may import whom. docs/architecture.md draws them. */

const schema = '^packages/schema/src/';
const api = '^packages/api/src/';
const admin = '^packages/admin/src/';

/** Folders of the API that are about no feature, so that every feature may use them. */
const shared = ['platform', 'rights', 'connections', 'events', 'http'].join('|');

const forbidden = [
  {
    name: 'no-circles',
    comment: 'Two files that need one another are one file, or three. A row of the builder that is a group holds a list of rows.',
    from: { pathNot: '^packages/admin/src/builder/canvas/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'every-import-resolves',
    from: {},
    // types alone: there is no program to find; `?url` asks the bundler where a file will lie
    to: { couldNotResolve: true, pathNot: ['^(virtual:|@graphql-typed-document-node/core$)', '\\?url$'] },
  },
  {
    name: 'schema-stands-alone',
    comment: 'The engine runs everywhere: no Node, no React, no database, nothing of ours.',
    from: { path: schema, pathNot: ['\\.test\\.ts$', `${schema}properties/`] },
    to: { pathNot: [schema, 'node_modules/(zod|hucre)/'] },
  },
  {
    name: 'builder-knows-no-feature',
    from: { path: `${api}(builder|globalId|scalars|errors|context)\\.ts$` },
    to: { path: `${api}.+\\.(graphql|service|policy|model)\\.ts$` },
  },
  {
    name: 'shared-folders-know-no-feature',
    from: { path: `${api}(${shared})/`, pathNot: ['\\.test\\.ts$', `${api}http/(routes|makeContext)\\.ts$`] },
    to: { path: `${api}.+\\.(graphql|service|policy)\\.ts$` },
  },
  {
    name: 'models-are-pure',
    comment: 'A model decides; it reads and writes nothing.',
    from: { path: `${api}.+\\.model\\.ts$` },
    to: {
      path: [
        `${api}.+\\.(service|sql|graphql|policy|routes)\\.ts$`,
        `${api}(platform/(?!generated/)|http/|events/|(server|builder|schema|context)\\.ts)`,
        'node_modules/(pg|@prisma|graphql|sharp)/',
        '^(node:)?(fs|net|http|child_process)',
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'policies-ask-models-and-rights',
    from: { path: `${api}.+\\.policy\\.ts$` },
    to: { path: api, pathNot: [`${api}.+\\.(model|policy)\\.ts$`, `${api}(rights|platform/generated)/`, `${api}(errors|context)\\.ts$`] },
  },
  {
    name: 'services-know-no-graphql',
    from: { path: `${api}.+\\.(service|sql|model|policy)\\.ts$` },
    to: { path: ['\\.graphql\\.ts$', `${api}(builder|schema|server)\\.ts$`, 'node_modules/(graphql|graphql-yoga|@pothos)/'] },
  },
  {
    name: 'resolvers-go-through-services',
    from: { path: `${api}.+\\.graphql\\.ts$` },
    to: { path: [`${api}platform/(database|transaction)\\.ts$`, '\\.sql\\.ts$', 'node_modules/pg/'] },
  },
  {
    name: 'api-knows-no-console',
    from: { path: '^packages/api/' },
    to: { path: '^packages/admin/' },
  },
  {
    name: 'console-asks-over-graphql',
    comment: 'What the console knows of the server stands in the generated operation types.',
    from: { path: admin },
    to: { path: ['^packages/api/', '^prisma/'] },
  },
  {
    name: 'features-of-the-console-are-strangers',
    comment: 'A feature imports ui, data and terms, and what it shares with another moves there.',
    from: { path: `${admin}([^/]+)/`, pathNot: [`${admin}app/`, '\\.test\\.tsx?$'] },
    to: { path: `${admin}[^/]+/`, pathNot: [`${admin}($1|ui|data|terms|fill)/`] },
  },
  {
    name: 'ui-knows-no-domain',
    comment: 'It may know which language it speaks and how a refusal reads.',
    from: { path: `${admin}ui/` },
    to: { path: admin, pathNot: `${admin}(ui/|data/(locale|requestError)\\.ts$)` },
  },
];

export default {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'packages/admin/tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
