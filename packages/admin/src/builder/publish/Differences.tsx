import Chip from '@mui/material/Chip';
import { useLocaleState, useTranslate } from 'react-admin';
import { isUnchanged, type Comparison, type Reason, type Verdict } from '@anjian/schema/compare/compare.ts';
import type { Text } from '@anjian/schema/definition/definition.ts';
import { useSheetText } from '../state/useSheetText.ts';

/** What changed between two states of a template, each with its verdict and why. */
export function Differences({ comparison, onShow }: { comparison: Comparison; onShow?: (key: string) => void }) {
  const translate = useTranslate();
  const { form, sections, questions } = comparison;
  if (isUnchanged(comparison)) return <p>{translate('builder.unchanged')}</p>;
  return (
    <ul className="builder-differences">
      {form.map((reason) => (
        <Change
          key={`${reason.property} ${reason.code}`}
          name={translate('builder.wholeTemplate')}
          verdict={reason.verdict}
          reasons={[reason]}
        />
      ))}
      {sections.map(({ key, title, verdict, reasons, change }) => (
        <Change
          key={key}
          name={title}
          verdict={verdict}
          reasons={reasons}
          onShow={onShow && change !== 'removed' ? () => onShow(key) : undefined}
        />
      ))}
      {questions.map(({ key, label, verdict, reasons, change }) => (
        <Change
          key={key}
          name={label}
          verdict={verdict}
          reasons={reasons}
          onShow={onShow && change !== 'removed' ? () => onShow(key) : undefined}
        />
      ))}
    </ul>
  );
}

type ChangeProps = { name: string | Text; verdict: Verdict; reasons: readonly Reason[]; onShow?: (() => void) | undefined };

function Change({ name, verdict, reasons, onShow }: ChangeProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const say = useSheetText();
  const called = typeof name === 'string' ? name : say(name) || translate('builder.untitled');
  return (
    <li>
      <Chip
        size="small"
        variant="outlined"
        color={verdict === 'breaking' ? 'error' : 'success'}
        label={translate(`builder.verdict.${verdict}`)}
      />{' '}
      {onShow ? (
        <button type="button" className="builder-link" onClick={onShow}>
          {called}
        </button>
      ) : (
        <strong>{called}</strong>
      )}
      <ul>
        {reasons.map(({ property, code, text }) => (
          <li key={`${property} ${code}`}>{locale === 'en' ? text.en : text['zh-CN']}</li>
        ))}
      </ul>
    </li>
  );
}
