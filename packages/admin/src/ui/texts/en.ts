import type { Wording } from '../wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  ui: {
    notFound: 'Not found',
    actions: 'Actions',
    loading: 'Loading',
    tryAgain: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    copied: 'Copied',
    copyRefused: 'The browser does not allow copying. Please select the text and copy it by hand.',
    reference: 'Quote this number when you ask for help: %{reference}',
    unreachable: 'The server cannot be reached. Check the connection and try again; nothing you typed is lost.',
    unexpected: 'Something unexpected went wrong on this page. Try again; if it stays, tell your administrator.',
    filters: 'More filters',
    fewerFilters: 'Fewer filters',
    filtersSet: 'Filters (%{smart_count} set)',
    noMatch: 'Nothing matches',
    noMatchHelp: 'Change or clear the filters above.',
    rowCount: '%{smart_count} row |||| %{smart_count} rows',
    more: 'Show more (%{smart_count} left)',
    yes: 'Yes',
    no: 'No',
    fieldRequired: 'Please fill this in',
    unsaved: 'Some changes are not saved. Leave anyway?',
    previousPicture: 'Previous picture',
    nextPicture: 'Next picture',
    pictureOf: 'Picture %{at} of %{count}',
    openPicture: 'Enlarge: %{name}',
    picture: 'Photo',
  },
  data: {
    notFound: 'Not found: it may have been removed, or it is not yours to see.',
    unreachable: 'The server cannot be reached. Check the connection and try again.',
  },
};
