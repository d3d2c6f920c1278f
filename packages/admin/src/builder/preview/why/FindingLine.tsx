import { useTranslate } from 'react-admin';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Value } from '@anjian/schema/rules/value.ts';
import { useSayCondition } from '../../rules/useSayCondition.ts';
import { nameIn } from '../../state/naming.ts';
import { selectQuestion } from '../../state/selection.ts';
import { useBuilder, useStore } from '../../state/useBuilder.ts';
import type { Filled, Finding } from './explain.ts';
import { useSayValue } from './useSayValue.ts';

type FindingLineProps = { filled: Filled; finding: Finding; nameAt: (path: Path) => string; about: Key };

/** One rule in a sentence, whether it holds, test by test, and the answers it looked at. */
export function FindingLine({ filled, finding: { effect, by, expr, holds, parts, reads }, nameAt, about }: FindingLineProps) {
  const translate = useTranslate();
  const store = useStore();
  const locale = useBuilder((state) => state.locale);
  const say = useSayCondition();
  const sayValue = useSayValue(filled);
  const carrier = 'section' in by ? by.section : by.question;
  const show = () => {
    store.select('section' in by ? { of: 'section', key: carrier } : selectQuestion(carrier));
    store.putCaret(carrier);
  };
  return (
    <li data-holds={outcome(holds)}>
      {translate(`builder.why.effect.${effect}`)} {say(expr)} – <strong>{translate(`builder.why.${outcome(holds)}`)}</strong>
      {carrier !== about && (
        <>
          {' '}
          <button type="button" className="builder-link" onClick={show}>
            {translate('section' in by ? 'builder.why.ofSection' : 'builder.why.ofQuestion', {
              name: nameIn(filled.definition, carrier, locale),
            })}
          </button>
        </>
      )}
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <li key={JSON.stringify(part.expr)} data-holds={outcome(part.holds)}>
              {say(part.expr)} – {translate(`builder.why.${outcome(part.holds)}`)}
            </li>
          ))}
        </ul>
      )}
      {reads.length > 0 && (
        <p className="builder-why-values">
          {reads
            .map((path) => translate('builder.why.value', { name: nameAt(path), value: sayValue(path) }))
            .join(translate('builder.why.between'))}
        </p>
      )}
    </li>
  );
}

function outcome(value: Value): 'holds' | 'holdsNot' | 'unknown' {
  if (value === null) return 'unknown';
  return value === true ? 'holds' : 'holdsNot';
}
