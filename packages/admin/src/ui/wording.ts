/**
 * A catalogue of texts: nested, leaves are sentences (polyglot: `%{name}` is a blank, ` |||| ` parts singular and plural).
 * `Wording<typeof zhCN>` is the type every other language must have: the same keys, all of them.
 */
export type Wording<Model> = { readonly [Key in keyof Model]: Model[Key] extends string ? string : Wording<Model[Key]> };
