import type { Key, Section } from '@anjian/schema/definition/definition.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { useForm } from './formTools.ts';
import type { SectionStanding } from './problems.model.ts';
import { useSectionInSight } from './useSectionInSight.ts';

type Props = {
  sections: readonly Section[];
  standings: readonly SectionStanding[];
  readOnly: boolean;
  sectionId: (key: Key) => string;
  onGo: (key: Key) => void;
};

/** The parts of a long form with what is left in each; one line that scrolls sideways. */
export function SectionList({ sections, standings, readOnly, sectionId, onGo }: Props) {
  const { t, say } = useForm();
  const { here, list } = useSectionInSight(
    sections.map(({ key }) => key),
    sectionId,
  );
  return (
    <nav className="fill-sections" aria-label={t('sections')}>
      <ol ref={list}>
        {sections.map(({ key, title }) => {
          const left = standings.find((one) => one.key === key)?.left ?? 0;
          return (
            <li key={key}>
              <a
                href={`#${sectionId(key)}`}
                aria-current={key === here ? 'location' : undefined}
                data-done={(!readOnly && left === 0) || undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(key);
                }}
              >
                {say(title)}
                {readOnly ? null : left > 0 ? (
                  <span className="fill-count" aria-label={t('section_left', { n: left })}>
                    {left}
                  </span>
                ) : (
                  <>
                    <Glyph name="pass" />
                    <span className="fill-out-of-sight">{t('section_done')}</span>
                  </>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
