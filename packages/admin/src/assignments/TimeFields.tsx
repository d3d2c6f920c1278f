import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { Controller, useFormContext } from 'react-hook-form';
import type { Recurrence } from '../data/generated/graphql.ts';
import { datesProblem, type Plan } from './plan.ts';

const recurrences: readonly Recurrence[] = ['ONCE', 'DAILY', 'WEEKLY', 'ON_DEMAND'];
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const minutesOfHour = 60;
const minutesOfDay = 24 * minutesOfHour;

/** Offered lengths, in minutes. */
const leads = [2 * minutesOfHour, 8 * minutesOfHour, minutesOfDay, 3 * minutesOfDay, 7 * minutesOfDay, 30 * minutesOfDay];
const graces = [0, 2 * minutesOfHour, 8 * minutesOfHour, minutesOfDay, 3 * minutesOfDay, 7 * minutesOfDay];

const row = { display: 'grid', marginTop: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 };

/**
 * Once, daily or weekly; between which dates; at what time; how long before and after. When tasks exist already, how often
 * and from when stay as they are.
 */
export function TimeFields({ begun = false }: { begun?: boolean }) {
  const translate = useTranslate();
  const { register, watch } = useFormContext<Plan>();
  const plan = watch();
  const once = plan.recurrence === 'ONCE';
  const onDemand = plan.recurrence === 'ON_DEMAND';
  const problem = datesProblem(plan);
  const shrink = { inputLabel: { shrink: true } };
  const required = translate('ui.fieldRequired');
  return (
    <>
      {!begun && <RecurrenceField />}
      {onDemand && <FormHelperText>{translate('assignments.onDemandHelp')}</FormHelperText>}
      {plan.recurrence === 'WEEKLY' && <Weekdays />}
      <Box sx={row}>
        {!begun && (
          <TextField
            {...register('startsOn', { required })}
            required
            type="date"
            label={translate(once ? 'assignments.date' : 'assignments.startsOn')}
            slotProps={shrink}
          />
        )}
        {!once && (
          <TextField
            {...register('endsOn', { required })}
            required
            type="date"
            label={translate('assignments.endsOn')}
            error={problem !== undefined}
            helperText={problem && translate(problem)}
            slotProps={shrink}
          />
        )}
        <TextField
          {...register('timeOfDay', { required })}
          required
          type="time"
          label={translate(onDemand ? 'assignments.timeOfDayOnDemand' : 'assignments.timeOfDay')}
          slotProps={shrink}
        />
      </Box>
      <Box sx={row}>
        {!onDemand && <Minutes name="opensMinutesBefore" label="assignments.opensBefore" help="assignments.opensHelp" choices={leads} />}
        <Minutes name="graceMinutes" label="assignments.grace" help="assignments.graceHelp" choices={graces} />
      </Box>
    </>
  );
}

function RecurrenceField() {
  const translate = useTranslate();
  const { control } = useFormContext<Plan>();
  return (
    <Controller
      name="recurrence"
      control={control}
      render={({ field }) => (
        <ToggleButtonGroup
          exclusive
          value={field.value}
          aria-label={translate('assignments.recurrence')}
          onChange={(_, value: Recurrence | null) => value && field.onChange(value)}
        >
          {recurrences.map((recurrence) => (
            <ToggleButton key={recurrence} value={recurrence}>
              {translate(`terms.recurrence.${recurrence}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    />
  );
}

function Weekdays() {
  const translate = useTranslate();
  const { control } = useFormContext<Plan>();
  return (
    <Controller
      name="weekdays"
      control={control}
      rules={{
        validate: (days, { recurrence }) => recurrence !== 'WEEKLY' || days.length > 0 || translate('assignments.weekdaysRequired'),
      }}
      render={({ field, fieldState }) => (
        <Box sx={{ marginTop: 1 }}>
          <ToggleButtonGroup
            value={field.value}
            aria-label={translate('assignments.weekdays')}
            onChange={(_, days: number[]) => field.onChange(days)}
            sx={{ flexWrap: 'wrap' }}
          >
            {weekdays.map((day) => (
              <ToggleButton key={day} value={day} sx={{ paddingInline: 1.5 }}>
                {translate(`terms.weekday.${day}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {fieldState.error && <FormHelperText error>{fieldState.error.message}</FormHelperText>}
        </Box>
      )}
    />
  );
}

type MinutesProps = { name: 'opensMinutesBefore' | 'graceMinutes'; label: string; help: string; choices: readonly number[] };

function Minutes({ name, label, help, choices }: MinutesProps) {
  const translate = useTranslate();
  const { control } = useFormContext<Plan>();
  const say = (minutes: number) => {
    if (minutes === 0) return translate('assignments.noGrace');
    if (minutes % minutesOfHour !== 0) return translate('assignments.minutes', { smart_count: minutes });
    const inDays = minutes % minutesOfDay === 0;
    return translate(inDays ? 'assignments.days' : 'assignments.hours', { smart_count: minutes / (inDays ? minutesOfDay : minutesOfHour) });
  };
  // A length set through the API need not be one of the usual ones.
  const offered = (current: number) => [...new Set([...choices, current])].toSorted((a, b) => a - b);
  return (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <TextField {...field} select label={translate(label)} helperText={translate(help)}>
          {offered(field.value).map((minutes) => (
            <MenuItem key={minutes} value={minutes}>
              {say(minutes)}
            </MenuItem>
          ))}
        </TextField>
      )}
    />
  );
}
