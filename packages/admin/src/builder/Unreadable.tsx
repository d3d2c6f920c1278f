import { useLocaleState, useTranslate } from 'react-admin';
import type { DefinitionProblem } from '@anjian/schema/problems/problem.ts';
import { definitionProblemText } from '@anjian/schema/problems/texts.ts';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';

/** A definition that is none: written by another program, or by a version of this one that is yet to come. */
export function Unreadable({ problems, template }: { problems: readonly DefinitionProblem[]; template: string }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (
    <Page
      title={translate('builder.unreadable')}
      back={{ to: `/templates/${template}`, label: translate('builder.backToTemplate') }}
      width="form"
    >
      <Sheet>
        <p>{translate('builder.unreadableHelp')}</p>
        <ul>
          {problems.map(({ path, code, details }) => (
            <li key={`${path} ${code} ${JSON.stringify(details)}`}>
              <code>{path}</code> {definitionProblemText({ code: code, details }, locale)}
            </li>
          ))}
        </ul>
      </Sheet>
    </Page>
  );
}
