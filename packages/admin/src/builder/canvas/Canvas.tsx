import AddOutlinedIcon from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import type { ClipboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { setTemplateText } from '../edits/properties.ts';
import { longestText } from '../../terms/writing.ts';
import type { BuilderStore } from '../state/builderStore.ts';
import { copyToClipboard, cutToClipboard, holdsQuestions, pasteFromClipboard } from '../state/clipboard.ts';
import { appendSection } from '../state/sectionCommands.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { SectionBlock } from './SectionBlock.tsx';

/** The sheet: the template as it will be read, every text typed where it stands. */
export function Canvas() {
  const translate = useTranslate();
  const store = useStore();
  const sections = useBuilder(({ history }) => history.present.sections);
  const onClipboard = (event: ClipboardEvent, put: (store: BuilderStore, clipboard: DataTransfer) => boolean) => {
    // Letters that are marked are copied as letters; questions when none is.
    const { target } = event;
    const isMarked = target instanceof HTMLTextAreaElement && target.selectionStart !== target.selectionEnd;
    if (!isMarked && put(store, event.clipboardData)) event.preventDefault();
  };
  return (
    <div
      className="builder-sheet"
      onCopy={(event) => onClipboard(event, copyToClipboard)}
      onCut={(event) => onClipboard(event, cutToClipboard)}
      onPaste={(event) => {
        if (!holdsQuestions(event.clipboardData)) return;
        event.preventDefault();
        pasteFromClipboard(store, event.clipboardData);
      }}
    >
      <TitleField />
      {sections.map((section, index) => (
        <SectionBlock key={section.key} section={section} index={index} count={sections.length} />
      ))}
      <Button startIcon={<AddOutlinedIcon />} onClick={() => appendSection(store)}>
        {translate('builder.addSection')}
      </Button>
    </div>
  );
}

function TitleField() {
  const translate = useTranslate();
  const store = useStore();
  const locale = useBuilder((state) => state.locale);
  const title = useBuilder(({ history }) => history.present.title);
  const main = useBuilder(({ history }) => history.present.locales[0]);
  const isSelected = useBuilder(({ selection }) => selection.of === 'template');
  return (
    <div className="builder-title-head" data-selected={isSelected || undefined}>
      <textarea
        className="builder-title"
        rows={1}
        lang={locale}
        value={title[locale] ?? ''}
        maxLength={longestText}
        placeholder={title[main ?? ''] ?? translate('builder.titlePlaceholder')}
        aria-label={translate('builder.title')}
        onFocus={() => store.select({ of: 'template' })}
        onBlur={() => store.pause()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
        onChange={({ target: { value } }) =>
          store.edit('builder.step.type', (definition) => setTemplateText(definition, 'title', locale, value), `title.${locale}`)
        }
      />
    </div>
  );
}
