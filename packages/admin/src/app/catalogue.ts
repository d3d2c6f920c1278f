import reactAdminEn from 'ra-language-english';
import type { TranslationMessages } from 'react-admin';
import { en as account } from '../account/texts/en.ts';
import { zhCN as accountZh } from '../account/texts/zh-CN.ts';
import { en as session } from '../session/texts/en.ts';
import { zhCN as sessionZh } from '../session/texts/zh-CN.ts';
import { en as shell } from '../shell/texts/en.ts';
import { zhCN as shellZh } from '../shell/texts/zh-CN.ts';
import { en as terms } from '../terms/texts/en.ts';
import { zhCN as termsZh } from '../terms/texts/zh-CN.ts';
import { en as ui } from '../ui/texts/en.ts';
import { zhCN as uiZh } from '../ui/texts/zh-CN.ts';
import { reactAdminZhCN } from './texts/reactAdmin.zh-CN.ts';

/** All texts of the console by language. The phone has catalogues of its own, because it must stay small. */
export const catalogues: Readonly<Record<'zh-CN' | 'en', TranslationMessages>> = {
  'zh-CN': { ...reactAdminZhCN, ...uiZh, ...termsZh, ...shellZh, ...sessionZh, ...accountZh },
  en: { ...reactAdminEn, ...ui, ...terms, ...shell, ...session, ...account },
};
