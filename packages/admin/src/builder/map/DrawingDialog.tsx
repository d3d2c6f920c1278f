import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { nameIn } from '../state/naming.ts';
import { useBuilder } from '../state/useBuilder.ts';
import type { Involved } from './dependencies.ts';
import { Drawing } from './Drawing.tsx';
import { drawAll, drawAround } from './graph.ts';

type DrawingDialogProps = { all: readonly Involved[]; initial: Key | undefined; onJump: (key: Key) => void; onClose: () => void };

/** The drawing at the size of the window: of one question and what is around it, or of everything where that can be looked at. */
export function DrawingDialog({ all, initial, onJump, onClose }: DrawingDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const locale = useBuilder((state) => state.locale);
  const definition = useBuilder(({ history }) => history.present);
  const [chosen, setFocus] = useState(initial);
  const whole = useMemo(() => drawAll(all), [all]);
  const farthest = useMemo(() => all.toSorted((a, b) => b.reach - a.reach)[0]?.key, [all]);
  const focus = chosen ?? (whole ? undefined : farthest);
  const graph = useMemo(() => (focus === undefined ? whole : drawAround(all, focus)), [all, focus, whole]);
  const nameOf = (key: Key) => nameIn(definition, key, locale);
  const options = useMemo(() => all.map(({ key }) => key), [all]);
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xl" fullWidth>
      <DialogTitle id={id}>{translate('map.title')}</DialogTitle>
      <DialogContent>
        <div className="map-tools">
          <Autocomplete<Key>
            options={options}
            value={focus ?? null}
            getOptionLabel={nameOf}
            getOptionKey={(key) => key}
            onChange={(_, key) => setFocus(key ?? undefined)}
            noOptionsText={translate('map.noQuestion')}
            renderInput={(params) => <TextField {...params} margin="none" label={translate('map.around')} />}
          />
          {whole && focus !== undefined && <Button onClick={() => setFocus(undefined)}>{translate('map.everything')}</Button>}
          {focus !== undefined && <Button onClick={() => onJump(focus)}>{translate('map.jump')}</Button>}
        </div>
        <p className="builder-hint">{translate(focus === undefined ? 'map.helpAll' : 'map.helpAround')}</p>
        {/* It scrolls, so the keyboard must be able to reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="map-page" role="region" aria-label={translate('map.title')} tabIndex={0}>
          {graph && <Drawing {...{ graph, focus, nameOf }} onFocus={setFocus} />}
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ui.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
