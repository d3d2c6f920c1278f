import AddAPhotoOutlinedIcon from '@mui/icons-material/AddAPhotoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { uploadFile } from '../data/uploadFile.ts';
import { Failure } from '../ui/Notice.tsx';
import type { AssetDetails } from './assetForm.ts';

type Props = { photo: AssetDetails['photo']; onChange: (photo: AssetDetails['photo']) => void };

/** One photo: sent as it is chosen, so that the form then carries its id. */
export function AssetPhoto({ photo, onChange }: Props) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: async (file: File) => ({ ...(await uploadFile(file)), name: file.name, thumbnailUrl: URL.createObjectURL(file) }),
    onSuccess: ({ id, name, thumbnailUrl }) => onChange({ id, name, thumbnailUrl }),
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', marginBlock: 1 }}>
      {photo?.thumbnailUrl && (
        <Box
          component="img"
          src={photo.thumbnailUrl}
          alt={photo.name}
          sx={{ width: 96, height: 96, objectFit: 'cover', borderRadius: 1, border: 1, borderColor: 'divider' }}
        />
      )}
      <Button variant="outlined" startIcon={<AddAPhotoOutlinedIcon />} disabled={upload.isPending} onClick={() => input.current?.click()}>
        {translate(upload.isPending ? 'assets.sendingPhoto' : photo ? 'assets.changePhoto' : 'assets.addPhoto')}
      </Button>
      {photo && <Button onClick={() => onChange(null)}>{translate('assets.removePhoto')}</Button>}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={translate('assets.photo')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) upload.mutate(file);
          target.value = '';
        }}
      />
      {upload.error && <Failure error={upload.error} />}
    </Box>
  );
}
