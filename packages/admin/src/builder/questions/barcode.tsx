import QrCodeScannerOutlinedIcon from '@mui/icons-material/QrCodeScannerOutlined';
import type { TypeEditor } from './typeEditor.ts';

export const barcode: TypeEditor<'barcode'> = { Icon: QrCodeScannerOutlinedIcon, shelf: 'evidence' };
