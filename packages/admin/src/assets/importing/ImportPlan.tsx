import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ImportAssetsDocument, type ImportAssetsMutation } from '../../data/generated/graphql.ts';
import { newId } from '../../data/newId.ts';
import { request } from '../../data/request.ts';
import { useAction } from '../../data/useAction.ts';
import { useViewer } from '../../data/viewer.ts';
import { UnitPicker } from '../../terms/UnitPicker.tsx';
import { Failure, Waiting } from '../../ui/Notice.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { usePaused } from '../../ui/usePaused.ts';
import { type Column, columnProblem, type Grid, rowsOf } from './columns.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { ImportRows } from './ImportRows.tsx';

export type ImportOutcome = ImportAssetsMutation['importAssets'];

const mostRows = 2000;

export function ImportPlan({ grid }: { grid: Grid }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const ownUnit = useViewer()?.person.unit?.id ?? null;
  const [clientId] = useState(newId);
  const [chosenUnit, setUnit] = useState<string | null>();
  const [columns, setColumns] = useState<Column[]>(grid.columns);
  const unit = chosenUnit === undefined ? ownUnit : chosenUnit;
  // A name that is being typed is not tried letter by letter.
  const settled = usePaused(columns);
  const rows = useMemo(() => rowsOf({ ...grid, columns: settled }), [grid, settled]);
  const problem = columnProblem(columns);
  const isPossible = unit !== null && problem === undefined && rows.length <= mostRows;
  const tried = useTrial(rows, unit, isPossible);
  const write = useAction(ImportAssetsDocument, {
    showsRefusal: true,
    onDone: ({ importAssets: { applied, created, updated, unchanged } }) => {
      // Somebody changed the register between the trial and now: the trial is made again and shows it.
      if (!applied) return void tried.refetch();
      notify('assets.imported', { type: 'success', messageArgs: { created, updated, unchanged } });
      void navigate('/assets');
    },
  });
  const outcome = isPossible ? tried.data : undefined;
  const isGood = outcome !== undefined && outcome.problems.length === 0 && !tried.isFetching && settled === columns;
  return (
    <>
      <Sheet title={translate('assets.importInto')}>
        <UnitPicker required label={translate('assets.unit')} help={translate('assets.importUnitHelp')} value={unit} onChange={setUnit} />
      </Sheet>
      <Sheet title={translate('assets.columnsTitle')}>
        <ColumnMapping columns={columns} rows={grid.rows} onChange={setColumns} />
        {problem && <Alert severity="error">{translate(problem.code, 'header' in problem ? { header: problem.header } : {})}</Alert>}
        {rows.length > mostRows && <Alert severity="error">{translate('assets.tooManyRows', { count: rows.length, max: mostRows })}</Alert>}
      </Sheet>
      {isPossible && tried.isPending && <Waiting lines={3} />}
      {tried.error && <Failure error={tried.error} onRetry={tried.refetch} />}
      {outcome && (
        <Sheet title={translate('assets.preview')} flush>
          <Box role="status" sx={{ padding: 2 }}>
            {outcome.problems.length > 0
              ? translate('assets.previewProblems', { smart_count: outcome.problems.length })
              : translate('assets.previewGood', { created: outcome.created, updated: outcome.updated, unchanged: outcome.unchanged })}
          </Box>
          {outcome.problems.length > 0 && <ImportProblems problems={outcome.problems} grid={grid} columns={columns} />}
          <ImportRows grid={grid} columns={columns} problems={outcome.problems} />
        </Sheet>
      )}
      {write.error && <Failure error={write.error} />}
      <Button
        variant="contained"
        size="large"
        disabled={!isGood || write.isPending}
        onClick={() => unit !== null && write.mutate({ input: { clientId, unit, rows, dryRun: false } })}
      >
        {translate('assets.importNow', { smart_count: rows.length })}
      </Button>
    </>
  );
}

/** What would happen, asked anew whenever the mapping changes. */
function useTrial(rows: ReturnType<typeof rowsOf>, unit: string | null, isPossible: boolean) {
  return useQuery({
    queryKey: ['import-assets', unit, rows],
    queryFn: async (): Promise<ImportOutcome> =>
      (await request(ImportAssetsDocument, { input: { unit: unit ?? '', rows, dryRun: true } })).importAssets,
    enabled: isPossible,
    placeholderData: keepPreviousData,
  });
}
