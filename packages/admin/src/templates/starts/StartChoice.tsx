import AssignmentOutlinedIcon from '@mui/icons-material/AssignmentOutlined';
import BuildOutlinedIcon from '@mui/icons-material/BuildOutlined';
import ContentPasteOutlinedIcon from '@mui/icons-material/ContentPasteOutlined';
import MeetingRoomOutlinedIcon from '@mui/icons-material/MeetingRoomOutlined';
import NoteAddOutlinedIcon from '@mui/icons-material/NoteAddOutlined';
import ScienceOutlinedIcon from '@mui/icons-material/ScienceOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import { type StartKind, startKinds, starts } from './starts.ts';

export type Start = 'blank' | 'paste' | StartKind;

const icons: Readonly<Record<Start, SvgIconComponent>> = {
  blank: NoteAddOutlinedIcon,
  paste: ContentPasteOutlinedIcon,
  premises: MeetingRoomOutlinedIcon,
  equipment: BuildOutlinedIcon,
  laboratory: ScienceOutlinedIcon,
  daily: AssignmentOutlinedIcon,
};

/** How a checklist can begin, one to choose; a file is another page. */
export function StartChoice({ value, onChange }: { value: Start; onChange: (start: Start) => void }) {
  const translate = useTranslate();
  return (
    <>
      <Box
        component="fieldset"
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(216px, 1fr))', gap: 1, margin: 0, padding: 0, border: 0 }}
      >
        <Box component="legend" sx={{ padding: 0, marginBottom: 1, color: 'text.secondary' }}>
          {translate('templates.start.help')}
        </Box>
        {(['blank', 'paste', ...startKinds] as const).map((start) => (
          <StartCard key={start} start={start} isChosen={start === value} onChoose={() => onChange(start)} />
        ))}
      </Box>
      <Box component="p" sx={{ margin: 0, marginTop: 2 }}>
        {translate('templates.start.haveFile')}{' '}
        <Link component={RouterLink} to="/templates/import" underline="always">
          {translate('templates.start.import')}
        </Link>
      </Box>
    </>
  );
}

type StartCardProps = { start: Start; isChosen: boolean; onChoose: () => void };

function StartCard({ start, isChosen, onChoose }: StartCardProps) {
  const translate = useTranslate();
  const Icon = icons[start];
  const count = start === 'blank' || start === 'paste' ? 0 : [...walkQuestions(starts[start])].length;
  return (
    <Box
      component="label"
      sx={{
        display: 'flex',
        gap: 1,
        padding: 1.5,
        border: 1,
        borderColor: isChosen ? 'primary.main' : 'divider',
        borderRadius: 1,
        cursor: 'pointer',
        bgcolor: isChosen ? 'var(--accent-tint)' : 'background.paper',
        '&:focus-within': { outline: '2px solid var(--accent)', outlineOffset: 2 },
      }}
    >
      <Box
        component="input"
        type="radio"
        name="start"
        value={start}
        checked={isChosen}
        onChange={onChoose}
        sx={{ marginTop: 0.5, alignSelf: 'start', flexShrink: 0, accentColor: 'var(--accent)' }}
      />
      <span>
        <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, fontWeight: 600 }}>
          <Icon fontSize="small" aria-hidden /> {translate(`templates.start.of.${start}`)}
        </Box>
        <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate(`templates.start.about.${start}`)} {count > 0 && translate('templates.start.count', { smart_count: count })}
        </Box>
      </span>
    </Box>
  );
}
