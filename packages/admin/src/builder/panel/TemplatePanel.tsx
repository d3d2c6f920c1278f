import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { useTranslate } from 'react-admin';
import type { Definition, SignOff } from '@anjian/schema/definition/definition.ts';
import { setAllSafeStatement, setSetting, setTemplateText } from '../edits/properties.ts';
import { usualStatement } from '../edits/usualStatement.ts';
import { PropertyForm } from '../properties/PropertyForm.tsx';
import { SelectProperty } from '../properties/SelectProperty.tsx';
import { SwitchProperty } from '../properties/SwitchProperty.tsx';
import type { PropertyTarget } from '../properties/target.ts';
import { TextProperty } from '../properties/TextProperty.tsx';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { SetList } from '../sets/SetList.tsx';
import { ScoringFields } from './ScoringFields.tsx';

const signOffs: readonly SignOff[] = ['none', 'one', 'two'];

/** The properties of the whole, flat, as the fields name them. One object for one definition, so that a form knows it again. */
const flat = new WeakMap<Definition, object>();
function readTemplate(definition: Definition): object {
  const known = flat.get(definition);
  if (known) return known;
  const { title, description, settings } = definition;
  const values = {
    title,
    description,
    signOff: settings.signOff,
    passTheRest: settings.passTheRest,
    statement: settings.allSafe?.statement,
  };
  flat.set(definition, values);
  return values;
}

const target: PropertyTarget = {
  id: 'template',
  read: readTemplate,
  setText: (name, locale, words) => (definition) =>
    name === 'statement'
      ? setAllSafeStatement(definition, locale, words)
      : setTemplateText(definition, name === 'title' ? 'title' : 'description', locale, words),
  set: (name, value) => (definition) =>
    name === 'signOff'
      ? setSetting(definition, 'signOff', value as SignOff)
      : setSetting(definition, 'passTheRest', value as boolean | undefined),
};

export function TemplatePanel() {
  const translate = useTranslate();
  const store = useStore();
  const definition = useBuilder(({ history }) => history.present);
  const hasAllSafe = definition.settings.allSafe !== undefined;
  const offerAllSafe = (isOn: boolean) =>
    store.edit('builder.step.property', (before) => setSetting(before, 'allSafe', isOn ? { statement: usualStatement } : undefined));
  return (
    <PropertyForm target={target} values={readTemplate(definition)} label={translate('builder.templateProperties')}>
      <TextProperty name="title" label={translate('builder.property.title')} />
      <TextProperty name="description" label={translate('builder.property.description')} multiline />
      <SelectProperty
        name="signOff"
        label={translate('builder.property.signOff')}
        help={translate(`builder.signOffHelp.${definition.settings.signOff}`)}
        choices={signOffs.map((id) => ({ id, name: translate(`builder.signOff.${id}`) }))}
      />
      <SwitchProperty name="passTheRest" label={translate('builder.property.passTheRest')} help={translate('builder.passTheRestHelp')} />
      <FormControlLabel
        control={<Switch size="small" checked={hasAllSafe} onChange={(_, isOn) => offerAllSafe(isOn)} />}
        label={translate('builder.property.allSafe')}
        sx={{ display: 'flex', minHeight: 40, marginInlineStart: 0, gap: 1 }}
      />
      <FormHelperText>{translate('builder.allSafeHelp')}</FormHelperText>
      {hasAllSafe && <TextProperty name="statement" label={translate('builder.property.statement')} multiline />}
      <ScoringFields scoring={definition.settings.scoring} />
      <SetList />
    </PropertyForm>
  );
}
