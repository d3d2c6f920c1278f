import AddAPhotoOutlinedIcon from '@mui/icons-material/AddAPhotoOutlined';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { isRequestError } from '../data/requestError.ts';
import { uploadFile } from '../data/uploadFile.ts';

export type UploadedPhoto = { id: string; name: string; preview: string };

/** Photos are sent as they are chosen; the form then carries their ids. */
export function PhotoField({ photos, onChange }: { photos: readonly UploadedPhoto[]; onChange: (photos: UploadedPhoto[]) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const { busy, upload } = useUploads((added) => onChange([...photos, ...added]));
  return (
    <Box sx={{ marginBlock: 1 }}>
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', margin: 0, padding: 0 }}>
        {photos.map((photo) => (
          <Box component="li" key={photo.id} sx={{ position: 'relative' }}>
            <Box
              component="img"
              src={photo.preview}
              alt={photo.name}
              sx={{ width: 96, height: 96, objectFit: 'cover', borderRadius: 1, display: 'block' }}
            />
            <IconButton
              size="small"
              aria-label={translate('hazards.removePhoto', { name: photo.name })}
              onClick={() => onChange(photos.filter(({ id }) => id !== photo.id))}
              sx={{ position: 'absolute', top: 0, right: 0, bgcolor: 'background.paper' }}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
      <Button
        variant="outlined"
        startIcon={<AddAPhotoOutlinedIcon />}
        disabled={busy}
        onClick={() => input.current?.click()}
        sx={{ marginTop: 1 }}
      >
        {translate(busy ? 'hazards.uploading' : 'hazards.addPhotos')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={translate('hazards.addPhotos')}
        onChange={(event) => void upload([...(event.target.files ?? [])])}
      />
    </Box>
  );
}

function useUploads(onAdded: (photos: UploadedPhoto[]) => void) {
  const notify = useNotify();
  const translate = useTranslate();
  const [busy, setBusy] = useState(false);
  const upload = async (files: File[]) => {
    setBusy(true);
    const results = await Promise.allSettled(files.map((file) => uploadFile(file)));
    setBusy(false);
    const added = results.flatMap((result, index) => {
      const file = files[index];
      if (!file) return [];
      if (result.status === 'fulfilled') return [{ id: result.value.id, name: file.name, preview: URL.createObjectURL(file) }];
      const reason = isRequestError(result.reason) ? result.reason.message : '';
      notify(`${translate('hazards.uploadFailed', { name: file.name })} ${reason}`, { type: 'error' });
      return [];
    });
    onAdded(added);
  };
  return { busy, upload };
}
