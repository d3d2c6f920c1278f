import BookmarkAddOutlinedIcon from '@mui/icons-material/BookmarkAddOutlined';
import DesktopWindowsOutlinedIcon from '@mui/icons-material/DesktopWindowsOutlined';
import RestartAltOutlinedIcon from '@mui/icons-material/RestartAltOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { Locale } from '@anjian/schema/definition/definition.ts';
import { mostTests } from '../edits/formTests.ts';
import { useBuilder } from '../state/useBuilder.ts';

type PreviewToolsProps = { onAgain: () => void; onWiden: () => void; onKeep: () => void };

export function PreviewTools({ onAgain, onWiden, onKeep }: PreviewToolsProps) {
  const translate = useTranslate();
  const testCount = useBuilder(({ history }) => history.present.tests?.length ?? 0);
  return (
    <div className="builder-preview-tools">
      <Button size="small" startIcon={<RestartAltOutlinedIcon />} onClick={onAgain}>
        {translate('builder.previewAgain')}
      </Button>
      <Button size="small" startIcon={<DesktopWindowsOutlinedIcon />} onClick={onWiden}>
        {translate('builder.previewWide')}
      </Button>
      <Button size="small" startIcon={<BookmarkAddOutlinedIcon />} disabled={testCount >= mostTests} onClick={onKeep}>
        {translate('builder.test.keep')}
      </Button>
    </div>
  );
}

/** The language people fill it in, which need not be the one it is written in. */
export function PreviewLanguage({ locale, onChange }: { locale: Locale; onChange: (locale: Locale) => void }) {
  const translate = useTranslate();
  const locales = useBuilder(({ history }) => history.present.locales);
  if (locales.length < 2) return null;
  return (
    <label className="preview-language">
      {translate('preview.language')}{' '}
      <select value={locale} onChange={({ target }) => onChange(target.value)}>
        {locales.map((one) => (
          <option key={one} value={one}>
            {translate(`builder.locale.${one}`, { _: one })}
          </option>
        ))}
      </select>
    </label>
  );
}
