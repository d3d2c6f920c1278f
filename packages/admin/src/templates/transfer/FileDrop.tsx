import UploadFileOutlinedIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';

type FileDropProps = { accept: string; busy: boolean; chosen: string | undefined; onFile: (file: File) => void };

/** A file by the button, or let go anywhere on the field. */
export function FileDrop({ accept, busy, chosen, onFile }: FileDropProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  return (
    <Box
      data-testid="file-drop"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        gap: 1,
        padding: { xs: 2, sm: 4 },
        textAlign: 'center',
        border: 2,
        borderStyle: 'dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
        bgcolor: isOver ? 'var(--accent-tint)' : undefined,
      }}
    >
      <Button variant="contained" startIcon={<UploadFileOutlinedIcon />} disabled={busy} onClick={() => input.current?.click()}>
        {translate(chosen === undefined ? 'transfer.choose' : 'transfer.chooseOther')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={translate('transfer.choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file again, mended meanwhile, is chosen too.
          target.value = '';
        }}
      />
      <Typography variant="body2" color="textSecondary">
        {translate('transfer.drop')}
      </Typography>
      {chosen !== undefined && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {translate(busy ? 'transfer.reading' : 'transfer.chosen', { name: chosen })}
        </Typography>
      )}
    </Box>
  );
}
