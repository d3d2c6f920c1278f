import { useState } from 'react';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { usePhone } from '../app/phone.ts';
import type { DeviceDatabase } from '../device/database.ts';
import { blobOf } from '../device/files.ts';
import { htmlPage, keptWords, plainText } from './keptWords.model.ts';
import type { KeptLine, KeptSection } from './keptWords.model.ts';

type Props = { title: string; definition: Definition; answers: Answers; unfinished?: readonly KeptLine[] };

/** What cannot be handed in here is taken elsewhere: copied as words, or saved as a page with its photos. */
export default function TakeAlong({ title, definition, answers, unfinished = [] }: Props) {
  const { t, locale, database } = usePhone();
  const [said, setSaid] = useState('');
  const begun = unfinished.length > 0 ? [{ title: t('kept_unfinished'), lines: [...unfinished] }] : [];
  const sections = [...keptWords(definition, answers, locale), ...begun];

  async function copy(): Promise<void> {
    // Browsers refuse where they are not asked by hand, or not over https.
    await navigator.clipboard.writeText(plainText(title, sections)).then(
      () => setSaid(t('take_copied')),
      () => setSaid(t('take_copy_failed')),
    );
  }

  async function save(): Promise<void> {
    const page = htmlPage(title, sections, await picturesOf(database, sections), locale);
    const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${title.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim()}.html`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    setSaid(t('take_saved'));
  }

  return (
    <div className="phone-take">
      <div className="fill-buttons">
        <button type="button" className="fill-button" onClick={() => void copy()}>
          {t('take_copy')}
        </button>
        <button type="button" className="fill-button" onClick={() => void save()}>
          {t('take_save')}
        </button>
      </div>
      <p className="fill-hint" role="status">
        {said}
      </p>
    </div>
  );
}

/** Those that are on this device. */
async function picturesOf(database: DeviceDatabase, sections: readonly KeptSection[]): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const ref of sections.flatMap(({ lines }) => lines.flatMap(({ files }) => files))) {
    const blob = await blobOf(database, ref);
    if (blob?.type.startsWith('image/')) pictures.set(ref.file, await addressOf(blob));
  }
  return pictures;
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // Read as an address, it is text.
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('a photo cannot be read')));
    reader.readAsDataURL(blob);
  });
}
