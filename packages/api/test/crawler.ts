/**
 * Walks whatever the schema offers, found by introspection alone: from the root fields, and from every id met on the
 * way, with every field of every type. A new type or field is walked without anybody thinking of it here.
 */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Asker } from './api.ts';

/** Values for arguments that must be given. */
export type Supplies = { slot: string; idFor: (name: string) => string };

export type Crawl = {
  /** every response, as text */
  texts: string[];
  /** ids met, by type */
  met: Map<string, Set<string>>;
  /** Type.field of everything asked for */
  asked: Set<string>;
  /** codes of errors met, with where */
  errors: string[];
};

export function isNode(schema: GraphQLSchema, type: GraphQLNamedType): type is GraphQLObjectType {
  const node = schema.getType('Node');
  return isObjectType(type) && isInterfaceType(node) && schema.isSubType(node, type);
}

/** Everything reachable for this person, starting with the root fields. */
export async function crawl(schema: GraphQLSchema, who: Pick<Asker, 'ask'>, supplies: Supplies): Promise<Crawl> {
  const result: Crawl = { texts: [], met: new Map(), asked: new Set(), errors: [] };
  const queue: string[] = [];
  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await who.ask(query, variables);
    result.texts.push(JSON.stringify({ data, errors }));
    result.errors.push(...errors.map((error) => `${error.extensions.code} at ${error.path?.join('.')} in ${query}`));
    collect(data, (typename, id) => {
      const known = result.met.get(typename) ?? new Set();
      result.met.set(typename, known);
      if (!known.has(id)) queue.push(id);
      known.add(id);
    });
  };
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    if (field.name === 'node' || field.name === 'nodes') continue;
    result.asked.add(`Query.${field.name}`);
    await ask(`{ ${writeField(schema, field, supplies)} }`);
  }
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const query of nodeQueries(schema, typeOf(id), supplies, result.asked)) await ask(query, { id });
  }
  return result;
}

/** One query for each field of the type that has fields itself, and one for all that have none. */
export function nodeQueries(schema: GraphQLSchema, typename: string, supplies: Supplies, asked = new Set<string>()): string[] {
  const type = schema.getType(typename);
  if (!isObjectType(type)) throw new Error(`${typename} has an id but is no object type`);
  const fields = Object.values(type.getFields());
  for (const field of fields) asked.add(`${typename}.${field.name}`);
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const rest = fields.filter((field) => !plain.includes(field));
  return [plain, ...rest.map((field) => [field])].map(
    (some) =>
      `query ($id: ID!) { node(id: $id) { __typename id ... on ${typename} { ${some.map((field) => writeField(schema, field, supplies)).join(' ')} } } }`,
  );
}

export function typeOf(id: string): string {
  return Buffer.from(id, 'base64').toString('utf8').split(':')[0]!;
}

const deepest = 3;

function writeField(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, supplies: Supplies, depth = 0): string {
  const type = getNamedType(field.type);
  const inner = isLeafType(type) ? '' : ` { ${writeSelection(schema, type, supplies, depth)} }`;
  return `${field.name}${writeArguments(field, supplies)}${inner}`;
}

/** A node met on the way is named only: it is asked for by its id when its turn comes. */
function writeSelection(schema: GraphQLSchema, type: GraphQLNamedType, supplies: Supplies, depth: number): string {
  if (isNode(schema, type) || isInterfaceType(type)) return '__typename id';
  if (!isObjectType(type)) throw new Error(`${type.name} is not walked yet: teach the crawler`);
  const fields = Object.values(type.getFields()).filter((field) => depth < deepest || isLeafType(getNamedType(field.type)));
  return ['__typename', ...fields.map((field) => writeField(schema, field, supplies, depth + 1))].join(' ');
}

function writeArguments({ args }: GraphQLField<unknown, unknown>, supplies: Supplies): string {
  const given = args.flatMap((argument) => {
    if (argument.name === 'first') return ['first: 100'];
    return isNonNullType(argument.type) && argument.defaultValue === undefined
      ? [`${argument.name}: ${writeValue(argument, supplies)}`]
      : [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function writeValue({ name, type }: GraphQLArgument, supplies: Supplies): string {
  const value = makeValue(name, type, supplies);
  return isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value);
}

/** A plausible value for an input; `change` may put another in the place of any id. */
export function makeValue(
  name: string,
  type: GraphQLInputType,
  supplies: Supplies,
  path = name,
  change: (path: string, id: string) => string = (_, id) => id,
): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [makeValue(name, plain.ofType, supplies, path, change)];
  if (isInputObjectType(plain)) {
    const fields = Object.values(plain.getFields());
    return Object.fromEntries(
      fields.map((field) => [field.name, makeValue(field.name, field.type, supplies, `${path}.${field.name}`, change)]),
    );
  }
  if (isEnumType(plain)) return plain.getValues()[0]!.name;
  const named = getNamedType(plain).name;
  if (named === 'ID') return name === 'clientMutationId' ? 'x' : change(path, supplies.idFor(name));
  const samples: Record<string, unknown> = {
    String: 'sample',
    Int: 1,
    Float: 1,
    Boolean: true,
    UUID: '0190a6d0-5c3e-7b1a-9f00-3f2a8c5d7e11',
    DateTime: `${supplies.slot}T03:00:00Z`,
    Date: supplies.slot,
    JSON: {},
    LocalizedText: { 'zh-CN': '样本' },
  };
  if (!(named in samples)) throw new Error(`No sample for ${named} (${path}): teach the crawler`);
  return samples[named];
}

/** Where in an input ids are wanted. */
export function idPaths(type: GraphQLInputType, path: string): string[] {
  const plain = getNullableType(type);
  if (isListType(plain)) return idPaths(plain.ofType, path);
  if (isInputObjectType(plain)) return Object.values(plain.getFields()).flatMap((field) => idPaths(field.type, `${path}.${field.name}`));
  return getNamedType(plain).name === 'ID' && !path.endsWith('.clientMutationId') ? [path] : [];
}

function collect(value: unknown, meet: (typename: string, id: string) => void): void {
  if (Array.isArray(value)) for (const one of value) collect(one, meet);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { __typename: typename, id } = value as { __typename?: unknown; id?: unknown };
  if (typeof typename === 'string' && typeof id === 'string') meet(typename, id);
  for (const one of Object.values(value)) collect(one, meet);
}
