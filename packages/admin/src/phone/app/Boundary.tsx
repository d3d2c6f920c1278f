import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Translate } from '../../fill/texts/message.ts';
import type { PhoneTextKey } from '../texts/zh-CN.ts';

type Props = { t: Translate<PhoneTextKey>; children: ReactNode };

/** A fault of ours, or a part of the page that could not be fetched: what was filled in is on the device all the same. */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <main className="phone-empty" role="alert">
        <p className="phone-empty-title">{t('failed_title')}</p>
        <p>{t('failed_help')}</p>
        <button type="button" className="fill-button" onClick={() => window.location.reload()}>
          {t('reopen')}
        </button>
      </main>
    );
  }
}
