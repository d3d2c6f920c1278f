import EditOutlinedIcon from '@mui/icons-material/EditOutlined';
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import AddOutlinedIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { useSayCondition } from './useSayCondition.ts';

type RuleLineProps = {
  /** `shown`, `required`, `readOnly`: the sentences of the catalogue are under this name */
  rule: 'shown' | 'required' | 'readOnly';
  owner: string | undefined;
  value: Expr | undefined;
  onChange: (expr: Expr | undefined) => void;
};

/** One rule as the sentence it is, opened to change it. */
export function RuleLine({ rule, owner, value, onChange }: RuleLineProps) {
  const translate = useTranslate();
  const sayCondition = useSayCondition(owner);
  const [isOpen, setOpen] = useState(false);
  const name = translate(`builder.rule.${rule}`);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', paddingBlock: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Typography variant="body2" sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', paddingBlock: 0.5 }}>
          <strong>{name}</strong>{' '}
          {value ? translate('builder.when', { condition: sayCondition(value) }) : translate(`builder.ruleNone.${rule}`)}
        </Typography>
        {value === undefined && !isOpen ? (
          <Button
            size="small"
            startIcon={<AddOutlinedIcon />}
            aria-label={translate('builder.addConditionTo', { name })}
            onClick={() => setOpen(true)}
          >
            {translate('builder.addCondition')}
          </Button>
        ) : (
          <>
            <IconButton
              size="small"
              aria-expanded={isOpen}
              aria-label={translate('builder.editRule', { name })}
              onClick={() => setOpen(!isOpen)}
            >
              <EditOutlinedIcon fontSize="small" />
            </IconButton>
            <IconButton
              size="small"
              aria-label={translate('builder.deleteRule', { name })}
              onClick={() => {
                setOpen(false);
                onChange(undefined);
              }}
            >
              <DeleteOutlinedIcon fontSize="small" />
            </IconButton>
          </>
        )}
      </Box>
      {isOpen && <ConditionEditor label={name} readsItself={false} {...{ owner, value, onChange }} />}
    </Box>
  );
}
