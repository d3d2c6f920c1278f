import UploadFileOutlinedIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';

type FileDropProps = {
  accept: string;
  busy: boolean;
  /** The button, and what may be dropped beside it. */
  words: { choose: string; chooseOther: string; drop: string };
  /** Which file it is by now. */
  chosen: string | undefined;
  onFile: (file: File) => void;
};

/** A file by the button, or let go anywhere on the field. */
export function FileDrop({ accept, busy, words, chosen, onFile }: FileDropProps) {
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
        {chosen === undefined ? words.choose : words.chooseOther}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={words.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file again, mended meanwhile, is chosen too.
          target.value = '';
        }}
      />
      <Typography variant="body2" color="textSecondary">
        {words.drop}
      </Typography>
      {chosen !== undefined && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {chosen}
        </Typography>
      )}
    </Box>
  );
}
