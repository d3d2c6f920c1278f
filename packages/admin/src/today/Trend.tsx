import { BarChart } from '@mui/x-charts/BarChart';
import { useQueries } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { type DayCountsCardFragment, DayCountsOfDocument } from '../data/generated/graphql.ts';
import { nodeAs } from '../data/node.ts';
import { request } from '../data/request.ts';
import { sheetKey } from '../data/useSheet.ts';
import { Waiting } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';

const shownSlots = 14;
const chartHeight = 224;

/** 11/24: fourteen of them stand side by side on a phone. */
const shortDate = (slot: string) => slot.slice(5).replace('-', '/');

/** How the last occasions went, side by side. Loaded only where it is shown: the chart library is heavy. */
export default function Trend({ id, slots, until }: { id: string; slots: readonly string[]; until: string }) {
  const translate = useTranslate();
  const shown = slots
    .filter((slot) => slot <= until)
    .toSorted()
    .slice(-shownSlots);
  const days = useDays(id, shown);
  if (shown.length < 2 || (days && days.length < 2)) return null;
  const series = (key: string, colour: string, value: (counts: DayCountsCardFragment) => number) => ({
    label: translate(`today.${key}`),
    color: colour,
    stack: 'units',
    data: days?.map(({ counts }) => value(counts)) ?? [],
  });
  const onTime = (counts: DayCountsCardFragment) => Math.max(0, counts.allSafe + counts.submitted - counts.late);
  const rest = (counts: DayCountsCardFragment) => counts.total - onTime(counts) - counts.late - counts.silent;
  return (
    <Sheet title={translate('today.trend')}>
      {!days && <Waiting lines={3} />}
      {days && (
        <BarChart
          height={chartHeight}
          skipAnimation
          xAxis={[{ scaleType: 'band', data: days.map(({ slot }) => shortDate(slot)), height: 40 }]}
          series={[
            series('trendHanded', 'var(--pass)', onTime),
            series('trendLate', 'color-mix(in srgb, var(--alert) 55%, var(--surface))', ({ late }) => late),
            series('trendSilent', 'var(--alert)', ({ silent }) => silent),
            series('trendOther', 'var(--hairline)', rest),
          ]}
        />
      )}
    </Sheet>
  );
}

type CountedDay = { slot: string; counts: DayCountsCardFragment };

/** The days that could be read; undefined until each has answered. A date whose tasks were withdrawn has no day. */
function useDays(id: string, slots: readonly string[]): CountedDay[] | undefined {
  return useQueries({
    queries: slots.map((slot) => ({
      queryKey: sheetKey(DayCountsOfDocument, { id, slot }),
      queryFn: () => request(DayCountsOfDocument, { id, slot }),
    })),
    combine: (results) => {
      if (results.some(({ isPending }) => isPending)) return undefined;
      return slots.flatMap((slot, index) => {
        const counts = nodeAs(results[index]?.data?.node ?? null, 'Assignment')?.day?.counts;
        return counts ? [{ slot, counts }] : [];
      });
    },
  });
}
