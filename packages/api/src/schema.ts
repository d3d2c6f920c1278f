/** Loads every feature's types, then builds the schema once. */
import { builder } from './builder.ts';
import './scalars.ts';
import './units/unit.graphql.ts';

export const schema = builder.toSchema();
