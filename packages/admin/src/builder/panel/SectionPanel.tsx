import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Section } from '@anjian/schema/definition/definition.ts';
import { setSectionRule, setSectionText, setSectionWeight } from '../edits/sections.ts';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { PropertyForm } from '../properties/PropertyForm.tsx';
import type { PropertyTarget } from '../properties/target.ts';
import { TextProperty } from '../properties/TextProperty.tsx';
import { useIsScored } from '../questions/scored.ts';
import { RuleLine } from '../rules/RuleLine.tsx';
import { useStore } from '../state/useBuilder.ts';

export function SectionPanel({ section }: { section: Section }) {
  const translate = useTranslate();
  const store = useStore();
  const isScored = useIsScored();
  const { key } = section;
  const target = useMemo(
    (): PropertyTarget => ({
      id: key,
      read: ({ sections }) => sections.find((one) => one.key === key),
      setText: (name, locale, words) => (definition) => setSectionText(definition, key, name === 'help' ? 'help' : 'title', locale, words),
      set: (_name, weight) => (definition) => setSectionWeight(definition, key, weight as number | undefined),
    }),
    [key],
  );
  return (
    <PropertyForm target={target} values={section} label={translate('builder.sectionProperties')}>
      <TextProperty name="title" label={translate('builder.property.sectionTitle')} />
      <TextProperty name="help" label={translate('builder.property.help')} multiline />
      {isScored && <NumberProperty name="weight" label={translate('builder.property.sectionWeight')} least={0} />}
      <RuleLine
        rule="shown"
        owner={undefined}
        value={section.showWhen}
        onChange={(expr) => store.edit('builder.step.rule', (definition) => setSectionRule(definition, key, expr), `${key}.showWhen`)}
      />
    </PropertyForm>
  );
}
