import { parse, type DocumentNode, type ParseOptions, type Source } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Context } from '../../context.ts';
import type { Platform } from '../../platform/platform.ts';
import { schema } from '../../schema.ts';
import { useAdmission } from './admission.ts';
import { documentLimits, limitDocument, limitText, limitVariables } from './documentLimits.ts';
import { mostBytes, useToldErrors } from './toldErrors.ts';

/** The server hands over who asks; see server.ts. */
export type ServerContext = { makeContext: () => Promise<Context> };

export function createGraphQL(platform: Platform): YogaServerInstance<ServerContext, Context> {
  return createYoga<ServerContext, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    context: ({ makeContext }) => makeContext(),
    // Errors are masked by useToldErrors, which also sees those of parsing and validation.
    maskedErrors: false,
    cors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    maxRequestBodySize: mostBytes,
    plugins: [useLimits(), useAdmission(), useToldErrors(platform.logger)],
  });
}

/** A document seen before is in yoga's cache and is not measured again. */
function useLimits(): Plugin {
  return {
    onParams({ params }) {
      limitVariables(params.variables);
    },
    onParse({ setParseFn }) {
      setParseFn(parseWithinLimits as never);
    },
  };
}

function parseWithinLimits(source: string | Source, options?: ParseOptions): DocumentNode {
  limitText(typeof source === 'string' ? source : source.body);
  const document = parse(source, { ...options, maxTokens: documentLimits.tokens });
  limitDocument(document);
  return document;
}
