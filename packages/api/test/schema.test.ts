import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../src/schema.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !(isScalarType(type) && isSpecifiedScalarType(type)),
);

/** Every name of the schema that readers meet, with its description. */
const described = types.flatMap((type): [string, string | null | undefined][] => {
  const own: [string, string | null | undefined] = [type.name, type.description];
  if (isEnumType(type))
    return [
      own,
      ...type.getValues().map((value): [string, string | null | undefined] => [`${type.name}.${value.name}`, value.description]),
    ];
  if (isInputObjectType(type))
    return [
      own,
      ...Object.values(type.getFields()).map((field): [string, string | null | undefined] => [
        `${type.name}.${field.name}`,
        field.description,
      ]),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field): [string, string | null | undefined][] => [
    [`${type.name}.${field.name}`, field.description],
    ...field.args.map((argument): [string, string | null | undefined] => [
      `${type.name}.${field.name}(${argument.name}:)`,
      argument.description,
    ]),
  ]);
  return [own, ...fields];
});

describe('the schema', () => {
  it('describes every type, field, argument and value', () => {
    expect(described.length).toBeGreaterThan(200);
    expect(described.filter(([, description]) => !description?.trim()).map(([name]) => name)).toEqual([]);
  });

  it('has the root fields everybody relies on', () => {
    expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(
      expect.arrayContaining('viewer node nodes units people tokens templates assignments tasks submissions hazards'.split(' ')),
    );
  });

  it('is Relay-shaped: every connection has pageInfo, totalCount, edges and nodes, and takes all four arguments', () => {
    const connections = types.filter((type) => isObjectType(type) && type.name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(2);
    for (const type of connections.filter(isObjectType)) {
      expect(Object.keys(type.getFields()), type.name).toEqual(expect.arrayContaining(['pageInfo', 'totalCount', 'edges', 'nodes']));
    }
    for (const type of types.filter(isObjectType)) {
      for (const field of Object.values(type.getFields())) {
        if (!getNamedType(field.type).name.endsWith('Connection')) continue;
        expect(
          field.args.map(({ name }) => name),
          `${type.name}.${field.name}`,
        ).toEqual(expect.arrayContaining(['first', 'last', 'after', 'before']));
      }
    }
  });

  it('answers every mutation with a payload of its own name', () => {
    for (const field of Object.values(schema.getMutationType()!.getFields())) {
      expect(getNamedType(field.type).name).toBe(`${field.name[0]!.toUpperCase()}${field.name.slice(1)}Payload`);
    }
  });
});
