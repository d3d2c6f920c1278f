import { useTranslate } from 'react-admin';
import { zhCN } from './texts/zh-CN.ts';

/** Categories the product has words for; templates and people may use others. */
export const usualCategories = Object.keys(zhCN.terms.category);

export function useCategoryName(): (category: string) => string {
  const translate = useTranslate();
  return (category) => (usualCategories.includes(category) ? translate(`terms.category.${category}`) : category);
}
