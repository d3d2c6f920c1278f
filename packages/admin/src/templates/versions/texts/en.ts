import type { Wording } from '../../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  versions: {
    compare: 'Compare versions',
    replaceTitle: 'Replace the draft with version %{number}?',
    replaceHelp: 'The present draft was not published, and its content is replaced. Export it first if it should be kept.',
    replace: 'Replace draft',
    compareTitle: 'Compare versions: %{name}',
    compareHelp: 'What differs between two versions, question by question, and whether old answers suffer from it.',
    before: 'Older version',
    after: 'Newer version',
    unchanged: 'The two versions are the same',
    unreadable: 'One of the versions cannot be read, so they cannot be compared',
    whole: {
      safe: '%{count} differences; all old answers can be read and compared as before.',
      breaking:
        '%{count} differences, of which %{smart_count} affects how old answers can be read or compared. |||| %{count} differences, of which %{smart_count} affect how old answers can be read or compared.',
    },
    verdict: { safe: 'Old answers unaffected', breaking: 'Affects old answers' },
    form: 'The whole checklist',
    section: { added: 'New section: %{name}', removed: 'Removed section: %{name}', changed: 'Section: %{name}' },
    question: { added: 'New question: %{name}', removed: 'Removed question: %{name}', changed: '%{name}' },
    textIn: '%{name} (%{locale})',
    entry: { choices: 'Choice “%{name}”', rows: 'Line “%{name}”' },
    text: {
      label: 'Question',
      title: 'Title',
      description: 'Description',
      statement: 'All-safe statement',
      sectionTitle: 'Section title',
      help: 'Help',
      clause: 'Clause',
      evidence: 'Evidence',
      criterion: 'Criterion',
      passLabel: 'Name of “pass”',
      failLabel: 'Name of “fail”',
      unit: 'Unit of measure',
      rowLabel: 'Name of a row',
      patternMessage: 'Message when the format is wrong',
      choices: 'Choice',
      rows: 'Line',
      constraints: 'Message of a check',
      consequences: 'Title of a hazard',
    },
  },
};
