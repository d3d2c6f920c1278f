import type { Wording } from '../../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  translations: {
    link: 'Translations',
    title: 'Translations: %{title}',
    help: 'Every text of the checklist. What is missing comes first; what is typed is saved to the draft.',
    toBuilder: 'Back to the builder',
    search: 'Find text or place',
    onlyMissing: 'Only what is missing',
    missing: '%{language}: %{smart_count} missing',
    missingHere: 'Missing',
    nothingMissing: 'Nothing is missing',
    keys: 'Enter goes to the row below, Shift+Enter breaks the line, Ctrl+Enter leads to the next missing text, Ctrl+Z undoes.',
    count: '%{smart_count} text |||| %{smart_count} texts',
    place: 'Place',
    source: '%{language} (source)',
    cell: '%{place}, %{language}',
    set: 'Response set “%{name}”',
    addLanguage: 'Add a language',
    noLanguage: 'No such language is known. Choose one of the list, or write its code, such as fr or pt-BR.',
    removeLanguage: 'Remove a language',
    removeTitle: 'Remove %{language}?',
    removeHelp:
      'The checklist loses this language and %{smart_count} text in it. It can be undone; published versions stay as they are. |||| The checklist loses this language and %{smart_count} texts in it. It can be undone; published versions stay as they are.',
    removeMain: 'It is what was translated from; %{language} takes its place.',
    remove: 'Remove',
    languageRemoved: 'Language removed: %{language}',
    languageAdded: 'Language added: %{language}',
    fileName: 'translations',
    exportXlsx: 'Export .xlsx',
    exportCsv: 'Export .csv',
    import: 'Import translations',
    imported: 'Import translations',
    taken:
      '%{smart_count} text was taken; it can be undone. Blank cells changed nothing. |||| %{smart_count} texts were taken; it can be undone. Blank cells changed nothing.',
    refused: {
      unreadable: 'The file cannot be read. Choose an .xlsx or .csv that was exported here.',
      noKeyColumn: 'There is no column named key, so nobody knows where the texts belong. Use a spreadsheet exported here.',
      noLanguageColumn: 'There is no column for any language this checklist is translated to. Add the language first, then export.',
    },
    note: {
      unknownColumn: 'Row %{row}: the column “%{value}” is no language; it was passed over.',
      noSuchLanguage: 'Row %{row}: the checklist has no language %{value}; the column was passed over. Add the language first.',
      unknownKey: 'Row %{row}: the draft has no %{value} any more; the row was passed over.',
      sourceChanged: 'Row %{row}: the source of %{value} is another now; the translation was taken, please check it.',
      tooLong: 'Row %{row}: the text in %{value} has more than 10000 letters; it was passed over.',
    },
  },
};
