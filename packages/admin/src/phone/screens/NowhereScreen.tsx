import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import { Empty } from '../parts/Empty.tsx';
import { Screen } from '../parts/Screen.tsx';

export function NowhereScreen() {
  const { t } = usePhone();
  return (
    <Screen title={t('app')}>
      <Empty title={t('not_found')}>
        <Link to={{ at: 'tasks' }} className="fill-button">
          {t('to_tasks')}
        </Link>
      </Empty>
    </Screen>
  );
}
