import ArrowDownwardOutlinedIcon from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlinedIcon from '@mui/icons-material/ArrowUpwardOutlined';
import ContentCopyOutlinedIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import FormatIndentDecreaseOutlinedIcon from '@mui/icons-material/FormatIndentDecreaseOutlined';
import FormatIndentIncreaseOutlinedIcon from '@mui/icons-material/FormatIndentIncreaseOutlined';
import HorizontalSplitOutlinedIcon from '@mui/icons-material/HorizontalSplitOutlined';
import LibraryAddOutlinedIcon from '@mui/icons-material/LibraryAddOutlined';
import TableRowsOutlinedIcon from '@mui/icons-material/TableRowsOutlined';
import UnfoldMoreOutlinedIcon from '@mui/icons-material/UnfoldMoreOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition, Key, QuestionType } from '@anjian/schema/definition/definition.ts';
import { addAfter, askToDelete, copy, dissolve, gather, intoGroup, outOfGroup, step } from '../state/commands.ts';
import { splitAt } from '../state/sectionCommands.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';

type RowToolsProps = { question: Key; type: QuestionType; number: string; index: number; isInGroup: boolean };

/** What can be done with the one question that is selected; every button has its key in its hint. */
export const RowTools = memo(function RowTools({ question, type, number, index, isInGroup }: RowToolsProps) {
  const translate = useTranslate();
  const store = useStore();
  const keys = new Set([question]);
  const isBelowGroup = useBuilder(({ history }) => hasGroupAbove(history.present, question));
  const tools: { name: string; Icon: SvgIconComponent; act: () => void; isOffered?: boolean }[] = [
    { name: 'addBelow', Icon: LibraryAddOutlinedIcon, act: () => addAfter(store, question) },
    { name: 'up', Icon: ArrowUpwardOutlinedIcon, act: () => step(store, keys, -1) },
    { name: 'down', Icon: ArrowDownwardOutlinedIcon, act: () => step(store, keys, 1) },
    { name: 'copy', Icon: ContentCopyOutlinedIcon, act: () => copy(store, keys) },
    { name: 'out', Icon: FormatIndentDecreaseOutlinedIcon, act: () => outOfGroup(store, keys), isOffered: isInGroup },
    {
      name: 'into',
      Icon: FormatIndentIncreaseOutlinedIcon,
      act: () => intoGroup(store, keys),
      isOffered: isBelowGroup,
    },
    { name: 'group', Icon: TableRowsOutlinedIcon, act: () => gather(store, keys), isOffered: type !== 'group' },
    { name: 'ungroup', Icon: UnfoldMoreOutlinedIcon, act: () => dissolve(store, question), isOffered: type === 'group' },
    {
      name: 'split',
      Icon: HorizontalSplitOutlinedIcon,
      act: () => splitAt(store, question),
      isOffered: !isInGroup && index > 0,
    },
    { name: 'delete', Icon: DeleteOutlinedIcon, act: () => askToDelete(store, keys) },
  ];
  return (
    <div className="builder-tools" role="toolbar" aria-label={translate('builder.toolsOf', { number })}>
      {tools
        .filter(({ isOffered = true }) => isOffered)
        .map(({ name, Icon, act }) => (
          <Tooltip key={name} title={translate(`builder.toolHelp.${name}`)}>
            <IconButton size="small" aria-label={translate(`builder.tool.${name}`)} onClick={act}>
              <Icon fontSize="small" />
            </IconButton>
          </Tooltip>
        ))}
    </div>
  );
});

function hasGroupAbove({ sections }: Definition, key: string): boolean {
  return sections.some(({ questions }) => questions[questions.findIndex((one) => one.key === key) - 1]?.type === 'group');
}
