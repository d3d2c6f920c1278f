/**
 * Definition → XLSForm. What XLSForm cannot say stands in a column of our own beside what comes nearest to it, so that the
 * form comes back as it was. Which properties those are, the import itself tells: the sheets are read again and compared.
 */
import type { Choice, Definition, Key, Question, Section } from '../definition/definition.ts';
import { walkQuestions } from '../definition/walk.ts';
import { headerIn, Writing, setText, type Cells } from './exportCells.ts';
import { exportQuestion, setCarried, setFormula, setTexts, writeText, type Exporting } from './exportQuestion.ts';
import { standInLists } from './exportType.ts';
import { readSurveyHeader } from './header.ts';
import { importXlsform } from './import.ts';
import { printLanguage } from './language.ts';
import { Notes, type XlsformNote } from './note.ts';
import { isSame, OwnCellWriter } from './ownCellWriter.ts';
import type { Table } from './table.ts';
import type { Naming } from './toXPath.ts';

export type ExportedXlsform = { tables: Table[]; report: XlsformNote[] };

export function exportXlsform(definition: Definition): ExportedXlsform {
  return new Exporter(definition).export();
}

class Exporter {
  private readonly definition: Definition;
  private readonly survey: Writing;
  private readonly choices: Writing;
  private readonly settings: Writing;
  private readonly questionCells = new Map<Key, Cells>();
  private readonly sectionCells = new Map<Key, Cells>();
  private readonly choiceCells = new Map<string, Cells>();
  private readonly names = new Map<Key, string>();
  private readonly questions: ReadonlySet<Key>;
  /** Only questions can be named in formulas and texts. */
  private readonly naming: Naming = { nameOf: (key) => (this.questions.has(key) ? this.names.get(key) : undefined) };
  private readonly notes = new Notes();

  constructor(definition: Definition) {
    this.definition = definition;
    this.questions = new Set([...walkQuestions(definition)].map(({ question }) => question.key));
    // Every language has its column, even when nothing is written in it yet.
    const labels = definition.locales.map((locale) => headerIn('label', locale));
    this.survey = new Writing('survey', ['type', 'name', ...labels], definition.locales);
    this.choices = new Writing('choices', ['list_name', 'name', ...labels], definition.locales);
    this.settings = new Writing('settings', ['form_title', 'default_language'], definition.locales);
  }

  export(): ExportedXlsform {
    this.nameAll();
    this.writeSettings();
    for (const section of this.definition.sections) this.writeSection(section);
    this.writeChoices();
    const again = this.readAgain();
    this.writeOwnCells(again);
    return { tables: this.tables(), report: this.notes.report };
  }

  /** Keys are names, but for two that XLSForm keeps for itself. */
  private nameAll(): void {
    const keys = [...this.definition.sections.map(({ key }) => key), ...this.questions];
    for (const key of keys) {
      const isKept = key === 'meta' || key === 'data';
      this.names.set(key, isKept ? freeName(key, keys) : key);
    }
  }

  private writeSettings(): void {
    const { title, locales, carried } = this.definition;
    const main = locales[0]!;
    const cells = this.settings.add(new Map());
    cells.set('form_title', title[main] ?? '');
    cells.set('default_language', printLanguage(main));
    for (const [name, text] of Object.entries(carried ?? {})) if (!cells.has(name)) cells.set(name, text);
  }

  private writeSection(section: Section): void {
    const { naming } = this;
    const cells = this.survey.add(
      new Map([
        ['type', 'begin_group'],
        ['name', this.names.get(section.key)!],
      ]),
    );
    this.sectionCells.set(section.key, cells);
    setTexts(cells, section.title, section.help, naming);
    setFormula(cells, 'relevant', section.showWhen, naming);
    setCarried(cells, section.carried, this.definition);
    const exporting: Exporting = {
      definition: this.definition,
      naming,
      listOf: (question) => this.listOf(question),
      approximate: ({ key, type }, written) => {
        this.notes.say(
          { sheet: 'survey', row: this.survey.rowOf(this.survey.rows.length), column: 'type' },
          'type_approximated',
          'approximated',
          { type, as: written.type, question: key },
        );
      },
    };
    for (const question of section.questions) this.writeQuestion(question, exporting);
    this.survey.add(
      new Map([
        ['type', 'end_group'],
        ['name', this.names.get(section.key)!],
      ]),
    );
  }

  private writeQuestion(question: Question, exporting: Exporting): void {
    this.questionCells.set(question.key, this.survey.add(exportQuestion(question, exporting)));
    if (question.type !== 'group') return;
    for (const inner of question.questions) this.writeQuestion(inner, exporting);
    this.survey.add(
      new Map([
        ['type', 'end_repeat'],
        ['name', this.names.get(question.key)!],
      ]),
    );
  }

  /** A question's own choices are a list with its name. */
  private listOf(question: Question): string {
    if (!('responseSet' in question || 'choices' in question)) return '';
    if (!question.choices) return question.responseSet ?? '';
    const name = this.names.get(question.key)!;
    return this.definition.responseSets && Object.hasOwn(this.definition.responseSets, name) ? `${name}_choices` : name;
  }

  private writeChoices(): void {
    for (const [key, { choices }] of Object.entries(this.definition.responseSets ?? {})) this.writeList(key, choices);
    const standIns = new Set<string>();
    for (const { question } of walkQuestions(this.definition)) {
      const isListed = this.questionCells.get(question.key)?.get('type') !== 'acknowledge' && question.type !== 'matrix';
      if ('choices' in question && question.choices && isListed) this.writeList(this.listOf(question), question.choices);
      if (question.type === 'check' || question.type === 'yes_no') standIns.add(question.type);
    }
    if (standIns.has('check')) this.writeList(standInLists.check, [standIn('pass', '合格', 'Pass'), standIn('fail', '不合格', 'Fail')]);
    if (standIns.has('yes_no')) this.writeList(standInLists.yes_no, [standIn('yes', '是', 'Yes'), standIn('no', '否', 'No')]);
  }

  private writeList(list: string, choices: readonly Choice[]): void {
    for (const choice of choices) {
      const cells = this.choices.add(
        new Map([
          ['list_name', list],
          ['name', choice.key],
        ]),
      );
      this.choiceCells.set(`${list}\n${choice.key}`, cells);
      const label = Object.fromEntries(Object.entries(choice.label).filter(([locale]) => this.definition.locales.includes(locale)));
      setText(cells, 'label', label, (words) => writeText(words, this.naming));
      for (const [name, value] of Object.entries(choice.attributes ?? {})) {
        const isAttribute =
          readSurveyHeader(name, 0).column === name && !['list_name', 'list', 'name', 'value', 'label', 'type'].includes(name);
        if (isAttribute && !cells.has(name)) cells.set(name, String(value));
      }
      setCarried(cells, choice.carried, this.definition);
    }
  }

  /** What a reader refuses is taken out of the sheet; our own column has it all the same. */
  private readAgain(): Definition {
    for (let round = 0; round < 50; round++) {
      const again = importXlsform(this.tables());
      if (again.ok) return again.definition;
      for (const { sheet, row, column, code } of again.problems) {
        const cells = row === undefined ? undefined : this.writingOf(sheet).rows[row - 2];
        // A formula for which XLSForm has no words leaves a row that holds something and says nothing.
        if (cells && code === 'no_calculation') cells.set('type', 'hidden');
        else if (!cells || column === undefined || !cells.delete(column))
          throw new Error(`An exported form is refused: ${JSON.stringify(again.problems[0])}`);
        if (column === 'type') cells.set('type', 'text');
      }
    }
    throw new Error('An exported form is refused whatever is taken out of it');
  }

  private writingOf(sheet: string): Writing {
    return sheet === 'survey' ? this.survey : sheet === 'choices' ? this.choices : this.settings;
  }

  private tables(): Table[] {
    return [this.survey.table(), ...(this.choices.rows.length > 0 ? [this.choices.table()] : []), this.settings.table()];
  }

  private writeOwnCells(again: Definition): void {
    const own = new OwnCellWriter(this.notes);
    const sections = new Map(again.sections.map((section) => [section.key, section]));
    for (const section of this.definition.sections)
      own.write('survey', this.survey, this.sectionCells.get(section.key)!, section, sections.get(this.names.get(section.key)!), [
        'questions',
      ]);
    const questions = new Map([...walkQuestions(again)].map(({ question }) => [question.key, question]));
    for (const { question } of walkQuestions(this.definition)) {
      const ignored = question.type === 'group' ? ['questions'] : [];
      own.write(
        'survey',
        this.survey,
        this.questionCells.get(question.key)!,
        question,
        questions.get(this.names.get(question.key)!),
        ignored,
      );
    }
    this.writeOwnChoices(again, own);
    const patch = { ...this.definition, responseSets: patchSets(this.definition, again) };
    own.write('settings', this.settings, this.settings.rows[0]!, patch, { ...again, responseSets: undefined }, ['sections', 'format']);
  }

  private writeOwnChoices(again: Definition, own: OwnCellWriter): void {
    const lists = new Map<string, readonly Choice[]>(Object.entries(again.responseSets ?? {}).map(([key, { choices }]) => [key, choices]));
    for (const { question } of walkQuestions(again))
      if ('choices' in question && question.choices) lists.set(question.key, question.choices);
    const write = (list: string, choices: readonly Choice[]) => {
      for (const choice of choices) {
        const cells = this.choiceCells.get(`${list}\n${choice.key}`);
        if (cells)
          own.write(
            'choices',
            this.choices,
            cells,
            choice,
            lists.get(list)?.find(({ key }) => key === choice.key),
            [],
          );
      }
    };
    for (const [key, { choices }] of Object.entries(this.definition.responseSets ?? {})) write(key, choices);
    for (const { question } of walkQuestions(this.definition))
      if ('choices' in question && question.choices) write(this.listOf(question), question.choices);
  }
}

/** Response sets that are missing, or too many, or called otherwise: each by its key, null for one that is not there. */
function patchSets(is: Definition, again: Definition): object | undefined {
  const [wanted, found] = [is.responseSets ?? {}, again.responseSets ?? {}];
  const patch: Record<Key, unknown> = {};
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    const [set, other] = [wanted[key], found[key]];
    if (!set) patch[key] = null;
    else if (!other || set.choices.length !== other.choices.length) patch[key] = set;
    else if (!isSame(set.label, other.label)) patch[key] = { label: set.label };
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function standIn(key: Key, zh: string, en: string): Choice {
  return { key, label: { 'zh-CN': zh, en } };
}

function freeName(key: Key, taken: readonly Key[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${key}_${n}`)) return `${key}_${n}`;
}
