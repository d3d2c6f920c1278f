import { Fragment, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import type { BuiltTemplate } from './OpenTemplate.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { Dragging } from './canvas/Dragging.tsx';
import { ConflictDialog } from './conflict/ConflictDialog.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { LibraryShelf } from './library/LibraryShelf.tsx';
import { TemplateUnitContext } from './library/useLibrary.ts';
import { DependencyMap } from './map/DependencyMap.tsx';
import { ImportNotes } from './notes/ImportNotes.tsx';
import { useImportNotes } from './notes/useImportNotes.ts';
import { Outline } from './outline/Outline.tsx';
import { Palette } from './palette/Palette.tsx';
import { PropertiesPane } from './panel/PropertiesPane.tsx';
import { PreviewPane } from './preview/PreviewPane.tsx';
import { PublishDialog } from './publish/PublishDialog.tsx';
import { Said } from './Said.tsx';
import type { BuilderStore } from './state/builderStore.ts';
import { useArrival } from './state/useArrival.ts';
import { useAutosave } from './state/useAutosave.ts';
import { BuilderContext } from './state/useBuilder.ts';
import { useProblems } from './state/useProblems.ts';
import { usePublished } from './state/usePublished.ts';
import { useUndoKeys } from './state/useUndoKeys.ts';
import { Toolbar } from './Toolbar.tsx';
import { Tour } from './tour/Tour.tsx';
import { isTourDone } from './tour/tourDone.ts';

export type Pane = 'sheet' | LeftPane | 'properties' | 'preview';
type LeftPane = 'add' | 'outline' | 'map' | 'notes';
const leftPanes: readonly LeftPane[] = ['add', 'outline', 'map', 'notes'];

/** The three panes; on smaller screens one or two of them, chosen by tabs. */
export function Builder({ store, template }: { store: BuilderStore; template: BuiltTemplate }) {
  const translate = useTranslate();
  const autosave = useAutosave(store, template.id);
  const notes = useImportNotes(template.id);
  const [left, setLeft] = useState<LeftPane>(notes.lines.length > 0 ? 'notes' : 'add');
  const [right, setRight] = useState<'properties' | 'preview'>('properties');
  /** which pane a screen with room for one shows */
  const [single, setSingle] = useState<Pane>('sheet');
  const [isPublishing, setPublishing] = useState(false);
  useUndoKeys(store);
  useProblems(store);
  usePublished(store, template.id);
  useFirstCaret(store);
  useArrival(store);
  // After the first caret was put somewhere: that is where the tour gives it back.
  const [isTouring, setTouring] = useFirstLook();
  const rightPane = useScrollToTop(store, right);

  const show = (pane: Pane) => {
    setSingle(pane);
    const wanted = leftPanes.find((one) => one === pane);
    if (wanted) setLeft(wanted);
    if (pane === 'properties' || pane === 'preview') setRight(pane);
  };
  const offered = leftPanes.filter((pane) => pane !== 'notes' || notes.lines.length > 0 || left === 'notes');
  const tab = (pane: Pane, isOn: boolean, act: () => void) => (
    <button type="button" aria-pressed={isOn} onClick={act}>
      {translate(`builder.pane.${pane}`)}
    </button>
  );

  return (
    <BuilderContext value={store}>
      <TemplateUnitContext value={template.unit?.id}>
        <Dragging>
          <div className="builder" data-single={single}>
            <Toolbar template={template} onPublish={() => setPublishing(true)} onTour={() => setTouring(true)} autosave={autosave} />
            <div className="builder-tabs" role="group" aria-label={translate('builder.panes')}>
              {(['sheet', ...offered, 'properties', 'preview'] as const).map((pane) => (
                <span key={pane}>{tab(pane, single === pane, () => show(pane))}</span>
              ))}
            </div>
            <aside className="builder-left" aria-label={translate('builder.leftPane')}>
              <div className="builder-pane-tabs" role="group" aria-label={translate('builder.leftPane')}>
                {offered.map((pane) => (
                  <Fragment key={pane}>{tab(pane, left === pane, () => show(pane))}</Fragment>
                ))}
              </div>
              <div className="builder-pane">
                {left === 'add' && (
                  <>
                    <Palette onAdded={() => setSingle('sheet')} />
                    <LibraryShelf onAdded={() => setSingle('sheet')} />
                  </>
                )}
                {left === 'outline' && <Outline onJump={() => setSingle('sheet')} />}
                {left === 'notes' && <ImportNotes notes={notes} onJump={() => setSingle('sheet')} onEnd={() => show('add')} />}
                {left === 'map' && <DependencyMap onJump={() => setSingle('sheet')} />}
              </div>
            </aside>
            <div className="builder-middle">
              <Canvas />
            </div>
            <aside className="builder-right" aria-label={translate('builder.rightPane')}>
              <div className="builder-pane-tabs" role="group" aria-label={translate('builder.rightPane')}>
                {tab('properties', right === 'properties', () => show('properties'))}
                {tab('preview', right === 'preview', () => show('preview'))}
              </div>
              <div className="builder-pane" data-shows={right} ref={rightPane}>
                {right === 'properties' ? <PropertiesPane /> : <PreviewPane />}
              </div>
            </aside>
          </div>
        </Dragging>
        <DeleteDialog />
        <ConflictDialog />
        {isPublishing && <PublishDialog template={template} autosave={autosave} onShow={show} onClose={() => setPublishing(false)} />}
        {isTouring && <Tour onShow={show} onEnd={() => setTouring(false)} />}
        <Said />
      </TemplateUnitContext>
    </BuilderContext>
  );
}

/** Whoever just made a template here is shown round, unless they were before. */
function useFirstLook() {
  const { state } = useLocation();
  const isFirst = (state as { isFirstLook?: true } | null)?.isFirstLook === true;
  const [isTouring, setTouring] = useState(false);
  useEffect(() => {
    if (isFirst && !isTourDone()) setTouring(true);
  }, [isFirst]);
  return [isTouring, setTouring] as const;
}

/** Other properties begin at their top. */
function useScrollToTop(store: BuilderStore, pane: string) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const toTop = () => element.current?.scrollTo?.(0, 0);
    toTop();
    let { selection } = store.getState();
    return store.subscribe(() => {
      if (store.getState().selection === selection) return;
      selection = store.getState().selection;
      toTop();
    });
  }, [store, pane]);
  return element;
}

/** A new template: its first question waits for words. */
function useFirstCaret(store: BuilderStore): void {
  useEffect(() => {
    const questions = store.definition.sections.flatMap((section) => section.questions);
    const [first] = questions;
    if (questions.length === 1 && first && Object.keys(first.label).length === 0) store.putCaret(first.key);
  }, [store]);
}
