import TableRowsOutlinedIcon from '@mui/icons-material/TableRowsOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { mostRows, usualMaxRows } from '@anjian/schema/questions/group.ts';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { TextProperty } from '../properties/TextProperty.tsx';
import type { TypeEditor } from './typeEditor.ts';

function GroupProperties() {
  const translate = useTranslate();
  return (
    <>
      <TextProperty name="rowLabel" label={translate('builder.property.rowLabel')} help={translate('builder.property.rowLabelHelp')} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <NumberProperty name="minRows" label={translate('builder.property.minRows')} whole least={0} most={mostRows} unsaid="0" />
        <NumberProperty
          name="maxRows"
          label={translate('builder.property.maxRows')}
          whole
          least={1}
          most={mostRows}
          unsaid={String(usualMaxRows)}
        />
      </Box>
    </>
  );
}

export const group: TypeEditor<'group'> = {
  Icon: TableRowsOutlinedIcon,
  shelf: 'structure',
  summary: ({ questions }, { translate }) => translate('builder.answer.rowsOf', { smart_count: questions.length }),
  Properties: GroupProperties,
};
