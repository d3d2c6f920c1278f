import PhotoCameraOutlinedIcon from '@mui/icons-material/PhotoCameraOutlined';
import { useTranslate } from 'react-admin';
import { SwitchProperty } from '../properties/SwitchProperty.tsx';
import { FileCountProperties } from './FileCountProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

function PhotoProperties() {
  const translate = useTranslate();
  return (
    <>
      <FileCountProperties />
      <SwitchProperty name="withPlace" label={translate('builder.property.withPlace')} help={translate('builder.property.withPlaceHelp')} />
    </>
  );
}

export const photo: TypeEditor<'photo'> = { Icon: PhotoCameraOutlinedIcon, shelf: 'evidence', Properties: PhotoProperties };
