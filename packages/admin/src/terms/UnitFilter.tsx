import { useListContext } from 'react-admin';
import { UnitPicker } from './UnitPicker.tsx';

/** A list's filter by unit, bound by the name the server's filter has. */
export function UnitFilter({ label }: { label: string }) {
  const { filterValues, setFilters } = useListContext();
  const { unit } = filterValues as { unit?: string };
  return (
    <UnitPicker label={label} value={unit ?? null} onChange={(chosen) => setFilters({ ...filterValues, unit: chosen ?? undefined })} />
  );
}
