import { Link } from '../app/Link.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { Words } from '../parts/words.ts';

/** From the first screen to what stands before one. */
export function ScanLink({ t }: { t: Words }) {
  return (
    <Link to={{ at: 'scan' }} className="fill-button phone-head-action">
      <Icon name="scan" />
      {t('scan')}
    </Link>
  );
}
