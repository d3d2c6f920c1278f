import type { HazardSeverity as EngineSeverity } from '@anjian/schema/definition/consequence.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import '../../fill/fill.css';
import { Severity } from '../../fill/parts/Severity.tsx';
import { assetKindName } from '../../fill/texts/assetKinds.ts';
import { formatShortMoment } from '../../ui/dates.ts';
import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import type { AssetSheet } from '../network/asset.operations.ts';
import type { AssetCard } from '../network/cards.ts';
import { Empty } from '../parts/Empty.tsx';
import { Screen } from '../parts/Screen.tsx';
import { unitName } from '../parts/unitName.ts';
import { Waiting } from '../parts/Waiting.tsx';
import './asset.css';
import { AssetFacts } from './AssetFacts.tsx';
import { AssetTasks } from './AssetTasks.tsx';
import { RaiseHere } from './RaiseHere.tsx';
import { Startable } from './Startable.tsx';
import { assetTexts } from './texts/assetTexts.ts';
import { useAsset } from './useAsset.ts';

const helpFor = { unknown: 'unknown_help', not_here: 'not_here_help' } as const;

/** What somebody wants who stands before it: what is due, what may be checked, what is wrong, what was done. */
export default function AssetScreen({ code }: { code: string }) {
  const { t, locale } = usePhone();
  const say = assetTexts(locale);
  const opened = useAsset(code);
  if (opened.is === 'opening') return <Waiting word={t('loading')} />;
  if (opened.is !== 'open') {
    return (
      <Screen title={say(opened.is, { code })} back={{ at: 'tasks' }}>
        <Empty title={say(opened.is, { code })}>
          <p>{say(helpFor[opened.is])}</p>
          <Again />
        </Empty>
      </Screen>
    );
  }
  const { asset, tasks, sheet, isStale } = opened;
  return (
    <Screen title={asset.name} note={noteOf(asset, locale)} back={{ at: 'tasks' }}>
      {asset.archived ? <p className="phone-banner">{say('archived')}</p> : null}
      {isStale ? <p className="phone-banner">{say('from_device')}</p> : null}
      <AssetTasks tasks={tasks} />
      {sheet && sheet.startable.length > 0 ? <Startable asset={asset} assignments={sheet.startable} /> : null}
      <RaiseHere asset={asset} />
      {sheet ? <Found sheet={sheet} /> : null}
      <AssetFacts asset={asset} />
      <Again />
    </Screen>
  );
}

function noteOf({ kind, number, unit, location }: AssetCard, locale: string): string {
  return [assetKindName(kind, locale), number, unitName(unit, locale), location].filter(Boolean).join(' · ');
}

function Again() {
  const { locale } = usePhone();
  return (
    <p className="phone-after">
      <Link to={{ at: 'scan' }} className="fill-button">
        {assetTexts(locale)('scan_again')}
      </Link>
    </p>
  );
}

/** Open hazards and the latest checks: nobody need report twice, or wonder when somebody last looked. */
function Found({ sheet: { hazards, submissions } }: { sheet: AssetSheet }) {
  const { t, locale } = usePhone();
  const say = assetTexts(locale);
  return (
    <>
      <section className="phone-group">
        <h2>{say('hazards_open')}</h2>
        {hazards.nodes.length === 0 ? <p className="asset-none">{say('no_hazards')}</p> : null}
        <ul className="phone-list">
          {hazards.nodes.map(({ id, number, title, severity, raisedAt }) => (
            <li key={id} className="phone-line">
              <span className="phone-line-title">{readText(title, locale)}</span>
              <span className="phone-line-note">
                <Severity severity={severity.toLowerCase() as EngineSeverity} word={t(`severity_${severity}`)} /> · {number} ·{' '}
                {formatShortMoment(raisedAt, locale)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="phone-group">
        <h2>{say('checks')}</h2>
        {submissions.nodes.length === 0 ? <p className="asset-none">{say('no_checks')}</p> : null}
        <ul className="phone-list">
          {submissions.nodes.map(({ id, kind, template, submittedByName, submittedAt, summary }) => (
            <li key={id}>
              <Link to={{ at: 'submission', submissionId: id }} className="phone-line">
                <span className="phone-line-title">{readText(template?.name, locale)}</span>
                <span className="phone-line-note">
                  {say('check_line', { name: submittedByName, time: formatShortMoment(submittedAt, locale) })}
                </span>
                <span className="phone-line-note">{kind === 'ALL_SAFE' ? t('all_safe') : t('counts', summary)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
