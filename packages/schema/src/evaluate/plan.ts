/**
 * A definition made ready for evaluation, once: expressions compiled, and every step in an order in which what a step reads
 * was worked out before. A step stands for one section, one question's visibility and value, or one question's state.
 */
import type { ConditionalConsequence } from '../definition/consequence.ts';
import type { Definition, Key, Section } from '../definition/definition.ts';
import { pipedKeys } from '../definition/piping.ts';
import type { Constraint } from '../questions/question.ts';
import { specOf } from '../questions/registry.ts';
import type { Expr } from '../rules/expression.ts';
import { compile } from './compile.ts';
import type { Compiling, Read, Run } from './compiling.ts';
import { commonLevel, isInside, layOut, type Item, type Layout, type Level } from './layout.ts';

export type Step = { index: number; level: Level } & (
  | { works: 'section'; section: PlannedSection }
  | { works: 'item'; item: PlannedItem }
  | { works: 'state'; item: PlannedItem }
);

export type PlannedSection = { section: Section; place: number; show?: Run };

export type PlannedItem = Item & {
  /** as it lies in the layout */
  item: Item;
  /** the place of its section among the sections */
  sectionPlace: number;
  show?: Run;
  formula?: Run;
  required?: Run;
  readOnly?: Run;
  filter?: Run;
  constraints: { constraint: Constraint; run: Run }[];
  consequences: { conditional: ConditionalConsequence; run: Run }[];
  /** Questions whose consequences demand that this one is answered. */
  demandedBy: { item: Item; run: Run; from: Level }[];
};

export type Edge = { step: Step; from: Level };

export type Plan = {
  definition: Definition;
  layout: Layout;
  sections: PlannedSection[];
  items: ReadonlyMap<Item, PlannedItem>;
  steps: Step[];
  itemSteps: ReadonlyMap<Item, Step>;
  stateSteps: ReadonlyMap<Item, Step>;
  /** which steps a change of an item reaches */
  edges: ReadonlyMap<Item, readonly Edge[]>;
  /** Questions hang on each other or on themselves: what they are worth depends on where one begins, so one always begins anew. */
  isCircular: boolean;
};

const plans = new WeakMap<Definition, Plan>();

export function planOf(definition: Definition): Plan {
  const known = plans.get(definition);
  if (known) return known;
  const plan = new Planner(definition).plan();
  plans.set(definition, plan);
  return plan;
}

type Node = { step: Step; reads: Read[]; waitsFor: number; section?: PlannedSection };

class Planner {
  private readonly definition: Definition;
  private readonly layout: Layout;
  private readonly compiling: Compiling;
  private readonly sections: PlannedSection[] = [];
  private readonly items = new Map<Item, PlannedItem>();
  private readonly nodes: Node[] = [];
  private readonly stateNodes: Node[] = [];
  private readonly byItem = new Map<Item, Node>();
  private readonly stateByItem = new Map<Item, Node>();
  private readonly bySection = new Map<Section, Node>();

  constructor(definition: Definition) {
    this.definition = definition;
    this.layout = layOut(definition);
    this.compiling = { layout: this.layout, responseSets: definition.responseSets, mainLocale: definition.locales[0] ?? '' };
  }

  plan(): Plan {
    for (const section of this.definition.sections) this.addSection(section);
    for (const item of this.layout.items) this.addItem(item);
    for (const item of this.layout.items) this.addDemands(item);
    const edges = this.edges();
    const isCircular = this.order(edges);
    const steps = [...this.nodes, ...this.stateNodes].map(({ step }) => step);
    for (const [index, step] of steps.entries()) step.index = index;
    return {
      definition: this.definition,
      layout: this.layout,
      sections: this.sections,
      items: this.items,
      steps,
      itemSteps: new Map([...this.byItem].map(([item, { step }]) => [item, step])),
      stateSteps: new Map([...this.stateByItem].map(([item, { step }]) => [item, step])),
      edges,
      isCircular,
    };
  }

  private addSection(section: Section): void {
    const reads: Read[] = [];
    const planned: PlannedSection = { section, place: this.sections.length, show: this.compile(section.showWhen, this.layout.root, reads) };
    this.sections.push(planned);
    const node: Node = { step: { index: 0, level: this.layout.root, works: 'section', section: planned }, reads, waitsFor: 0 };
    this.nodes.push(node);
    this.bySection.set(section, node);
  }

  private addItem(item: Item): void {
    const { question, level } = item;
    const [reads, stateReads]: [Read[], Read[]] = [[], []];
    const inState = (expr: Expr | undefined) => this.compile(expr, level, stateReads);
    const sectionNode = this.bySection.get(item.section)!;
    const planned: PlannedItem = {
      ...item,
      item,
      sectionPlace: sectionNode.step.works === 'section' ? sectionNode.step.section.place : 0,
      show: this.compile(question.showWhen, level, reads),
      formula: question.type === 'calculated' ? this.compile(question.formula, level, reads) : undefined,
      required: inState(question.requiredWhen),
      readOnly: inState(question.readOnlyWhen),
      filter: 'choiceFilter' in question ? inState(question.choiceFilter) : undefined,
      constraints: (question.constraints ?? []).map((constraint) => ({ constraint, run: inState(constraint.that)! })),
      consequences: (question.consequences ?? []).map((conditional) => ({ conditional, run: inState(conditional.when)! })),
      demandedBy: [],
    };
    for (const { then } of question.consequences ?? []) {
      if (then.do !== 'raise_hazard') continue;
      for (const key of then.title ? pipedKeys(then.title) : [question.key]) stateReads.push(...this.printedReads(key, level));
    }
    this.items.set(item, planned);
    const node: Node = {
      step: { index: 0, level, works: 'item', item: planned },
      reads,
      waitsFor: 0,
      section: this.sections[planned.sectionPlace],
    };
    const state: Node = {
      step: { index: 0, level, works: 'state', item: planned },
      reads: [...stateReads, { item, from: level }],
      waitsFor: 0,
    };
    this.nodes.push(node);
    this.stateNodes.push(state);
    this.byItem.set(item, node);
    this.stateByItem.set(item, state);
  }

  /** What is read when the answer to a question is printed: of a group, everything in its rows. */
  private printedReads(key: Key, level: Level): Read[] {
    const item = this.layout.byKey.get(key);
    if (!item || !isInside(level, item.level)) return [];
    const inside = (inner: Level | undefined): Item[] => (inner?.items ?? []).flatMap((one) => [one, ...inside(one.inner)]);
    return [item, ...inside(item.inner)].map((one) => ({ item: one, from: item.level }));
  }

  /** "A reading is required" stands at one question and is felt at another. */
  private addDemands(item: Item): void {
    const planned = this.items.get(item)!;
    for (const { conditional, run } of planned.consequences) {
      if (conditional.then.do !== 'require_reading') continue;
      const target = this.layout.byKey.get(conditional.then.question);
      if (!target) continue;
      const from = commonLevel(item.level, target.level);
      this.items.get(target)!.demandedBy.push({ item, run, from });
      // The target's state hangs on whatever the condition reads, and on whether the demanding question is shown.
      const reads: Read[] = [{ item, from }];
      this.compile(conditional.when, item.level, reads);
      this.stateByItem.get(target)!.reads.push(...reads.map((read) => ({ item: read.item, from: commonLevel(read.from, from) })));
    }
  }

  private compile(expr: Expr | undefined, level: Level, reads: Read[]): Run | undefined {
    if (!expr) return undefined;
    const compiled = compile(expr, level, this.compiling);
    reads.push(...compiled.reads);
    return compiled.run;
  }

  private edges(): Map<Item, Edge[]> {
    const edges = new Map<Item, Edge[]>();
    const add = (item: Item, edge: Edge) => {
      const list = edges.get(item) ?? [];
      if (!list.some((other) => other.step === edge.step && other.from === edge.from)) list.push(edge);
      edges.set(item, list);
    };
    for (const { step, reads } of [...this.nodes, ...this.stateNodes]) for (const { item, from } of reads) add(item, { step, from });
    for (const item of this.layout.items) {
      // A hidden group hides what its rows hold.
      for (const inner of item.inner?.items ?? []) add(item, { step: this.byItem.get(inner)!.step, from: item.level });
    }
    return edges;
  }

  /**
   * Kahn's order. A question may read itself in other rows: rows are worked out in their order. Where questions read each
   * other in a circle, the circle is opened at the first in the form; the check of the definition names it.
   * Gives whether there is a circle.
   */
  private order(edges: ReadonlyMap<Item, readonly Edge[]>): boolean {
    let isCircular = false;
    const after = new Map<Node, Node[]>(this.nodes.map((node) => [node, []]));
    const nodeOfStep = new Map(this.nodes.map((node) => [node.step, node]));
    const link = (before: Node, node: Node) => {
      // What a row reads of its own question in other rows hangs on which row comes first.
      isCircular ||= before === node;
      if (before === node) return;
      after.get(before)!.push(node);
      node.waitsFor++;
    };
    for (const [item, list] of edges) {
      for (const { step } of list) {
        const node = nodeOfStep.get(step);
        if (node) link(this.byItem.get(item)!, node);
      }
    }
    for (const node of this.nodes) if (node.section) link(this.bySection.get(node.section.section)!, node);
    const ordered: Node[] = [];
    const taken = new Set<Node>();
    const take = (node: Node) => {
      if (!taken.has(node)) ordered.push(node);
      taken.add(node);
    };
    for (const node of this.nodes) if (node.waitsFor === 0) take(node);
    let at = 0;
    for (const opening of [undefined, ...this.nodes]) {
      isCircular ||= opening !== undefined && !taken.has(opening);
      if (opening) take(opening);
      for (; at < ordered.length; at++) for (const next of after.get(ordered[at]!)!) if (--next.waitsFor === 0) take(next);
    }
    this.nodes.splice(0, this.nodes.length, ...ordered);
    return isCircular;
  }
}

/** Whether something can be answered here at all. */
export function holdsAnswer(item: Item): boolean {
  return specOf(item.question).holds !== 'nothing';
}
