import Box from '@mui/material/Box';
import { useLocaleState, useTranslate } from 'react-admin';
import type { Reason, Verdict } from '@anjian/schema/compare/compare.ts';
import { Badge } from '../../ui/Badge.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { markChange, type TextChange } from './textChanges.ts';

type ChangeProps = { verdict: Verdict; reasons: readonly Reason[]; texts: readonly TextChange[] };

/** What is another about one thing: why that is safe or not, and its words before and after. */
export function Change({ verdict, reasons, texts }: ChangeProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (
    <>
      <Badge tone={verdict === 'breaking' ? 'alert' : 'pass'}>{translate(`versions.verdict.${verdict}`)}</Badge>
      <Box component="ul" sx={{ marginBlock: 1, paddingInlineStart: 3 }}>
        {reasons.map(({ property, code, text }) => (
          <li key={`${property} ${code}`}>{locale === 'en' ? text.en : text['zh-CN']}</li>
        ))}
      </Box>
      {texts.map((change) => (
        <Words key={`${change.property} ${change.locale}`} change={change} />
      ))}
    </>
  );
}

function Words({ change: { property, locale, before, after } }: { change: TextChange }) {
  const translate = useTranslate();
  const nameOf = useTextName();
  const marked = markChange(before, after);
  const side = (sentence: string, words: string, part: string, Mark: 'del' | 'ins') => (
    <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} lang={locale} dir="auto">
      <Box component="span" sx={visuallyHidden}>
        {translate(sentence)}
      </Box>
      {words === '' ? (
        '–'
      ) : (
        <>
          {marked.start}
          {part !== '' && (
            <Box
              component={Mark}
              sx={Mark === 'del' ? { bgcolor: 'var(--alert-tint)' } : { bgcolor: 'var(--pass-tint)', textDecorationThickness: '1px' }}
            >
              {part}
            </Box>
          )}
          {marked.end}
        </>
      )}
    </Box>
  );
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', paddingBlock: 1 }}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{translate('versions.textIn', { name: nameOf(property), locale })}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
        {side('versions.before', before, marked.before, 'del')}
        {side('versions.after', after, marked.after, 'ins')}
      </Box>
    </Box>
  );
}

function useTextName(): (property: string) => string {
  const translate = useTranslate();
  return (property) => {
    const [, list, key] = /^(choices|rows)\.(.+)$/s.exec(property) ?? [];
    if (list !== undefined) return `${translate(`versions.text.${list}`)} ${key}`;
    const rule = /^(constraints|consequences)\[/.exec(property)?.[1];
    return translate(`versions.text.${rule ?? property}`, { _: property });
  };
}
