import { useTranslate } from 'react-admin';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { useStore } from '../state/useBuilder.ts';
import { PreviewOutcome } from './PreviewOutcome.tsx';
import { loadTest } from './tests/loadTest.ts';
import { TestList } from './tests/TestList.tsx';
import { Why } from './why/Why.tsx';

export type BelowTab = 'outcome' | 'why' | 'tests';

type BelowProps = {
  definition: Definition;
  answers: Answers;
  context: EvaluationContext;
  pointed: Path | undefined;
  shows: BelowTab;
  onShow: (tab: BelowTab) => void;
  onPoint: (path: Path) => void;
};

/** What the preview says of itself: what would follow, why a question is there, and the tests kept of it. */
export function Below({ definition, answers, context, pointed, shows, onShow, onPoint }: BelowProps) {
  const translate = useTranslate();
  const store = useStore();
  const load = (index: number) => {
    // A test that was changed a moment ago is loaded as it is now.
    const test = store.definition.tests?.[index];
    if (test) loadTest(store, test);
  };
  return (
    <section className="builder-below" aria-label={translate('builder.belowPreview')}>
      <div className="builder-pane-tabs" role="group" aria-label={translate('builder.belowPreview')}>
        {(['outcome', 'why', 'tests'] as const).map((tab) => (
          <button key={tab} type="button" aria-pressed={shows === tab} onClick={() => onShow(tab)}>
            {translate(`builder.below.${tab}`)}
          </button>
        ))}
      </div>
      {/* It scrolls, so the keyboard must be able to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="builder-below-page" tabIndex={0} role="region" aria-label={translate(`builder.below.${shows}`)}>
        {shows === 'outcome' && <PreviewOutcome {...{ definition, answers, context }} />}
        {shows === 'why' && <Why filled={{ definition, answers, context }} pointed={pointed} onPoint={onPoint} />}
        {shows === 'tests' && <TestList definition={definition} onLoad={load} />}
      </div>
    </section>
  );
}
