import PublishOutlinedIcon from '@mui/icons-material/PublishOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMay } from '../data/viewer.ts';
import { useLanguageName } from '../terms/useLanguageName.ts';
import { HelpMenu } from './help/HelpMenu.tsx';
import type { BuiltTemplate } from './OpenTemplate.tsx';
import { SavedLink } from './SavedLink.tsx';
import { Presence } from './Presence.tsx';
import { SaveState } from './SaveState.tsx';
import type { Autosave } from './state/autosave.ts';
import { useBuilder, useStore } from './state/useBuilder.ts';
import { useSheetText } from './state/useSheetText.ts';
import { UndoButtons } from './UndoButtons.tsx';

type ToolbarProps = { template: BuiltTemplate; onPublish: () => void; onTour: () => void; autosave: Autosave };

export function Toolbar({ template, onPublish, onTour, autosave }: ToolbarProps) {
  const translate = useTranslate();
  const may = useMay();
  const say = useSheetText();
  const title = say(useBuilder(({ history }) => history.present.title)) || translate('builder.untitled');
  const faults = useBuilder(({ problems }) => problems.filter(({ severity }) => severity === 'error').length);
  const product = translate('shell.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <header className="builder-toolbar">
      <div className="builder-toolbar-title">
        <Link component={RouterLink} to={`/templates/${template.id}`} variant="body2">
          {translate('builder.backToTemplate')}
        </Link>
        <h1>{title}</h1>
      </div>
      <Presence template={template.id} />
      <SaveState onRetry={() => void autosave.flush()} />
      <LocaleSwitch />
      <SavedLink to={`/templates/${template.id}/translations`} autosave={autosave}>
        {translate('translations.link')}
      </SavedLink>
      <UndoButtons />
      <HelpMenu onTour={onTour} />
      {may('template.publish') && (
        <Button variant="contained" startIcon={<PublishOutlinedIcon />} onClick={onPublish}>
          {faults > 0 ? translate('builder.publishWith', { smart_count: faults }) : translate('builder.publish')}
        </Button>
      )}
    </header>
  );
}

/** The language the sheet is read and written in; the other is in the properties. */
function LocaleSwitch() {
  const translate = useTranslate();
  const languageName = useLanguageName();
  const store = useStore();
  const locale = useBuilder((state) => state.locale);
  const locales = useBuilder(({ history }) => history.present.locales);
  if (locales.length < 2) return null;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      aria-label={translate('builder.sheetLocale')}
      onChange={(_, next: string | null) => next && store.set({ locale: next })}
    >
      {locales.map((one) => (
        <ToggleButton key={one} value={one} lang={one} title={languageName(one)} sx={{ minHeight: 32, paddingInline: 1 }}>
          {translate(`builder.localeShort.${one}`, { _: languageName(one) })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
