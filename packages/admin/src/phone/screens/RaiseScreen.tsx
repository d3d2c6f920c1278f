import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { HazardSeverity as EngineSeverity } from '@anjian/schema/definition/consequence.ts';
import '../../fill/fill.css';
import { newId } from '../../data/newId.ts';
import { Fault } from '../../fill/parts/Fault.tsx';
import { PartToolsContext } from '../../fill/parts/partTools.ts';
import { Severity } from '../../fill/parts/Severity.tsx';
import { beginUnfinished, UnfinishedContext } from '../../fill/unfinished/unfinished.ts';
import { PhotoStrip } from '../../fill/photos/PhotoStrip.tsx';
import { usePhone } from '../app/phone.ts';
import { go } from '../app/route.ts';
import { findOnShelf } from '../assets/shelf.ts';
import type { DeviceDatabase } from '../device/database.ts';
import { forgetHazardDraft, keepHazardDraft, readHazardDraft } from '../device/hazardDraft.ts';
import type { HazardDraft, HazardWords } from '../device/hazardDraft.ts';
import { useLive } from '../device/live.ts';
import { postHazard } from '../device/outbox.ts';
import type { HazardSeverity, UnitCard } from '../network/cards.ts';
import { Screen } from '../parts/Screen.tsx';
import { usePhotoTools } from '../parts/usePhotoTools.ts';
import { unitName } from '../parts/unitName.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { photosToSend } from '../filling/photosToSend.ts';
import { categories } from '../tasks/categories.ts';

const severities: readonly HazardSeverity[] = ['MAJOR', 'SERIOUS', 'MODERATE', 'MINOR'];
const mostPhotos = 9;

/** A hazard found outside any checklist: one sentence, a photo, and it is on record. What was begun is there again. */
export default function RaiseScreen({ assetCode }: { assetCode: string | undefined }) {
  const { t, database, personId } = usePhone();
  const [begun, setBegun] = useState<HazardDraft>();
  useEffect(() => {
    let isCurrent = true;
    void begin(database, personId, assetCode).then((draft) => isCurrent && setBegun(draft));
    return () => {
      isCurrent = false;
    };
  }, [database, personId, assetCode]);
  return (
    <Screen title={t('raise')} back={{ at: 'hazards' }}>
      {begun ? <RaiseForm begun={begun} /> : <Waiting word={t('loading')} />}
    </Screen>
  );
}

/** What was begun before, at the asset whose label was scanned now. */
async function begin(database: DeviceDatabase, personId: string, assetCode: string | undefined): Promise<HazardDraft> {
  const draft = (await readHazardDraft(database, personId)) ?? nothingYet();
  const asset = assetCode === undefined ? undefined : await findOnShelf(database, personId, assetCode);
  if (!asset?.unit) return draft;
  const { id, name, unit } = asset;
  return { ...draft, typed: { ...draft.typed, unitId: unit.id, asset: { id, name, unit } } };
}

/** An asset belongs to its unit: whoever names another unit means something else. */
function atUnit({ asset, ...typed }: HazardWords, unitId: string): HazardWords {
  return { ...typed, unitId, ...(asset?.unit.id === unitId ? { asset } : {}) };
}

function nothingYet(): HazardDraft {
  return { clientId: newId(), typed: { what: '', detail: '', unitId: '', severity: 'MODERATE', category: 'other' }, photos: [] };
}

function RaiseForm({ begun }: { begun: HazardDraft }) {
  const { t, locale, database, sender, personId, now } = usePhone();
  const { clientId } = begun;
  const [typed, setTyped] = useState(begun.typed);
  const units = useUnits(typed.asset?.unit);
  const [photos, setPhotos] = useState<readonly FileRef[]>(begun.photos);
  const [fault, setFault] = useState<string>();
  const tools = usePhotoTools();
  const unitId = typed.unitId || units[0]?.id;
  const [unfinished] = useState(() => beginUnfinished(begun.unfinished));
  const parts = useSyncExternalStore(unfinished.subscribe, unfinished.all);
  useKept({ clientId, typed, photos, unfinished: parts }, begun, () => setFault(t('saving_failed')));

  async function raise(): Promise<void> {
    const what = typed.what.trim();
    if (what === '' || !unitId) return setFault(t('raise_missing'));
    await postHazard(
      database,
      {
        clientId,
        personId,
        unitId,
        title: what,
        detail: typed.detail.trim(),
        severity: typed.severity,
        category: typed.category,
        hazardTitle: { [locale]: what },
        photos: await photosToSend(database, photos, tools.files),
        ...(typed.asset ? { assetId: typed.asset.id } : {}),
      },
      now(),
    );
    await forgetHazardDraft(database, personId);
    sender.kick();
    go({ at: 'sent', clientId }, { replace: true });
  }

  return (
    <PartToolsContext value={tools}>
      <UnfinishedContext value={unfinished}>
        <form
          className="phone-form phone-sheet"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void raise();
          }}
        >
          {typed.asset ? (
            <div className="fill-picked" role="group" aria-label={t('raise_asset')}>
              <span>{typed.asset.name}</span>
              <button
                type="button"
                className="fill-button"
                data-look="quiet"
                onClick={() => setTyped(({ asset: _asset, ...rest }) => rest)}
              >
                {t('raise_elsewhere')}
              </button>
            </div>
          ) : null}
          <div className="phone-field">
            <label htmlFor="raise-what">{t('raise_what')}</label>
            <input
              id="raise-what"
              className="fill-input"
              value={typed.what}
              maxLength={200}
              aria-describedby="raise-what-help"
              onChange={(event) => setTyped({ ...typed, what: event.target.value })}
            />
            <p id="raise-what-help" className="fill-hint">
              {t('raise_what_help')}
            </p>
          </div>
          <div className="phone-field">
            <p id="raise-photos">{t('raise_photos')}</p>
            <PhotoStrip
              photos={photos}
              max={mostPhotos}
              labelId="raise-photos"
              disabled={false}
              onChange={(to) => setPhotos(to)}
              onRemove={(photo) => setPhotos((now) => now.filter((other) => other !== photo))}
            />
          </div>
          <div className="phone-field">
            <label htmlFor="raise-detail">{t('raise_detail')}</label>
            <div className="fill-grow" data-text={`${typed.detail}\n`}>
              <textarea
                id="raise-detail"
                className="fill-input"
                rows={3}
                maxLength={4000}
                value={typed.detail}
                onChange={(event) => setTyped({ ...typed, detail: event.target.value })}
              />
            </div>
          </div>
          <fieldset className="phone-field">
            <legend>{t('raise_severity')}</legend>
            <div className="fill-segments">
              {severities.map((severity) => (
                <label key={severity} className="fill-segment" data-tone="plain">
                  <input
                    type="radio"
                    name="severity"
                    checked={typed.severity === severity}
                    onChange={() => setTyped({ ...typed, severity })}
                  />
                  <span className="fill-segment-face">
                    <Severity severity={severity.toLowerCase() as EngineSeverity} word={t(`severity_${severity}`)} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <div className="phone-field">
            <label htmlFor="raise-category">{t('raise_category')}</label>
            <select
              id="raise-category"
              className="fill-input"
              value={typed.category}
              onChange={(event) => setTyped({ ...typed, category: event.target.value })}
            >
              {categories.map((category) => (
                <option key={category} value={category}>
                  {t(`category_${category}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="phone-field">
            <label htmlFor="raise-where">{t('raise_where')}</label>
            <select
              id="raise-where"
              className="fill-input"
              value={unitId ?? ''}
              onChange={(event) => setTyped(atUnit(typed, event.target.value))}
            >
              {units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unitName(unit, locale)}
                </option>
              ))}
            </select>
          </div>
          <Fault text={fault} />
          <button type="submit" className="fill-button" data-look="main">
            {t('raise_now')}
          </button>
        </form>
      </UnfinishedContext>
    </PartToolsContext>
  );
}

/** On the device at every change, from the first one on; a killed tab takes nothing with it. */
function useKept(draft: HazardDraft, begun: HazardDraft, onFault: () => void): void {
  const { database, personId } = usePhone();
  const { clientId, typed, photos, unfinished } = draft;
  const [unfinishedAtFirst] = useState(unfinished);
  const hasChanged = typed !== begun.typed || photos !== begun.photos || unfinished !== unfinishedAtFirst;
  useEffect(() => {
    if (hasChanged) keepHazardDraft(database, personId, { clientId, typed, photos, ...(unfinished ? { unfinished } : {}) }).catch(onFault);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is said of a full disk does not change what is kept
  }, [database, personId, clientId, typed, photos, unfinished, hasChanged]);
}

/** One's own unit first, then those one has tasks for: what the device knows without a connection. */
function useUnits(ofAsset: UnitCard | undefined): UnitCard[] {
  const { viewer, database, personId } = usePhone();
  const tasks = useLive(() => database.tasks.where({ personId }).toArray(), [database, personId]) ?? [];
  const own = viewer.person.unit ? [viewer.person.unit] : [];
  const units = [...(ofAsset ? [ofAsset] : []), ...own, ...tasks.map(({ task }) => task.unit)];
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}
