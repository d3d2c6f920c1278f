import { useState } from 'react';
import '../../fill/fill.css';
import { Fault } from '../../fill/parts/Fault.tsx';
import { labelCodeIn } from '../../fill/scan/labelCode.ts';
import Scanner from '../../fill/scan/Scanner.tsx';
import { scanTexts } from '../../fill/scan/texts/scanTexts.ts';
import { usePhone } from '../app/phone.ts';
import { go } from '../app/route.ts';
import { assetTexts } from '../assets/texts/assetTexts.ts';
import { Screen } from '../parts/Screen.tsx';
import { AnytimeForUnits } from './AnytimeForUnits.tsx';
import './scan.css';

/** A label is scanned, photographed or read off; its page takes the scanner's place. */
export default function ScanScreen() {
  const { locale } = usePhone();
  const say = assetTexts(locale);
  return (
    <Screen title={scanTexts(locale)('title')} note={say('scan_help')} back={{ at: 'tasks' }}>
      <div className="scan-screen">
        <Scanner
          kinds="labels"
          locale={locale}
          onRead={(text) => {
            const code = labelCodeIn(text);
            if (code === undefined) return say('not_a_label');
            go({ at: 'asset', code }, { replace: true });
            return undefined;
          }}
        />
      </div>
      <TypedCode />
      <AnytimeForUnits />
    </Screen>
  );
}

function TypedCode() {
  const { locale } = usePhone();
  const say = assetTexts(locale);
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  const open = () => {
    const code = labelCodeIn(typed);
    setBad(code === undefined);
    if (code !== undefined) go({ at: 'asset', code }, { replace: true });
  };
  return (
    <form
      className="phone-form phone-sheet"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <div className="phone-field">
        <label htmlFor="scan-code">{say('code_label')}</label>
        <input
          id="scan-code"
          className="fill-input"
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          aria-invalid={isBad || undefined}
          aria-describedby="scan-code-help"
          onChange={(event) => setTyped(event.target.value)}
        />
        <p id="scan-code-help" className="fill-hint">
          {say('code_help')}
        </p>
        <Fault text={isBad ? say('code_bad') : undefined} />
      </div>
      <button type="submit" className="fill-button">
        {say('open')}
      </button>
    </form>
  );
}
