import Button from '@mui/material/Button';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Pane } from '../Builder.tsx';
import { keepTourDone } from './tourDone.ts';
import { tourSteps } from './steps.ts';
import './tour.css';

type TourProps = { onShow: (pane: Pane) => void; onEnd: () => void };

/** Five stops through the builder. Nothing is blocked meanwhile; Escape ends it, and the caret goes back to where it was. */
export function Tour({ onShow, onEnd }: TourProps) {
  const translate = useTranslate();
  const id = useId();
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const step = tourSteps[at]!;
  const isLast = at === tourSteps.length - 1;
  const end = () => {
    keepTourDone();
    onShow('sheet');
    onEnd();
  };
  const latest = useRef({ onShow, end });
  useEffect(() => {
    latest.current = { onShow, end };
  });

  // Wherever the caret is meanwhile, unless something else is open there that Escape closes.
  useEffect(() => {
    const press = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      const inDialog = target instanceof Element ? target.closest('[role=dialog], [role=menu], [role=listbox]') : null;
      if (key === 'Escape' && !defaultPrevented && (inDialog === null || inDialog === box.current)) latest.current.end();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  // Where the caret was is where it goes back to; to the first question when it was nowhere.
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isSomewhere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      (isSomewhere ? before : document.querySelector<HTMLElement>('.builder-label'))?.focus();
    };
  }, []);

  useEffect(() => {
    latest.current.onShow(step.pane);
    const target = document.querySelector(step.target);
    target?.setAttribute('data-toured', '');
    box.current?.focus();
    return () => target?.removeAttribute('data-toured');
  }, [step]);

  return (
    <div ref={box} className="builder-tour" role="dialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} tabIndex={-1}>
      <p className="builder-tour-count">{translate('builder.tour.count', { at: at + 1, count: tourSteps.length })}</p>
      <h2 id={`${id}-title`}>{translate(`builder.tour.${step.name}.title`)}</h2>
      <p id={`${id}-text`}>{translate(`builder.tour.${step.name}.text`)}</p>
      <div className="builder-tour-buttons">
        {!isLast && <Button onClick={end}>{translate('builder.tour.skip')}</Button>}
        <Button variant="outlined" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {translate('builder.tour.back')}
        </Button>
        <Button variant="contained" onClick={() => (isLast ? end() : setAt(at + 1))}>
          {translate(isLast ? 'builder.tour.done' : 'builder.tour.next')}
        </Button>
      </div>
    </div>
  );
}
