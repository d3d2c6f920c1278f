import { useTranslate } from 'react-admin';

/** The kinds the product has words for; a unit may have any other, written by whoever made it. */
export const usualKinds = ['college', 'group', 'office', 'school', 'department', 'branch', 'class', 'vehicle', 'place'] as const;

export function useKindName(): (kind: string) => string {
  const translate = useTranslate();
  return (kind) => ((usualKinds as readonly string[]).includes(kind) ? translate(`terms.unitKind.${kind}`) : kind);
}
