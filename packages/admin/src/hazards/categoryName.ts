import { useTranslate } from 'react-admin';
import { zhCN } from './texts/zh-CN.ts';

/** Categories the product has words for; templates and people may use others. */
export const usualCategories = Object.keys(zhCN.hazards.categories);

export function useCategoryName(): (category: string) => string {
  const translate = useTranslate();
  return (category) => (usualCategories.includes(category) ? translate(`hazards.categories.${category}`) : category);
}
