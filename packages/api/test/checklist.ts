/** A published template to assign, made through the API by its author. */
import { randomUUID } from 'node:crypto';
import { check, definition, longText, section } from '@anjian/schema/definition/build.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { encodeGlobalId } from '../src/globalId.ts';
import type { Asker } from './api.ts';

/** A zero report: one check item and a text, all safe in one tap. */
export function zeroReport(zh = '零报告', settings: Partial<Definition['settings']> = {}): Definition {
  return definition(
    zh,
    'Zero report',
    [section('all', '当日情况', 'Today', [check('doors', '门窗', 'Doors'), longText('events', '情况', 'Events')])],
    {
      settings: { allSafe: { statement: { 'zh-CN': '今日无异常', en: 'Nothing happened today' } }, ...settings },
    },
  );
}

export async function publishTemplate(
  author: Asker,
  unit: { id: string },
  body: Definition = zeroReport(),
): Promise<{ id: string; versionId: string }> {
  const input = { clientId: randomUUID(), unit: encodeGlobalId('Unit', unit.id), definition: body };
  const { createTemplate } = await author.get(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }',
    { input },
  );
  const { id } = createTemplate.template;
  const { publishTemplate } = await author.get(
    'mutation ($id: ID!) { publishTemplate(input: { template: $id, revision: 1 }) { version { id } } }',
    { id },
  );
  return { id, versionId: publishTemplate.version.id };
}
