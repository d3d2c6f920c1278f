import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import type { ExportTablesFragment } from '../data/generated/graphql.ts';
import { useLocalized } from '../terms/useLocalized.ts';

type Props = {
  anchor: HTMLElement | null;
  tables: readonly ExportTablesFragment[];
  addressed: (url: string) => string;
  onClose: () => void;
};

/** Each checklist, and below it the repeating groups it has, as files to take away. */
export function ExportMenu({ anchor, tables, addressed, onClose }: Props) {
  const translate = useTranslate();
  const read = useLocalized();
  const item = (key: string, url: string, words: string, isGroup = false) => (
    <MenuItem key={key} component="a" href={addressed(url)} download onClick={onClose} sx={isGroup ? inside : whole}>
      {words}
    </MenuItem>
  );
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose} slotProps={{ paper: { sx: { minWidth: 288, maxWidth: 480 } } }}>
      {tables.flatMap(({ id, name, exportUrl, exportGroups }) => [
        item(id, exportUrl ?? '', read(name)),
        ...exportGroups.map((group) => {
          const words = translate('submissions.exportGroup', { group: read(group.label) || group.key });
          return item(`${id} ${group.key}`, group.exportUrl, words, true);
        }),
      ])}
    </Menu>
  );
}

const whole = { whiteSpace: 'normal' };
const inside = { ...whole, paddingInlineStart: 4, color: 'text.secondary' };
