import AddOutlinedIcon from '@mui/icons-material/AddOutlined';
import CallSplitOutlinedIcon from '@mui/icons-material/CallSplitOutlined';
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { emptyTest, type Condition, type Several } from '../../terms/conditions/condition.ts';
import { sayFormula } from '../../terms/conditions/sayCondition.ts';
import { useStore } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { TestEditor } from './TestEditor.tsx';

type SeveralEditorProps = {
  owner: string | undefined;
  readsItself: boolean;
  condition: Several;
  onChange: (condition: Several) => void;
  depth?: number;
};

/** More nesting is written as a formula: nobody reads it as sentences. */
const deepest = 2;

/** All or any of some tests, each a line; a line can be opened into a group of its own. */
export function SeveralEditor({ owner, readsItself, condition, onChange, depth = 0 }: SeveralEditorProps) {
  const translate = useTranslate();
  const store = useStore();
  const read = useSheetText();
  const replace = (at: number, part: Condition) => onChange({ ...condition, parts: condition.parts.with(at, part) });
  const without = (at: number) => onChange({ ...condition, parts: condition.parts.toSpliced(at, 1) });
  return (
    <Box sx={depth > 0 ? { borderInlineStart: 2, borderColor: 'divider', paddingInlineStart: 1 } : {}}>
      {condition.parts.length > 1 && (
        <TextField
          select
          value={condition.is}
          onChange={({ target: { value } }) => onChange({ ...condition, is: value as Several['is'] })}
          slotProps={{ select: { SelectDisplayProps: { 'aria-label': translate('builder.allOrAny') } } }}
        >
          <MenuItem value="all">{translate('builder.allOf')}</MenuItem>
          <MenuItem value="any">{translate('builder.anyOf')}</MenuItem>
        </TextField>
      )}
      {condition.parts.map((part, at) => (
        <Box key={at} sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, marginBottom: 1 }}>
          <Box sx={{ flexGrow: 1, minWidth: 0 }}>
            {part.is === 'test' && <TestEditor {...{ owner, readsItself }} test={part} onChange={(test) => replace(at, test)} />}
            {part.is === 'formula' && (
              <Box component="code" sx={{ display: 'block', padding: 1, bgcolor: 'var(--sunken)', overflowWrap: 'anywhere' }}>
                {sayFormula(part.expr, { definition: store.definition, translate, read })}
              </Box>
            )}
            {(part.is === 'all' || part.is === 'any') && (
              <>
                <SeveralEditor
                  {...{ owner, readsItself }}
                  condition={part}
                  depth={depth + 1}
                  onChange={(next) => (next.parts.length > 0 ? replace(at, next) : without(at))}
                />
                <Button
                  size="small"
                  startIcon={<AddOutlinedIcon />}
                  onClick={() => replace(at, { ...part, parts: [...part.parts, emptyTest] })}
                >
                  {translate('builder.addTestInside')}
                </Button>
              </>
            )}
          </Box>
          {part.is === 'test' && depth < deepest && condition.parts.length > 1 && (
            <IconButton
              size="small"
              aria-label={translate('builder.nestTest')}
              title={translate('builder.nestTest')}
              onClick={() => replace(at, { is: condition.is === 'all' ? 'any' : 'all', parts: [part, emptyTest] })}
            >
              <CallSplitOutlinedIcon fontSize="small" />
            </IconButton>
          )}
          <IconButton size="small" aria-label={translate('builder.deleteTest', { at: at + 1 })} onClick={() => without(at)}>
            <DeleteOutlinedIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}
