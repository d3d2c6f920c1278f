import AccountTreeOutlinedIcon from '@mui/icons-material/AccountTreeOutlined';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { BuilderStore } from '../state/builderStore.ts';
import { nameIn } from '../state/naming.ts';
import { selectQuestion, type Selection } from '../state/selection.ts';
import { useRestedDefinition } from '../state/useRestedDefinition.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { dependenciesOf, type Involved, type Link } from './dependencies.ts';
import { DrawingDialog } from './DrawingDialog.tsx';

/** What depends on what, as a list to read and to jump from, and drawn for whoever wants to see it. */
export function DependencyMap({ onJump }: { onJump: () => void }) {
  const translate = useTranslate();
  const definition = useRestedDefinition();
  const locale = useBuilder((state) => state.locale);
  const selection = useBuilder((state) => state.selection);
  const store = useStore();
  const [isNarrow, setNarrow] = useState(false);
  const [drawn, setDrawn] = useState<{ around: Key | undefined }>();
  const all = useMemo(() => dependenciesOf(definition), [definition]);
  const names = useMemo(() => new Map(all.map(({ key }) => [key, nameIn(definition, key, locale)])), [all, definition, locale]);
  const nameOf = (key: Key) => names.get(key) ?? key;
  const shown = isNarrow ? all.filter(({ key }) => isSelected(selection, key)) : all;
  if (all.length === 0) return <p className="builder-hint">{translate('builder.map.none')}</p>;
  return (
    <>
      <p className="builder-hint">{translate('builder.map.help')}</p>
      <Button
        size="small"
        startIcon={<AccountTreeOutlinedIcon />}
        onClick={() => setDrawn({ around: all.find(({ key }) => isSelected(selection, key))?.key })}
      >
        {translate('map.open')}
      </Button>
      {drawn && (
        <DrawingDialog
          all={all}
          initial={drawn.around}
          onClose={() => setDrawn(undefined)}
          onJump={(key) => {
            setDrawn(undefined);
            onJump();
            goTo(store, key);
          }}
        />
      )}
      <FormControlLabel
        control={<Switch size="small" checked={isNarrow} onChange={(_, isOn) => setNarrow(isOn)} />}
        label={translate('builder.map.onlySelected')}
        sx={{ marginInlineStart: 0, gap: 1 }}
      />
      {shown.length === 0 && <p className="builder-hint">{translate('builder.map.notInvolved')}</p>}
      <ul className="builder-map" aria-label={translate('builder.pane.map')}>
        {shown.map((involved) => (
          <Entry key={involved.key} involved={involved} isOpen={isNarrow} nameOf={nameOf} onJump={onJump} />
        ))}
      </ul>
    </>
  );
}

function isSelected(selection: Selection, key: Key): boolean {
  return selection.of === 'questions' ? selection.keys.has(key) : selection.of === 'section' && selection.key === key;
}

type EntryProps = { involved: Involved; isOpen: boolean; nameOf: (key: Key) => string; onJump: () => void };

function Entry({ involved: { key, dependsOn, affects, reach }, isOpen, nameOf, onJump }: EntryProps) {
  const translate = useTranslate();
  return (
    <li>
      <details open={isOpen}>
        <summary>
          {nameOf(key)} <small>{translate('builder.map.counts', { on: dependsOn.length, of: affects.length })}</small>
        </summary>
        <Jump to={key} name={nameOf(key)} onJump={onJump} />
        <Links title={translate('builder.map.dependsOn')} links={dependsOn} {...{ nameOf, onJump }} />
        <Links title={translate('builder.map.affects')} links={affects} {...{ nameOf, onJump }} />
        {reach > affects.length && <p className="builder-hint">{translate('builder.map.reaches', { smart_count: reach })}</p>}
      </details>
    </li>
  );
}

type LinksProps = { title: string; links: readonly Link[]; nameOf: (key: Key) => string; onJump: () => void };

function Links({ title, links, nameOf, onJump }: LinksProps) {
  const translate = useTranslate();
  if (links.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {links.map(({ key, property }) => (
          <li key={`${key} ${property}`}>
            <Jump to={key} name={nameOf(key)} onJump={onJump} />{' '}
            {translate(`builder.referenceIn.${property.replaceAll(/\[\d+\]|\..*/g, '')}`, { _: property })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Jump({ to, name, onJump }: { to: Key; name: string; onJump: () => void }) {
  const store = useStore();
  const jump = () => {
    onJump();
    goTo(store, to);
  };
  return (
    <button type="button" className="builder-link" onClick={jump}>
      {name}
    </button>
  );
}

function goTo(store: BuilderStore, key: Key): void {
  store.select(store.definition.sections.some((section) => section.key === key) ? { of: 'section', key } : selectQuestion(key));
  store.putCaret(key);
}
