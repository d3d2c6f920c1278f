import PrintOutlinedIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { encode } from 'uqr';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Failure } from '../ui/Notice.tsx';
import { downloadLabels } from './labels.ts';

/** The code as it stands on the label, to be scanned from the screen, and the label alone to print. */
export function AssetQr({ code, id }: { code: string; id: string }) {
  const translate = useTranslate();
  const address = `${window.location.origin}/m/a#${code}`;
  const print = useMutation({ mutationFn: () => downloadLabels([id], 'roll') });
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'center', textAlign: 'center' }}>
      <Qr text={address} label={translate('assets.qrLabel')} />
      <Typography sx={{ fontWeight: 600 }}>{code.replace(/^(.{5})/, '$1 ')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {translate('assets.qrHelp')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'center' }}>
        <CopyButton text={address} label={translate('assets.copyAddress')} />
        <Button startIcon={<PrintOutlinedIcon />} disabled={print.isPending} onClick={() => print.mutate()}>
          {translate('assets.printOne')}
        </Button>
      </Box>
      {print.error && <Failure error={print.error} />}
    </Box>
  );
}

const quietModules = 4;

/** Black on white in every theme: what scanners are made for. */
function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: quietModules });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ width: 200, height: 200, bgcolor: '#fff' }}
    >
      <path d={path} fill="#000" />
    </Box>
  );
}
