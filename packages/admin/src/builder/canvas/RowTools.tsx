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
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { spotOf } from '../edits/spot.ts';
import { addAfter, askToDelete, copy, dissolve, gather, intoGroup, outOfGroup, step } from '../state/commands.ts';
import { splitAt } from '../state/sectionCommands.ts';
import { useStore } from '../state/useBuilder.ts';

/** What can be done with the one question that is selected; every button has its key in its hint. */
export function RowTools({ question, number }: { question: Question; number: string }) {
  const translate = useTranslate();
  const store = useStore();
  const keys = new Set([question.key]);
  const spot = spotOf(store.definition, question.key);
  const isInGroup = spot !== undefined && 'group' in spot.in;
  const tools: { name: string; Icon: SvgIconComponent; act: () => void; isOffered?: boolean }[] = [
    { name: 'addBelow', Icon: LibraryAddOutlinedIcon, act: () => addAfter(store, question.key) },
    { name: 'up', Icon: ArrowUpwardOutlinedIcon, act: () => step(store, keys, -1) },
    { name: 'down', Icon: ArrowDownwardOutlinedIcon, act: () => step(store, keys, 1) },
    { name: 'copy', Icon: ContentCopyOutlinedIcon, act: () => copy(store, keys) },
    { name: 'out', Icon: FormatIndentDecreaseOutlinedIcon, act: () => outOfGroup(store, keys), isOffered: isInGroup },
    {
      name: 'into',
      Icon: FormatIndentIncreaseOutlinedIcon,
      act: () => intoGroup(store, keys),
      isOffered: hasGroupAbove(store.definition, question.key),
    },
    { name: 'group', Icon: TableRowsOutlinedIcon, act: () => gather(store, keys), isOffered: question.type !== 'group' },
    { name: 'ungroup', Icon: UnfoldMoreOutlinedIcon, act: () => dissolve(store, question.key), isOffered: question.type === 'group' },
    {
      name: 'split',
      Icon: HorizontalSplitOutlinedIcon,
      act: () => splitAt(store, question.key),
      isOffered: !isInGroup && (spot?.index ?? 0) > 0,
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
}

function hasGroupAbove({ sections }: Parameters<typeof spotOf>[0], key: string): boolean {
  return sections.some(({ questions }) => questions[questions.findIndex((one) => one.key === key) - 1]?.type === 'group');
}
