import { memo, useDeferredValue, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { findReferences } from '../edits/references.ts';
import { nameIn } from '../state/naming.ts';
import { selectQuestion } from '../state/selection.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { Fold } from './Fold.tsx';

/** Which rules and texts speak of this question: a way to each. */
export const UsedBy = memo(function UsedBy({ question }: { question: Key }) {
  const translate = useTranslate();
  const store = useStore();
  const locale = useBuilder((state) => state.locale);
  const definition = useDeferredValue(useBuilder(({ history }) => history.present));
  const references = useMemo(() => findReferences(definition, new Set([question])), [definition, question]);
  if (references.length === 0) return null;
  const show = (by: (typeof references)[number]['by']) => {
    const key = 'section' in by ? by.section : by.question;
    store.select('section' in by ? { of: 'section', key } : selectQuestion(key));
    store.putCaret(key);
  };
  return (
    <Fold title={translate('builder.fold.usedBy', { smart_count: references.length })}>
      <ul>
        {references.map(({ by, property }) => {
          const key = 'section' in by ? by.section : by.question;
          return (
            <li key={`${key} ${property}`}>
              <button type="button" className="builder-link" onClick={() => show(by)}>
                {nameIn(definition, key, locale)}
              </button>{' '}
              {translate(`builder.referenceIn.${property.replaceAll(/\[\d+\]|\..*/g, '')}`, { _: property })}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
});
