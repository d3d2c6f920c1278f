import { useId } from 'react';
import type { HazardSeverity as EngineSeverity } from '@anjian/schema/definition/consequence.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import { PartToolsContext } from '../../fill/parts/partTools.ts';
import { Severity } from '../../fill/parts/Severity.tsx';
import { PhotoStrip } from '../../fill/photos/PhotoStrip.tsx';
import { formatShortMoment } from '../../ui/dates.ts';
import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import type { HazardItem } from '../device/database.ts';
import { useLive } from '../device/live.ts';
import type { HazardCard } from '../network/cards.ts';
import { Empty } from '../parts/Empty.tsx';
import { ItemState } from '../parts/ItemState.tsx';
import { NotYet } from '../parts/NotYet.tsx';
import { Screen } from '../parts/Screen.tsx';
import { unitName } from '../parts/unitName.ts';
import { useFetched } from '../parts/useFetched.ts';
import { usePhotoTools } from '../parts/usePhotoTools.ts';
import { useStandingOutbox } from '../parts/useOutbox.ts';

export default function HazardsScreen() {
  const { t, locale, viewer, database, personId } = usePhone();
  const isFetched = useFetched('hazards');
  const tools = usePhotoTools();
  const standing = useStandingOutbox()?.filter((item): item is HazardItem => item.kind === 'hazard');
  const hazards = useLive(() => database.hazards.where({ personId }).sortBy('order'), [database, personId]);
  const mayRaise = viewer.permissions.includes('hazard.raise');
  return (
    <Screen
      title={t('hazards')}
      action={
        mayRaise ? (
          <Link to={{ at: 'raise' }} className="fill-button phone-head-action">
            {t('raise')}
          </Link>
        ) : null
      }
    >
      {isFetched === false ? <NotYet /> : null}
      {isFetched && hazards && standing && hazards.length + standing.length === 0 ? (
        <Empty title={t('no_hazards')}>
          <p>{t('no_hazards_help')}</p>
        </Empty>
      ) : null}
      <PartToolsContext value={tools}>
        <ul className="phone-list">
          {standing?.map((item) => (
            <li key={item.clientId}>
              <Link to={{ at: 'sent', clientId: item.clientId }} className="phone-line">
                <span className="phone-line-title">{item.title}</span>
                <ItemState item={item} />
              </Link>
            </li>
          ))}
          {hazards?.map(({ hazard }) => (
            <li key={hazard.id} className="phone-line">
              <span className="phone-line-title">{readText(hazard.title, locale)}</span>
              <span className="phone-line-note">
                <Severity severity={hazard.severity.toLowerCase() as EngineSeverity} word={t(`severity_${hazard.severity}`)} /> ·{' '}
                {hazard.number} · {t(`hazard_${hazard.state}`)}
              </span>
              <span className="phone-line-note">
                {unitName(hazard.unit, locale)} · {formatShortMoment(hazard.raisedAt, locale)}
              </span>
              {hazard.detail ? <span className="phone-line-note">{hazard.detail}</span> : null}
              {hazard.photos && hazard.photos.length > 0 ? (
                <Photos photos={hazard.photos} marks={hazard.photoMarks} name={readText(hazard.title, locale)} />
              ) : null}
            </li>
          ))}
        </ul>
      </PartToolsContext>
    </Screen>
  );
}

type PhotosProps = { photos: readonly { id: string; sha256: string }[]; marks: HazardCard['photoMarks']; name: string };

/** As they were drawn on; opened, the photo as it was taken is one tap away. */
function Photos({ photos, marks = {}, name }: PhotosProps) {
  const { t } = usePhone();
  const labelId = useId();
  return (
    <>
      <span id={labelId} className="fill-out-of-sight">
        {t('hazard_photos', { name })}
      </span>
      <PhotoStrip
        photos={photos.map(({ id, sha256 }) => ({ file: id, sha256, ...(marks[id] ? { marks: marks[id] } : {}) }))}
        labelId={labelId}
        disabled
        onChange={() => undefined}
        onRemove={() => undefined}
      />
    </>
  );
}
