import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'react-admin';
import type { DayOutcome } from '../data/generated/graphql.ts';
import { outcomeLook } from '../terms/OutcomeBadge.tsx';
import { outcomes } from '../terms/outcomes.ts';

type OutcomeCountsProps = {
  counts: Readonly<Record<DayOutcome, number>>;
  total: number;
  chosen: DayOutcome | null;
  onChoose: (outcome: DayOutcome | null) => void;
};

/** The big figures of the day; each is a filter. Outcomes nobody stands at are left out, except the two one looks for. */
export function OutcomeCounts({ counts, total, chosen, onChoose }: OutcomeCountsProps) {
  const translate = useTranslate();
  const shown = outcomes.filter((outcome) => counts[outcome] > 0 || outcome === 'SILENT' || outcome === 'ALL_SAFE');
  return (
    <Box
      component="fieldset"
      aria-label={translate('today.filterBy')}
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: 'repeat(3, 1fr)', sm: 'repeat(auto-fit, minmax(104px, 1fr))' },
        marginBottom: 2,
        marginInline: 0,
        padding: 0,
        border: 0,
      }}
    >
      <Figure word={translate('today.all')} value={total} tone="ink" pressed={chosen === null} onPress={() => onChoose(null)} />
      {shown.map((outcome) => (
        <Figure
          key={outcome}
          word={translate(`terms.outcome.${outcome}`)}
          help={translate(`terms.outcomeHelp.${outcome}`)}
          value={counts[outcome]}
          tone={counts[outcome] === 0 ? 'ink-secondary' : outcomeLook[outcome].tone}
          pressed={chosen === outcome}
          onPress={() => onChoose(chosen === outcome ? null : outcome)}
        />
      ))}
    </Box>
  );
}

type FigureProps = { word: string; help?: string; value: number; tone: string; pressed: boolean; onPress: () => void };

function Figure({ word, help, value, tone, pressed, onPress }: FigureProps) {
  return (
    <ButtonBase
      aria-pressed={pressed}
      title={help}
      onClick={onPress}
      sx={{
        display: 'block',
        textAlign: 'start',
        padding: { xs: 1, sm: 1.5 },
        bgcolor: pressed ? 'var(--accent-tint)' : 'background.paper',
        border: 1,
        borderColor: pressed ? 'var(--accent)' : 'divider',
        borderRadius: 1,
        minWidth: 0,
      }}
    >
      <Box component="span" sx={{ display: 'block', fontSize: '2rem', lineHeight: '2.5rem', fontWeight: 600, color: `var(--${tone})` }}>
        {value}
      </Box>
      <Box component="span" sx={{ display: 'block', fontSize: '0.875rem', lineHeight: '1.5rem', color: 'text.secondary' }}>
        {word}
      </Box>
    </ButtonBase>
  );
}
