import { usePhone } from '../app/phone.ts';
import { go } from '../app/route.ts';
import { Link } from '../app/Link.tsx';
import { useLive } from '../device/live.ts';
import { Empty } from '../parts/Empty.tsx';
import { Receipt } from '../parts/Receipt.tsx';
import { Screen } from '../parts/Screen.tsx';

/** What became of something handed in: on this phone, on its way, received, or not accepted and why. */
export function SentScreen({ clientId }: { clientId: string }) {
  const { t, database } = usePhone();
  const item = useLive(async () => (await database.outbox.get(clientId)) ?? null, [database, clientId]);
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
        <Link to={{ at: 'tasks' }} className="fill-button">
          {t('to_tasks')}
        </Link>
      </p>
    </Screen>
  );
}
