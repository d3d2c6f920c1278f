import { useDeferredValue, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Path } from '@anjian/schema/answers/path.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import { useBuilder } from '../../state/useBuilder.ts';
import { namePath } from '../namePath.ts';
import { explain, type Explanation, type Filled } from './explain.ts';
import { FindingLine } from './FindingLine.tsx';

type WhyProps = { filled: Filled; pointed: Path | undefined; onPoint: (path: Path) => void };

/** Why the question pointed at is there, or is not; the hidden ones cannot be pointed at, so they are listed. */
export function Why({ filled: { definition, answers, context }, pointed, onPoint }: WhyProps) {
  const translate = useTranslate();
  const locale = useBuilder((state) => state.locale);
  const given = useMemo((): Filled => ({ definition, answers, context }), [definition, answers, context]);
  const filled = useDeferredValue(given);
  const why = useMemo(() => (pointed === undefined ? undefined : explain(filled, pointed)), [filled, pointed]);
  const hidden = useMemo(() => {
    const { questions } = evaluate(filled.definition, filled.answers, filled.context);
    return Object.entries(questions).flatMap(([path, { visible }]) => (visible ? [] : [path]));
  }, [filled]);
  const nameAt = (path: Path) => namePath(filled.definition, filled.answers, path, locale);
  return (
    <div className="builder-why">
      {why ? (
        <>
          <h3>{nameAt(why.path)}</h3>
          <p role="status">{translate(`builder.why.${standing(why)}`)}</p>
          <ul>
            {why.alwaysRequired && why.visible && <li>{translate('builder.why.alwaysRequired')}</li>}
            {why.findings.map((finding) => (
              <FindingLine
                key={`${finding.effect} ${JSON.stringify(finding.by)} ${JSON.stringify(finding.expr)}`}
                {...{ filled, finding, nameAt }}
                about={why.question.key}
              />
            ))}
          </ul>
          {why.findings.length === 0 && !why.alwaysRequired && <p>{translate('builder.why.noRules')}</p>}
        </>
      ) : (
        <p className="builder-hint">{translate('builder.why.point')}</p>
      )}
      {hidden.length > 0 && (
        <details>
          <summary>{translate('builder.why.hiddenOnes', { smart_count: hidden.length })}</summary>
          <ul>
            {hidden.map((path) => (
              <li key={path}>
                <button type="button" className="builder-link" aria-pressed={path === pointed} onClick={() => onPoint(path)}>
                  {nameAt(path)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function standing({ visible, required, closed }: Explanation): string {
  if (!visible) return 'isHidden';
  if (closed) return 'isClosed';
  return required ? 'isRequired' : 'isOptional';
}
