import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Reason } from '@anjian/schema/compare/compare.ts';
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { ChangedValue } from './changedValues.ts';
import { reasonText } from './reasonText.ts';
import type { Both, Words } from './words.ts';

type ReasonListProps = {
  reasons: readonly Reason[];
  question?: Key | undefined;
  values: readonly ChangedValue[];
  both: Both;
  words: Words;
};

/** Why something is called changed, and what its properties were and are. */
export function ReasonList({ reasons, question, values, both, words }: ReasonListProps) {
  const translate = useTranslate();
  return (
    <>
      <Box component="ul" sx={{ marginBlock: 1, paddingInlineStart: 3 }}>
        {reasons.map((reason) => (
          <li key={`${reason.property} ${reason.code} ${JSON.stringify(reason.details)}`}>{reasonText(reason, question, both, words)}</li>
        ))}
      </Box>
      {values.length > 0 && (
        <Box component="dl" sx={{ margin: 0, marginBlockEnd: 1 }}>
          {values.map(({ name, before, after }) => (
            <Box key={name} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, overflowWrap: 'anywhere' }}>
              <Box component="dt" sx={{ color: 'text.secondary' }}>
                {name}
              </Box>
              <Box component="dd" sx={{ margin: 0, minWidth: 0 }}>
                {translate('changes.fromTo', { before, after })}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}
