/**
 * A document for each thing that a JSON Schema says: in each place what fits there, what lies on both sides of each limit, and whatever is
 * odd, in a document that fits everywhere else. What is defined once and used in many places is gone into once.
 */

export type JsonSchema = {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | false;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  maxProperties?: number;
};

type Put = (value: unknown) => unknown;
type Tried = { path: string; document: unknown };
export type Fits = (schema: JsonSchema, value: unknown) => boolean;

export class Places {
  readonly tried: Tried[] = [];
  private readonly visited = new Set<JsonSchema>();
  private readonly root: JsonSchema;
  private readonly odd: readonly unknown[];
  private readonly fits: Fits;

  constructor(root: JsonSchema, odd: readonly unknown[], fits: Fits) {
    this.root = root;
    this.odd = odd;
    this.fits = fits;
    this.visit(root, '', (value) => value);
  }

  private visit(given: JsonSchema, path: string, put: Put): void {
    const schema = this.resolve(given);
    for (const value of [this.least(given), ...this.around(given), ...this.odd]) this.tried.push({ path, document: put(value) });
    if (this.visited.has(schema)) return;
    this.visited.add(schema);
    for (const branch of branchesOf(schema)) this.visit(branch, path, put);
    if (schema.type === 'array' && schema.items) {
      const others = (this.least(given) as unknown[]).slice(1);
      this.visit(schema.items, `${path}[]`, (value) => put([value, ...others]));
    }
    if (schema.type === 'object') this.visitObject(schema, path, put);
  }

  private visitObject(schema: JsonSchema, path: string, put: Put): void {
    const least = this.least(schema) as Record<string, unknown>;
    for (const name of Object.keys(least)) {
      const { [name]: _left, ...rest } = least;
      this.tried.push({ path, document: put(rest) });
    }
    this.tried.push({ path, document: put({ ...least, unheard_of: 1 }) });
    for (const [name, property] of Object.entries(schema.properties ?? {}))
      this.visit(property, `${path}.${name}`, (value) => put({ ...least, [name]: value }));
    const { additionalProperties: held, propertyNames = { type: 'string' } } = schema;
    if (!held) return;
    for (const name of [...this.odd, ...this.around(propertyNames)])
      if (typeof name === 'string') this.tried.push({ path: `${path}{${name.slice(0, 20)}}`, document: put({ [name]: this.least(held) }) });
    const name = String(this.least(propertyNames));
    this.visit(held, `${path}{}`, (value) => put({ [name]: value }));
  }

  private resolve(schema: JsonSchema): JsonSchema {
    const { $ref } = schema;
    if ($ref === undefined) return schema;
    return $ref === '#' ? this.root : this.root.$defs![$ref.split('/').at(-1)!]!;
  }

  /** The least that fits. */
  private least(given: JsonSchema): unknown {
    const schema = this.resolve(given);
    const [branch] = branchesOf(schema);
    if ('const' in schema) return schema.const;
    if (schema.enum) return schema.enum[0];
    if (branch) return this.least(branch);
    if (schema.type === 'array') return this.list(schema, schema.minItems ?? 0);
    if (schema.type === 'object')
      return Object.fromEntries((schema.required ?? []).map((name) => [name, this.least(schema.properties![name]!)]));
    return [...this.odd, 0, 1].find((value) => typeof value !== 'object' && this.fits(given, value));
  }

  /** What lies on both sides of each limit. */
  private around(given: JsonSchema): unknown[] {
    const schema = this.resolve(given);
    const { minimum, maximum, exclusiveMinimum, minLength, maxLength, minItems, maxItems, maxProperties } = schema;
    const about = (limits: (number | undefined)[]) =>
      limits.flatMap((limit) => (limit === undefined ? [] : [limit, limit + 1, Math.max(0, limit - 1)]));
    return [
      ...(schema.enum ?? []),
      ...branchesOf(schema).flatMap((branch) => this.around(branch)),
      ...[minimum, maximum, exclusiveMinimum].flatMap((limit) => (limit === undefined ? [] : [limit - 1, limit, limit + 0.5, limit + 1])),
      ...about([minLength, maxLength]).flatMap((length) => ['a', '字', '𠮷'].map((one) => one.repeat(length))),
      ...about([minItems, maxItems]).map((length) => this.list(schema, length)),
      ...about([maxProperties]).map((count) =>
        Object.fromEntries(this.list({ items: schema.additionalProperties || {} }, count).map((one, index) => [`a${index}`, one])),
      ),
    ];
  }

  private list({ items = {} }: JsonSchema, length: number): unknown[] {
    const one = this.least(items);
    return Array.from({ length }, () => one);
  }
}

function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? [];
}
