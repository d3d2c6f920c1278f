import { usePhone } from '../app/phone.ts';
import { Empty } from './Empty.tsx';
import { useOnline } from './useOnline.ts';
import { Waiting } from './Waiting.tsx';

/** A list that has never come is not an empty one. */
export function NotYet() {
  const { t } = usePhone();
  return useOnline() ? <Waiting word={t('list_coming')} /> : <Empty title={t('list_not_here')} />;
}
