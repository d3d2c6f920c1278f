import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types of every operation written in a `.graphql` file beside its feature. `npm run check` runs this and fails when the
 * committed result differs. Operations are plain strings at run time (documentMode 'string'): no parser in the bundle.
 */
const config: CodegenConfig = {
  schema: process.env['ANJIAN_SDL'] ?? '../api/schema.graphql',
  documents: ['src/**/*.graphql'],
  generates: {
    'src/data/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        enumType: 'string-literal',
        useTypeImports: true,
        skipTypename: true,
        avoidOptionals: { field: true, inputValue: false, object: true },
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Date: 'string',
          UUID: 'string',
          JSON: 'unknown',
          LocalizedText: '../../terms/localizedText.ts#LocalizedText',
        },
      },
    },
  },
  emitLegacyCommonJSImports: false,
};

export default config;
