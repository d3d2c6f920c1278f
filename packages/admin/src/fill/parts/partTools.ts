import { createContext, useContext } from 'react';
import type { Locale } from '@anjian/schema/definition/text.ts';
import type { FileAdapter } from '../fileAdapter.ts';
import type { FillTextKey } from '../texts/zh-CN.ts';
import type { Translate } from '../texts/message.ts';

/** What photos and files need wherever they are shown: in a form, in a hazard's report, in a submission that is read. */
export type PartTools = { locale: Locale; t: Translate<FillTextKey>; files: FileAdapter };

export const PartToolsContext = createContext<PartTools | undefined>(undefined);

export function useParts(): PartTools {
  const tools = useContext(PartToolsContext);
  if (!tools) throw new Error('a photo or file is shown where nothing says where files are kept');
  return tools;
}
