import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useLocalized } from '../../terms/useLocalized.ts';
import { Growing } from '../../ui/Growing.tsx';
import type { Column, Grid } from './columns.ts';
import type { ImportOutcome } from './ImportPlan.tsx';

type Props = { problems: ImportOutcome['problems']; grid: Grid; columns: readonly Column[] };

/** Line and column as the spreadsheet counts and calls them: there it is put right. */
export function ImportProblems({ problems, grid, columns }: Props) {
  const translate = useTranslate();
  const read = useLocalized();
  const headerOf = (field: string) =>
    columns.find(({ meaning }) =>
      meaning.is === 'field' ? meaning.field === field : meaning.is === 'property' && `properties.${meaning.key}` === field,
    )?.header ?? field;
  return (
    <Growing items={problems}>
      {(shown) => (
        <Box
          component="ul"
          aria-label={translate('assets.problems')}
          sx={{ listStyle: 'none', margin: 0, paddingInline: 2, paddingBlock: 0, color: 'error.main' }}
        >
          {shown.map(({ row, field, code, message }) => (
            <li key={`${row} ${field} ${code}`}>
              {translate('assets.problemAt', { line: grid.rows[row - 1]?.line ?? row, column: headerOf(field), message: read(message) })}
            </li>
          ))}
        </Box>
      )}
    </Growing>
  );
}
