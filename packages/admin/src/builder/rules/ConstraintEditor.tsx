import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Constraint } from '@anjian/schema/definition/definition.ts';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { withWords } from '../edits/writing.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { ConditionEditor } from './ConditionEditor.tsx';

type ConstraintEditorProps = {
  at: number;
  owner: string;
  /** undefined while its condition is still being chosen */
  constraint: Constraint | undefined;
  onChange: (constraint: Constraint, merge?: string) => void;
  onDelete: () => void;
};

const severities = ['error', 'warning', 'info'] as const;

export function ConstraintEditor({ at, owner, constraint, onChange, onDelete }: ConstraintEditorProps) {
  const translate = useTranslate();
  const languageName = useLanguageName();
  const locales = useBuilder(({ history }) => history.present.locales);
  const name = translate('builder.constraintNumber', { at: at + 1 });
  const message = constraint?.message ?? {};
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, padding: 1, marginTop: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Typography variant="caption" color="textSecondary" sx={{ flexGrow: 1 }}>
          {translate('builder.mustHold')}
        </Typography>
        <IconButton size="small" aria-label={translate('builder.deleteLabel', { name })} onClick={onDelete}>
          <DeleteOutlinedIcon fontSize="small" />
        </IconButton>
      </Box>
      <ConditionEditor
        label={name}
        owner={owner}
        readsItself
        value={constraint?.that}
        onChange={(that) => that && onChange({ message: {}, severity: 'warning', ...constraint, that })}
      />
      {constraint && (
        <>
          {locales.map((locale) => (
            <TextField
              key={locale}
              label={translate('builder.inLanguage', {
                label: translate('builder.otherwiseSay'),
                language: languageName(locale),
              })}
              value={message[locale] ?? ''}
              onChange={(event) =>
                onChange({ ...constraint, message: withWords(message, locale, event.target.value) }, `constraints.${at}.${locale}`)
              }
            />
          ))}
          <TextField
            select
            label={translate('builder.severity')}
            value={constraint.severity}
            onChange={({ target: { value } }) => onChange({ ...constraint, severity: value as Constraint['severity'] })}
            helperText={translate(`builder.severityHelp.${constraint.severity}`)}
          >
            {severities.map((severity) => (
              <MenuItem key={severity} value={severity}>
                {translate(`builder.severityName.${severity}`)}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
    </Box>
  );
}
