import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useLocaleState, useTranslate } from 'react-admin';
import { consoleLocales } from '../data/locale.ts';

const shortNames: Record<string, string> = { 'zh-CN': '中', en: 'EN' };

/** 中 / EN. Each language is named in itself, so that whoever needs it can read it. */
export function LanguageSwitch({ onChosen }: { onChosen?: (locale: string) => void }) {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const choose = (next: string | null) => {
    if (!next || next === locale) return;
    setLocale(next);
    onChosen?.(next);
  };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      aria-label={translate('shell.language')}
      onChange={(_, next: string | null) => choose(next)}
    >
      {consoleLocales.map(({ locale: code, name }) => (
        <ToggleButton
          key={code}
          value={code}
          title={name}
          lang={code}
          sx={{ minWidth: 44, paddingInline: 1, paddingBlock: 0, minHeight: 32 }}
        >
          {shortNames[code]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
