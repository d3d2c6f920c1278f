import { useCallback, useEffect, useRef, useState } from 'react';
import type { Locale } from '@anjian/schema/definition/text.ts';
import './scan.css';
import { Fault } from '../parts/Fault.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { loadReader } from './reader.ts';
import type { CodeKinds, Reader } from './reader.ts';
import { readPhoto } from './readPhoto.ts';
import { scanTexts } from './texts/scanTexts.ts';
import type { ScanTextKey } from './texts/zh-CN.ts';
import { useCamera } from './useCamera.ts';
import { useReading } from './useReading.ts';

type Props = {
  kinds: CodeKinds;
  locale: Locale;
  /** Called with every code that is read. What it answers is said, and reading goes on. */
  onRead: (text: string) => string | undefined;
};

/** The camera's picture with a frame to aim by, its light, and a photo of the code where there is no camera to use. */
export default function Scanner({ kinds, locale, onRead }: Props) {
  const t = scanTexts(locale);
  const video = useRef<HTMLVideoElement>(null);
  const { camera, again } = useCamera();
  const { reader, isMissing, load } = useReader(kinds);
  const [said, setSaid] = useState<string>();
  const [isReadingPhoto, setReadingPhoto] = useState(false);
  const stream = camera.is === 'on' ? camera.stream : null;

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);

  useReading(video, stream ? reader : undefined, (text) => setSaid(onRead(text)));

  async function readFrom(photo: File): Promise<void> {
    setReadingPhoto(true);
    setSaid(undefined);
    const read = reader ?? (await load());
    const result = read && (await readPhoto(photo, read));
    setReadingPhoto(false);
    if (result?.is === 'found') setSaid(onRead(result.text));
    else if (result) setSaid(t(`photo_${result.is}`));
  }

  const trouble: ScanTextKey | undefined = camera.is === 'failed' ? camera.why : isMissing ? 'no_reader' : undefined;
  return (
    <div className="scan">
      <div className="scan-picture" data-on={stream !== null || undefined} hidden={camera.is === 'failed'}>
        <video ref={video} autoPlay playsInline muted aria-label={t('picture')} />
        {camera.is === 'starting' ? <p role="status">{t('starting')}</p> : null}
        {stream ? <span className="scan-frame" aria-hidden="true" /> : null}
        {camera.is === 'on' && camera.torch ? <Torch key={camera.stream.id} turn={camera.torch} t={t} /> : null}
      </div>
      {stream ? <p className="scan-aim">{t(kinds === 'labels' ? 'aim_label' : 'aim')}</p> : null}
      {trouble ? (
        <div className="scan-trouble" role="alert">
          <p>
            {t(trouble)} {t('otherwise')}
          </p>
          <button type="button" className="fill-button" onClick={() => (isMissing ? void load() : again())}>
            {t('again')}
          </button>
        </div>
      ) : null}
      <Fault text={said} />
      <FileButton accept="image/*" camera disabled={isReadingPhoto} onChosen={([photo]) => photo && void readFrom(photo)}>
        {t(isReadingPhoto ? 'photo_reading' : 'photo')}
      </FileButton>
    </div>
  );
}

type Translate = ReturnType<typeof scanTexts>;

function Torch({ turn, t }: { turn: (on: boolean) => Promise<void>; t: Translate }) {
  const [isOn, setOn] = useState(false);
  return (
    <button
      type="button"
      className="fill-button scan-torch"
      aria-pressed={isOn}
      onClick={() =>
        void turn(!isOn).then(
          () => setOn(!isOn),
          // Some phones promise a light that the camera then has not got.
          () => setOn(false),
        )
      }
    >
      {t(isOn ? 'torch_off' : 'torch_on')}
    </button>
  );
}

function useReader(kinds: CodeKinds): { reader: Reader | undefined; isMissing: boolean; load: () => Promise<Reader | undefined> } {
  const [reader, setReader] = useState<Reader>();
  const [isMissing, setMissing] = useState(false);
  const load = useCallback(async () => {
    try {
      const loaded = await loadReader(kinds);
      setReader(() => loaded);
      setMissing(false);
      return loaded;
    } catch {
      // Not fetched, for want of a connection: said, with a way to try again.
      setMissing(true);
      return undefined;
    }
  }, [kinds]);
  useEffect(() => void load(), [load]);
  return { reader, isMissing, load };
}
