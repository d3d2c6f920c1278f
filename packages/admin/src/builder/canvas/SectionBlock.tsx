import ArrowDownwardOutlinedIcon from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlinedIcon from '@mui/icons-material/ArrowUpwardOutlined';
import MoreVertOutlinedIcon from '@mui/icons-material/MoreVertOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Key, Section } from '@anjian/schema/definition/definition.ts';
import { setSectionText } from '../edits/sections.ts';
import { longestText } from '../../terms/writing.ts';
import { useSayCondition } from '../rules/useSayCondition.ts';
import { askToDeleteSection, copyWholeSection, joinSection, stepSection } from '../state/sectionCommands.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { QuestionList } from './QuestionList.tsx';

type SectionBlockProps = { section: Section; index: number; count: number };

/** A section: its title, typed where it stands, and its questions. */
export const SectionBlock = memo(function SectionBlock({ section, index, count }: SectionBlockProps) {
  const translate = useTranslate();
  const store = useStore();
  const sayCondition = useSayCondition();
  const { key, title, showWhen } = section;
  const locale = useBuilder((state) => state.locale);
  const main = useBuilder(({ history }) => history.present.locales[0]);
  const isSelected = useBuilder(({ selection }) => selection.of === 'section' && selection.key === key);
  const caret = useBuilder((state) => (state.caret?.key === key ? state.caret.count : 0));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (caret > 0) field.current?.focus();
  }, [caret]);
  const name = title[locale] ?? title[main ?? ''] ?? key;
  return (
    <section className="builder-section" aria-label={translate('builder.sectionLabel', { at: index + 1, name })}>
      <div className="builder-section-head" data-selected={isSelected || undefined}>
        <span className="builder-section-number">{index + 1}</span>
        <textarea
          ref={field}
          className="builder-section-title"
          rows={1}
          lang={locale}
          value={title[locale] ?? ''}
          maxLength={longestText}
          placeholder={title[main ?? ''] ?? translate('builder.sectionPlaceholder')}
          aria-label={translate('builder.sectionTitle', { at: index + 1 })}
          onFocus={() => store.select({ of: 'section', key })}
          onBlur={() => store.pause()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            stepSection(store, key, event.key === 'ArrowUp' ? -1 : 1);
          }}
          onChange={({ target: { value } }) =>
            store.edit(
              'builder.step.type',
              (definition) => setSectionText(definition, key, 'title', locale, value),
              `${key}.title.${locale}`,
            )
          }
        />
        <SectionTools section={key} name={name} index={index} count={count} />
      </div>
      {showWhen && (
        <p className="builder-hints">{`${translate('builder.rule.shown')} ${translate('builder.when', { condition: sayCondition(showWhen) })}`}</p>
      )}
      <QuestionList container={{ section: key }} questions={section.questions} prefix={`${index + 1}.`} />
    </section>
  );
});

type SectionToolsProps = { section: Key; name: string; index: number; count: number };

const SectionTools = memo(function SectionTools({ section: key, name, index, count }: SectionToolsProps) {
  const translate = useTranslate();
  const store = useStore();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const act = (does: () => void) => () => {
    setAnchor(null);
    does();
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('builder.moveUpLabel', { name })}
        disabled={index === 0}
        onClick={() => stepSection(store, key, -1)}
      >
        <ArrowUpwardOutlinedIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={translate('builder.moveDownLabel', { name })}
        disabled={index === count - 1}
        onClick={() => stepSection(store, key, 1)}
      >
        <ArrowDownwardOutlinedIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={translate('builder.sectionMenu', { name })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVertOutlinedIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={act(() => store.select({ of: 'section', key }))}>{translate('builder.sectionProperties')}</MenuItem>
        <MenuItem onClick={act(() => copyWholeSection(store, key))}>{translate('builder.copySection')}</MenuItem>
        <MenuItem disabled={index === 0} onClick={act(() => joinSection(store, key))}>
          {translate('builder.joinSection')}
        </MenuItem>
        <MenuItem onClick={act(() => askToDeleteSection(store, key))}>{translate('builder.deleteSection')}</MenuItem>
      </Menu>
    </>
  );
});
