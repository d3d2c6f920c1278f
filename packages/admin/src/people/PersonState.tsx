import { useTranslate } from 'react-admin';
import type { PersonRowFragment } from '../data/generated/graphql.ts';
import { Badge } from '../ui/Badge.tsx';

export function PersonState({ person }: { person: Pick<PersonRowFragment, 'suspended' | 'mustChangePassword'> }) {
  const translate = useTranslate();
  if (person.suspended) return <Badge tone="alert">{translate('people.suspended')}</Badge>;
  if (person.mustChangePassword) return <Badge tone="waiting">{translate('people.firstPassword')}</Badge>;
  return <Badge tone="pass">{translate('people.active')}</Badge>;
}
