import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition, Locale } from '@anjian/schema/definition/definition.ts';
import type { Situation } from '@anjian/schema/formTests/formTest.ts';
import type { Role } from '../../../data/generated/graphql.ts';
import { roles } from '../../../terms/roles.ts';
import { useLanguageName } from '../../../terms/useLanguageName.ts';
import { useStore } from '../../state/useBuilder.ts';
import { beginIn, type Tried } from '../tried.ts';
import { SituationFields } from './SituationFields.tsx';
import { useSaySituation } from './useSaySituation.ts';

type SituationBarProps = { definition: Definition; tried: Tried; locale: Locale; onLocale: (locale: Locale) => void };

/** As whom, in which language, where and when the preview is filled: one line, opened to change it. The answers stay while it changes. */
export function SituationBar({ definition, tried, locale, onLocale }: SituationBarProps) {
  const translate = useTranslate();
  const store = useStore();
  const say = useSaySituation();
  const [isOpen, setOpen] = useState(false);
  const { role, situation } = tried;
  const { locales } = definition;
  const nameLanguage = useLanguageName();
  const language = locales.length > 1 ? [nameLanguage(locale)] : [];
  const parts = [translate(`terms.role.${role}`), ...language, ...say(situation)];
  const place = (next: Situation) => store.set({ tried: { ...store.getState().tried, situation: next } });
  const takeLast = () => {
    const { answers } = store.getState().tried;
    const next = { ...situation, context: { ...situation.context, last: answers } };
    store.load(beginIn(store.definition, next));
  };
  return (
    <details className="preview-situation" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{translate('preview.summary', { parts: parts.join(translate('preview.between')) })}</summary>
      {isOpen && (
        // It scrolls, so the keyboard must be able to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="preview-situation-page" tabIndex={0} role="region" aria-label={translate('preview.situation')}>
          {locales.length > 1 && (
            <TextField
              select
              fullWidth
              size="small"
              label={translate('preview.language')}
              value={locale}
              onChange={({ target: { value } }) => onLocale(value)}
            >
              {locales.map((one) => (
                <MenuItem key={one} value={one}>
                  {nameLanguage(one)}
                </MenuItem>
              ))}
            </TextField>
          )}
          <TextField
            select
            fullWidth
            size="small"
            label={translate('preview.role')}
            value={role}
            onChange={({ target: { value } }) => store.set({ tried: { ...store.getState().tried, role: value as Role } })}
          >
            {roles.map((one) => (
              <MenuItem key={one} value={one}>
                {translate(`terms.role.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          <SituationFields
            {...{ definition, situation }}
            onChange={place}
            takeLast={{ label: translate('preview.takeLast'), onTake: takeLast }}
          />
        </div>
      )}
    </details>
  );
}
