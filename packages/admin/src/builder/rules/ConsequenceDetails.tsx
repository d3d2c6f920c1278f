import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { hazardSeverities, roles } from '@anjian/schema/definition/consequence.ts';
import type { Consequence, HazardSeverity, Question, Role } from '@anjian/schema/definition/definition.ts';
import { usualCategories, useCategoryName } from '../../terms/categoryName.ts';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { withWords } from '../edits/writing.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';

type ConsequenceDetailsProps = {
  consequence: Consequence;
  readings: readonly Question[];
  onChange: (consequence: Consequence, merge?: string) => void;
};

/** What a consequence still has to know: how grave, whom, which reading. */
export function ConsequenceDetails({ consequence, readings, onChange }: ConsequenceDetailsProps) {
  const translate = useTranslate();
  const say = useSheetText();
  if (consequence.do === 'raise_hazard') return <HazardDetails hazard={consequence} onChange={onChange} />;
  if (consequence.do === 'notify') {
    return (
      <TextField
        select
        label={translate('builder.notifyWhom')}
        value={consequence.role}
        onChange={(event) => onChange({ do: 'notify', role: event.target.value as Role })}
      >
        {roles.map((role) => (
          <MenuItem key={role} value={role}>
            {translate(`terms.role.${role.toUpperCase()}`)}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  if (consequence.do !== 'require_reading') return null;
  return (
    <TextField
      select
      label={translate('builder.whichReading')}
      value={readings.some(({ key }) => key === consequence.question) ? consequence.question : ''}
      onChange={(event) => onChange({ do: 'require_reading', question: event.target.value })}
    >
      {readings.map(({ key, label }) => (
        <MenuItem key={key} value={key}>
          {say(label) || key}
        </MenuItem>
      ))}
    </TextField>
  );
}

type Hazard = Extract<Consequence, { do: 'raise_hazard' }>;

function HazardDetails({ hazard, onChange }: { hazard: Hazard; onChange: ConsequenceDetailsProps['onChange'] }) {
  const translate = useTranslate();
  const languageName = useLanguageName();
  const nameOfCategory = useCategoryName();
  const locales = useBuilder(({ history }) => history.present.locales);
  const retitle = (locale: string, words: string) => {
    const { title: before, ...rest } = hazard;
    const title = withWords(before, locale, words);
    onChange(Object.keys(title).length > 0 ? { ...rest, title } : rest, `title.${locale}`);
  };
  return (
    <Box sx={{ paddingInlineStart: 4 }}>
      <TextField
        select
        label={translate('builder.hazardSeverity')}
        value={hazard.severity}
        onChange={({ target: { value } }) => onChange({ ...hazard, severity: value as HazardSeverity })}
      >
        {hazardSeverities.map((severity) => (
          <MenuItem key={severity} value={severity}>
            {translate(`terms.severity.${severity.toUpperCase()}`)}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete<string, false, true, true>
        freeSolo
        disableClearable
        options={usualCategories}
        value={hazard.category}
        getOptionLabel={nameOfCategory}
        onChange={(_, category) => onChange({ ...hazard, category: category.trim().slice(0, 64) || 'other' })}
        renderInput={(params) => <TextField {...params} label={translate('builder.hazardCategory')} />}
      />
      {locales.map((locale) => (
        <TextField
          key={locale}
          label={translate('builder.inLanguage', {
            label: translate('builder.hazardTitle'),
            language: languageName(locale),
          })}
          placeholder={translate('builder.hazardTitleUsual')}
          value={hazard.title?.[locale] ?? ''}
          onChange={(event) => retitle(locale, event.target.value)}
        />
      ))}
    </Box>
  );
}
