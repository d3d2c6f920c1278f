import type { Wording } from '../../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  changes: {
    fromTo: '%{before} → %{after}',
    property: {
      grades: 'Grades',
      exclusive: 'Stands alone',
      removed: 'No longer offered',
      attributes: 'Marks of the choice',
      place: 'Place',
      locales: 'Languages',
      tests: 'Form tests',
      origin: 'Where in the library it came from',
      carried: 'Settings for other systems',
    },
  },
};
