import { useMemo, useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { HazardSeverity as EngineSeverity } from '@anjian/schema/definition/consequence.ts';
import '../../fill/fill.css';
import { newId } from '../../data/newId.ts';
import { Fault } from '../../fill/parts/Fault.tsx';
import { PartToolsContext } from '../../fill/parts/partTools.ts';
import { Severity } from '../../fill/parts/Severity.tsx';
import { PhotoStrip } from '../../fill/photos/PhotoStrip.tsx';
import { fillTexts } from '../../fill/texts/fillTexts.ts';
import { usePhone } from '../app/phone.ts';
import { go } from '../app/route.ts';
import { deviceFiles } from '../device/deviceFiles.ts';
import { localIdOf } from '../device/fileRefs.model.ts';
import { useLive } from '../device/live.ts';
import { postHazard } from '../device/outbox.ts';
import type { HazardSeverity, UnitCard } from '../network/cards.ts';
import { Screen } from '../parts/Screen.tsx';
import { unitName } from '../parts/unitName.ts';
import { categories } from '../tasks/categories.ts';

const severities: readonly HazardSeverity[] = ['MAJOR', 'SERIOUS', 'MODERATE', 'MINOR'];
const mostPhotos = 9;

/** A hazard found outside any checklist: one sentence, a photo, and it is on record. */
export default function RaiseScreen() {
  const phone = usePhone();
  const { t, locale, database, request, sender, personId, now } = phone;
  const units = useUnits();
  const [clientId] = useState(newId);
  const [typed, setTyped] = useState({ what: '', detail: '', unitId: '', severity: 'MODERATE' as HazardSeverity, category: 'other' });
  const [photos, setPhotos] = useState<readonly FileRef[]>([]);
  const [fault, setFault] = useState<string>();
  const files = useMemo(() => deviceFiles({ database, request, sender, personId, now }), [database, request, sender, personId, now]);
  const tools = useMemo(() => ({ locale, t: fillTexts(locale), files }), [locale, files]);
  const unitId = typed.unitId || units[0]?.id;

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
        photos: photos.flatMap((photo) => localIdOf(photo) ?? []),
      },
      now(),
    );
    sender.kick();
    go({ at: 'sent', clientId }, { replace: true });
  }

  return (
    <Screen title={t('raise')} back={{ at: 'hazards' }}>
      <PartToolsContext value={tools}>
        <form
          className="phone-form phone-sheet"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void raise();
          }}
        >
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
              onChange={(event) => setTyped({ ...typed, unitId: event.target.value })}
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
      </PartToolsContext>
    </Screen>
  );
}

/** One's own unit first, then those one has tasks for: what the device knows without a connection. */
function useUnits(): UnitCard[] {
  const { viewer, database, personId } = usePhone();
  const tasks = useLive(() => database.tasks.where({ personId }).toArray(), [database, personId]) ?? [];
  const own = viewer.person.unit ? [viewer.person.unit] : [];
  const units = [...own, ...tasks.map(({ task }) => task.unit)];
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}
