/** What the builder holds while a template is written. Outside React, so that a letter typed redraws one row of five hundred. */
import type { Definition, Key, Locale } from '@anjian/schema/definition/definition.ts';
import type { DefinitionProblem } from '@anjian/schema/problems/problem.ts';
import { untried, type Tried } from '../preview/tried.ts';
import { beginHistory, closeStep, redo, undo, withEdit, type History } from './history.ts';
import { keepSelection, type Selection } from './selection.ts';

/** Somebody else's draft that came in between. */
export type Theirs = { definition: Definition; revision: number; updatedAt: string | undefined; updatedByName: string | undefined };

export type Saving =
  | { is: 'rest' }
  | { is: 'busy' }
  /** kept on this device until the connection is back */
  | { is: 'offline' }
  | { is: 'refused'; error: unknown };

/** A question asked before something is done. */
export type Asking = { about: 'delete'; keys: ReadonlySet<Key> } | { about: 'delete_section'; section: Key };

export type BuilderState = {
  history: History;
  selection: Selection;
  /** the language the sheet is read and written in */
  locale: Locale;
  /** what the server has, and as which revision; 0 while there is no draft */
  saved: { definition: Definition; revision: number };
  saving: Saving;
  conflict: Theirs | undefined;
  /** keys of published versions: they keep their meaning */
  published: ReadonlySet<Key>;
  publishedDefinitions: readonly Definition[];
  problems: readonly DefinitionProblem[];
  /** errors by question, for the rows of the sheet */
  faults: ReadonlyMap<Key, number>;
  asking: Asking | undefined;
  tried: Tried;
  /** said to screen readers: key of the sentence and what fills it; counted, so that the same is said twice */
  said: { sentence: string; blanks: Record<string, string | number>; count: number };
  /** where the caret goes next */
  caret: { key: Key; count: number } | undefined;
};

export type Change = (definition: Definition) => Definition;

export class BuilderStore {
  private state: BuilderState;
  private readonly listeners = new Set<() => void>();

  constructor(opened: Pick<BuilderState, 'saved' | 'locale'> & Partial<BuilderState>) {
    this.state = {
      history: beginHistory(opened.saved.definition),
      selection: { of: 'template' },
      saving: { is: 'rest' },
      conflict: undefined,
      published: new Set(),
      publishedDefinitions: [],
      problems: [],
      faults: new Map(),
      asking: undefined,
      tried: untried(),
      said: { sentence: '', blanks: {}, count: 0 },
      caret: undefined,
      ...opened,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): BuilderState => this.state;

  get definition(): Definition {
    return this.state.history.present;
  }

  set(part: Partial<BuilderState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  /** `name` says what is done in the list of steps; false when it changed nothing. */
  edit(name: string, change: Change, merge?: string): boolean {
    const history = withEdit(this.state.history, name, change(this.definition), merge, this.state.selection);
    if (history === this.state.history) return false;
    this.go(history);
    return true;
  }

  undo(): void {
    const step = this.state.history.past.at(-1);
    if (!step) return;
    this.go(undo(this.state.history), step.was);
    this.say('builder.said.undone', { what: step.name });
  }

  redo(): void {
    const [step] = this.state.history.future;
    if (!step) return;
    this.go(redo(this.state.history));
    this.say('builder.said.redone', { what: step.name });
  }

  /** Ends the step that typing makes. */
  pause(): void {
    const history = closeStep(this.state.history);
    if (history !== this.state.history) this.set({ history });
  }

  select(selection: Selection): void {
    this.set({ selection, history: closeStep(this.state.history) });
  }

  say(sentence: string, blanks: Record<string, string | number> = {}): void {
    this.set({ said: { sentence, blanks, count: this.state.said.count + 1 } });
  }

  putCaret(key: Key): void {
    this.set({ caret: { key, count: (this.state.caret?.count ?? 0) + 1 } });
  }

  /** Fills the preview with other answers, as on another day or as somebody else. */
  load(tried: Partial<Omit<Tried, 'load'>>): void {
    this.set({ tried: { ...this.state.tried, ...tried, load: this.state.tried.load + 1 } });
  }

  private go(history: History, selection = this.state.selection): void {
    this.set({ history, selection: keepSelection(selection, history.present) });
  }
}
