import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Reason, Verdict } from '@anjian/schema/compare/compare.ts';
import type { ChangedValue } from '../../terms/changes/changedValues.ts';
import { ReasonList } from '../../terms/changes/ReasonList.tsx';
import { choiceName, propertyName, rowName, type Words as ChangeWords } from '../../terms/changes/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { markChange, type Both, type TextChange } from './textChanges.ts';

type ChangeProps = {
  verdict: Verdict;
  reasons: readonly Reason[];
  question?: string;
  values: readonly ChangedValue[];
  texts: readonly TextChange[];
  both: Both;
  words: ChangeWords;
};

/** What is another about one thing: why that is safe or not, what its properties were, and its words before and after. */
export function Change({ verdict, texts, ...told }: ChangeProps) {
  const translate = useTranslate();
  return (
    <>
      <Badge tone={verdict === 'breaking' ? 'alert' : 'pass'}>{translate(`versions.verdict.${verdict}`)}</Badge>
      <ReasonList {...told} />
      {texts.map((change) => (
        <Words key={`${change.property} ${change.locale}`} change={change} {...told} />
      ))}
    </>
  );
}

type WordsProps = Pick<ChangeProps, 'question' | 'both' | 'words'> & { change: TextChange };

function Words({ change: { property, locale, before, after }, question, both, words: said }: WordsProps) {
  const translate = useTranslate();
  const language = said.nameLanguage(locale);
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
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {translate('versions.textIn', { name: nameOfText(property, question, both, said), locale: language })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
        {side('versions.before', before, marked.before, 'del')}
        {side('versions.after', after, marked.after, 'ins')}
      </Box>
    </Box>
  );
}

function nameOfText(property: string, question: string | undefined, both: Both, words: ChangeWords): string {
  const [, list, key = ''] = /^(choices|rows)\.(.+)$/s.exec(property) ?? [];
  const named = { choices: choiceName, rows: rowName }[list ?? ''];
  if (named) return words.translate(`versions.entry.${list}`, { name: named(both, question, key, words) });
  const rule = /^(constraints|consequences)\[/.exec(property)?.[1];
  return words.translate(`versions.text.${rule ?? property}`, { _: propertyName(property, words) });
}
