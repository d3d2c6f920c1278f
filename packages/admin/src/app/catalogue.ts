import reactAdminEn from 'ra-language-english';
import type { TranslationMessages } from 'react-admin';
import { en as account } from '../account/texts/en.ts';
import { zhCN as accountZh } from '../account/texts/zh-CN.ts';
import { en as assets } from '../assets/texts/en.ts';
import { zhCN as assetsZh } from '../assets/texts/zh-CN.ts';
import { en as assignments } from '../assignments/texts/en.ts';
import { zhCN as assignmentsZh } from '../assignments/texts/zh-CN.ts';
import { en as builder } from '../builder/texts/en.ts';
import { zhCN as builderZh } from '../builder/texts/zh-CN.ts';
import { en as shelves } from '../builder/library/texts/en.ts';
import { zhCN as shelvesZh } from '../builder/library/texts/zh-CN.ts';
import { en as conflict } from '../builder/conflict/texts/en.ts';
import { zhCN as conflictZh } from '../builder/conflict/texts/zh-CN.ts';
import { en as map } from '../builder/map/texts/en.ts';
import { zhCN as mapZh } from '../builder/map/texts/zh-CN.ts';
import { en as preview } from '../builder/preview/texts/en.ts';
import { zhCN as previewZh } from '../builder/preview/texts/zh-CN.ts';
import { en as translations } from '../builder/translations/texts/en.ts';
import { zhCN as translationsZh } from '../builder/translations/texts/zh-CN.ts';
import { en as hazards } from '../hazards/texts/en.ts';
import { zhCN as hazardsZh } from '../hazards/texts/zh-CN.ts';
import { en as notifications } from '../notifications/texts/en.ts';
import { zhCN as notificationsZh } from '../notifications/texts/zh-CN.ts';
import { en as people } from '../people/texts/en.ts';
import { zhCN as peopleZh } from '../people/texts/zh-CN.ts';
import { en as session } from '../session/texts/en.ts';
import { zhCN as sessionZh } from '../session/texts/zh-CN.ts';
import { en as shell } from '../shell/texts/en.ts';
import { zhCN as shellZh } from '../shell/texts/zh-CN.ts';
import { en as submissions } from '../submissions/texts/en.ts';
import { zhCN as submissionsZh } from '../submissions/texts/zh-CN.ts';
import { en as tasks } from '../tasks/texts/en.ts';
import { zhCN as tasksZh } from '../tasks/texts/zh-CN.ts';
import { en as templates } from '../templates/texts/en.ts';
import { zhCN as templatesZh } from '../templates/texts/zh-CN.ts';
import { en as transfer } from '../templates/transfer/texts/en.ts';
import { zhCN as transferZh } from '../templates/transfer/texts/zh-CN.ts';
import { en as versions } from '../templates/versions/texts/en.ts';
import { zhCN as versionsZh } from '../templates/versions/texts/zh-CN.ts';
import { en as changes } from '../terms/changes/texts/en.ts';
import { zhCN as changesZh } from '../terms/changes/texts/zh-CN.ts';
import { en as conditions } from '../terms/conditions/texts/en.ts';
import { zhCN as conditionsZh } from '../terms/conditions/texts/zh-CN.ts';
import { en as starting } from '../terms/starting/texts/en.ts';
import { zhCN as startingZh } from '../terms/starting/texts/zh-CN.ts';
import { en as terms } from '../terms/texts/en.ts';
import { zhCN as termsZh } from '../terms/texts/zh-CN.ts';
import { en as today } from '../today/texts/en.ts';
import { zhCN as todayZh } from '../today/texts/zh-CN.ts';
import { en as tokens } from '../tokens/texts/en.ts';
import { zhCN as tokensZh } from '../tokens/texts/zh-CN.ts';
import { en as ui } from '../ui/texts/en.ts';
import { zhCN as uiZh } from '../ui/texts/zh-CN.ts';
import { en as units } from '../units/texts/en.ts';
import { zhCN as unitsZh } from '../units/texts/zh-CN.ts';
import { reactAdminZhCN } from './texts/reactAdmin.zh-CN.ts';

/** All texts of the console by language. The phone has catalogues of its own, because it must stay small. */
export const catalogues: Readonly<Record<'zh-CN' | 'en', TranslationMessages>> = {
  'zh-CN': {
    ...reactAdminZhCN,
    ...accountZh,
    ...assetsZh,
    ...assignmentsZh,
    ...builderZh,
    ...changesZh,
    ...conditionsZh,
    ...conflictZh,
    ...hazardsZh,
    ...mapZh,
    ...notificationsZh,
    ...peopleZh,
    ...previewZh,
    ...sessionZh,
    ...shellZh,
    ...shelvesZh,
    ...startingZh,
    ...submissionsZh,
    ...tasksZh,
    ...templatesZh,
    ...termsZh,
    ...todayZh,
    ...tokensZh,
    ...transferZh,
    ...translationsZh,
    ...uiZh,
    ...unitsZh,
    ...versionsZh,
  },
  en: {
    ...reactAdminEn,
    ...account,
    ...assets,
    ...assignments,
    ...builder,
    ...changes,
    ...conditions,
    ...conflict,
    ...hazards,
    ...map,
    ...notifications,
    ...people,
    ...preview,
    ...session,
    ...shell,
    ...shelves,
    ...starting,
    ...submissions,
    ...tasks,
    ...templates,
    ...terms,
    ...today,
    ...tokens,
    ...transfer,
    ...translations,
    ...ui,
    ...units,
    ...versions,
  },
};
