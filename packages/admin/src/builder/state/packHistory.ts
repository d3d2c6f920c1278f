/**
 * A history as JSON that fits the browser's storage: 200 states of 500 questions share nearly all of them, so every section's
 * questions are written once, and states name them by number. Read back, they are shared again.
 */
import type { Definition, Question, Section } from '@anjian/schema/definition/definition.ts';
import type { History, Step } from './history.ts';

type PackedSection = Omit<Section, 'questions'> & { questions: number[] };
type PackedDefinition = Omit<Definition, 'sections'> & { sections: number[] };
type PackedStep = { definition: PackedDefinition; name: string };
export type PackedHistory = {
  questions: Question[];
  sections: PackedSection[];
  past: PackedStep[];
  present: PackedDefinition;
  future: PackedStep[];
};

export function packHistory({ past, present, future }: History): PackedHistory {
  const questions = new Pool<Question, Question>((question) => question);
  const sections = new Pool<Section, PackedSection>((section) => ({
    ...section,
    questions: section.questions.map((question) => questions.place(question)),
  }));
  const pack = (definition: Definition): PackedDefinition => ({
    ...definition,
    sections: definition.sections.map((section) => sections.place(section)),
  });
  const packStep = ({ definition, name }: Step): PackedStep => ({ definition: pack(definition), name });
  return {
    past: past.map(packStep),
    present: pack(present),
    future: future.map(packStep),
    questions: questions.items,
    sections: sections.items,
  };
}

/** Undefined when it is none: storage may hold what an older version of the console or somebody else wrote. */
export function unpackHistory(json: unknown): History | undefined {
  const packed = json as PackedHistory;
  try {
    const sections = packed.sections.map((section): Section => ({
      ...section,
      questions: section.questions.map((at) => there(packed.questions[at])),
    }));
    const unpack = (definition: PackedDefinition): Definition => ({
      ...definition,
      sections: definition.sections.map((at) => there(sections[at])),
    });
    const unpackStep = ({ definition, name }: PackedStep): Step => ({ definition: unpack(definition), name });
    return { past: packed.past.map(unpackStep), present: unpack(packed.present), future: packed.future.map(unpackStep) };
  } catch {
    return undefined;
  }
}

function there<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new RangeError('the stored history names what it does not hold');
  return item;
}

/** Numbers objects by identity, each once. */
class Pool<Item, Packed> {
  readonly items: Packed[] = [];
  private readonly places = new Map<Item, number>();
  private readonly pack: (item: Item) => Packed;

  constructor(pack: (item: Item) => Packed) {
    this.pack = pack;
  }

  place(item: Item): number {
    const known = this.places.get(item);
    if (known !== undefined) return known;
    const place = this.items.length;
    this.items.push(this.pack(item));
    this.places.set(item, place);
    return place;
  }
}
