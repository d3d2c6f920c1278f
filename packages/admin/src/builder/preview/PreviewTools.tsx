import BookmarkAddOutlinedIcon from '@mui/icons-material/BookmarkAddOutlined';
import DesktopWindowsOutlinedIcon from '@mui/icons-material/DesktopWindowsOutlined';
import RestartAltOutlinedIcon from '@mui/icons-material/RestartAltOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
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
