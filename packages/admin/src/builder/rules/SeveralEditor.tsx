import AddOutlinedIcon from '@mui/icons-material/AddOutlined';
import CallSplitOutlinedIcon from '@mui/icons-material/CallSplitOutlined';
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { emptyTest, looksInRows, type Condition, type Several } from '../../terms/conditions/condition.ts';
import { insideOf } from '../../terms/conditions/readable.ts';
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

/** In the middle of the first field of the test. */
const besideField = { marginTop: 1 };

/** All or any of some tests, each a line; a line can be opened into a group of its own. */
export function SeveralEditor({ owner, readsItself, condition, onChange, depth = 0 }: SeveralEditorProps) {
  const translate = useTranslate();
  const store = useStore();
  const read = useSheetText();
  const replace = (at: number, part: Condition) => onChange({ ...condition, parts: condition.parts.with(at, part) });
  const without = (at: number) => onChange({ ...condition, parts: condition.parts.toSpliced(at, 1) });
  return (
    <Box sx={depth > 0 ? { borderInlineStart: '2px solid', borderColor: 'divider', paddingInlineStart: 1 } : {}}>
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
            {part.is === 'test' && looksInRows(part) && (
              <RowCondition
                group={part.key}
                condition={part.inRow}
                depth={depth + 1}
                onChange={(inRow) => replace(at, { ...part, inRow })}
              />
            )}
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
              sx={besideField}
              aria-label={translate('builder.nestTest')}
              title={translate('builder.nestTest')}
              onClick={() => replace(at, { is: condition.is === 'all' ? 'any' : 'all', parts: [part, emptyTest] })}
            >
              <CallSplitOutlinedIcon fontSize="small" />
            </IconButton>
          )}
          <IconButton
            size="small"
            sx={besideField}
            aria-label={translate('builder.deleteTest', { at: at + 1 })}
            onClick={() => without(at)}
          >
            <DeleteOutlinedIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}

type RowConditionProps = {
  group: string | undefined;
  condition: Several | undefined;
  depth: number;
  onChange: (condition: Several) => void;
};

/** What is looked for in the rows: it reads the questions of the row, and what stands outside of it. */
export function RowCondition({ group, condition = oneTest, depth, onChange }: RowConditionProps) {
  const translate = useTranslate();
  const store = useStore();
  return (
    <Box role="group" aria-label={translate('builder.inEachRow')} sx={{ marginBlockStart: 1.5 }}>
      <SeveralEditor
        readsItself
        owner={insideOf(store.definition, group)}
        depth={depth}
        condition={condition.parts.length > 0 ? condition : oneTest}
        onChange={onChange}
      />
      <Button
        size="small"
        startIcon={<AddOutlinedIcon />}
        onClick={() => onChange({ ...condition, parts: [...condition.parts, emptyTest] })}
      >
        {translate('builder.addTestInRow')}
      </Button>
    </Box>
  );
}

const oneTest: Several = { is: 'all', parts: [emptyTest] };
