import { useEffect, useState } from 'react';
import { usePhone } from '../app/phone.ts';
import { pushState, turnOffPush, turnOnPush } from './push.ts';
import type { PushState } from './push.ts';
import { noticeTexts } from './texts/noticeTexts.ts';
import type { NoticeTextKey } from './texts/zh-CN.ts';

const explained: Record<PushState, NoticeTextKey> = {
  on: 'push_on',
  off: 'push_off',
  denied: 'push_denied',
  ios: 'push_ios',
  missing: 'push_missing',
  insecure: 'push_insecure',
};

/** Says what pushing is before the browser asks, and what to do when it refuses. */
export function PushSwitch() {
  const { request, personId, locale } = usePhone();
  const t = noticeTexts(locale);
  const [state, setState] = useState<PushState>();
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<NoticeTextKey>();
  useEffect(() => {
    let isCurrent = true;
    void pushState(personId).then((found) => isCurrent && setState(found));
    return () => {
      isCurrent = false;
    };
  }, [personId]);
  if (state === undefined) return null;

  async function turnOn(): Promise<void> {
    setBusy(true);
    setTold(undefined);
    const outcome = await turnOnPush(request, personId);
    setBusy(false);
    if (outcome === 'failed' || outcome === 'dismissed') return setTold(`push_${outcome}`);
    setState(outcome);
  }

  async function turnOff(): Promise<void> {
    setBusy(true);
    await turnOffPush(request);
    setBusy(false);
    setState('off');
  }

  return (
    <section className="phone-push" aria-labelledby="push-title">
      <h2 id="push-title">{t('push_title')}</h2>
      <p role="status">{t(told ?? explained[state])}</p>
      {state === 'off' ? (
        <button type="button" className="fill-button" disabled={isBusy} onClick={() => void turnOn()}>
          {t(isBusy ? 'push_turning_on' : 'push_turn_on')}
        </button>
      ) : null}
      {state === 'on' ? (
        <button type="button" className="fill-button" disabled={isBusy} onClick={() => void turnOff()}>
          {t('push_turn_off')}
        </button>
      ) : null}
    </section>
  );
}
