import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** A password or a token as it is handed over: in full, in a face that tells l, 1 and I apart, selected by one click. */
export function Secret({ name, value }: { name: string; value: string }) {
  return (
    <Box sx={{ marginBlock: 2 }}>
      <Typography variant="caption" color="textSecondary">
        {name}
      </Typography>
      <Box
        component="code"
        sx={{
          display: 'block',
          padding: 1,
          bgcolor: 'var(--sunken)',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          fontFamily: 'ui-monospace,Menlo,Consolas,monospace',
          fontSize: '1rem',
          overflowWrap: 'anywhere',
          userSelect: 'all',
        }}
      >
        {value}
      </Box>
    </Box>
  );
}
