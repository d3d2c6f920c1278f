import { useState } from 'react';
import { withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { Fault } from '../parts/Fault.tsx';
import { PickByName } from '../parts/PickByName.tsx';
import { labelCodeIn } from '../scan/labelCode.ts';
import { ScanButton } from '../scan/ScanButton.tsx';
import { scanTexts } from '../scan/texts/scanTexts.ts';
import type { Editor, EditorProps } from './editor.ts';

/** Found by its name, or by the label it carries. */
function EditAsset(props: EditorProps<'asset'>) {
  const { answer, ids, disabled, change } = props;
  const { t, locale, lookups } = useForm();
  const [fault, setFault] = useState<'unknown_asset' | 'not_found_now'>();
  const say = scanTexts(locale);
  const { assetByCode } = lookups;

  async function pick(code: string, lookUp: NonNullable<typeof assetByCode>): Promise<void> {
    setFault(undefined);
    try {
      const found = await lookUp(code);
      if (found) change(withValue(answer, { id: found.id, name: found.name }));
      else setFault('unknown_asset');
    } catch {
      // Without a connection only what is on the device is found.
      setFault('not_found_now');
    }
  }

  return (
    <>
      <PickByName kind="asset" {...props} />
      {assetByCode && !disabled ? (
        <ScanButton
          kinds="labels"
          locale={locale}
          closeWord={t('close')}
          disabled={false}
          describedBy={ids.label}
          onRead={(text) => {
            const code = labelCodeIn(text);
            if (code === undefined) return say('not_a_label');
            void pick(code, assetByCode);
            return undefined;
          }}
        />
      ) : null}
      <Fault text={fault && say(fault)} />
    </>
  );
}

export const asset: Editor<'asset'> = { shape: 'control', Edit: EditAsset };
