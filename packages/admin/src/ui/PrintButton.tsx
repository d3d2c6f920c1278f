import PrintOutlinedIcon from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { printPage } from './printPage.ts';

/** Out of the printer, or into a PDF: browsers offer both. */
export function PrintButton() {
  const translate = useTranslate();
  return (
    <Button variant="outlined" startIcon={<PrintOutlinedIcon />} onClick={() => void printPage()}>
      {translate('ui.print')}
    </Button>
  );
}
