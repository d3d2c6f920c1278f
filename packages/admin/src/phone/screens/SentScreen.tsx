import { usePhone } from '../app/phone.ts';
import { go } from '../app/route.ts';
import { Link } from '../app/Link.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Receipt } from '../parts/Receipt.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useItem } from '../parts/useOutbox.ts';

/** What became of something handed in: on this phone, on its way, received, or not accepted and why. */
export function SentScreen({ clientId }: { clientId: string }) {
  const { t } = usePhone();
  const item = useItem(clientId);
  if (item === undefined) return null;
  return (
    <Screen title={t('sent_title')} back={{ at: 'tasks' }}>
      {item ? (
        <Receipt
          item={item}
          onMend={(taskId) => go({ at: 'fill', taskId }, { replace: true })}
          onGone={() => go({ at: 'tasks' }, { replace: true })}
        />
      ) : (
        <Empty title={t('not_found')} />
      )}
      <p className="phone-after">
        {item?.kind === 'submission' && item.waitsForSecond && item.submissionId ? (
          <Link to={{ at: 'submission', submissionId: item.submissionId }} className="fill-button">
            {t('second_open')}
          </Link>
        ) : null}
        <Link to={{ at: 'tasks' }} className="fill-button">
          {t('to_tasks')}
        </Link>
      </p>
    </Screen>
  );
}
