import { useEffect, useRef, useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { valueOf } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { Fault } from '../parts/Fault.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { FileList } from '../parts/FileList.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { useNewFiles } from '../parts/useNewFiles.ts';
import type { Editor, EditorProps } from './editor.ts';

function EditAudio({ path, answer, ids, disabled, change }: EditorProps<'audio'>) {
  const { t } = useForm();
  const refs = (valueOf(answer) as FileRef[] | undefined) ?? [];
  const { add, remove, fault, setFault } = useNewFiles(path, change);
  const recorder = useRecorder(
    (sound) => void add(sound, nameOf(sound)),
    () => setFault(t('audio_refused')),
  );
  return (
    <div role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      <FileList refs={refs} kind="audio" onRemove={disabled ? undefined : remove} />
      {disabled ? null : (
        <div className="fill-buttons">
          <button
            type="button"
            className="fill-button"
            data-recording={recorder.isOn || undefined}
            onClick={recorder.isOn ? recorder.stop : recorder.start}
          >
            <Glyph name={recorder.isOn ? 'stop' : 'sound'} />
            {t(recorder.isOn ? 'audio_stop' : 'audio_record')}
          </button>
          <FileButton
            accept="audio/*"
            describedBy={ids.label}
            onChosen={async (chosen) => {
              for (const file of chosen) await add(file, file.name);
            }}
          >
            <Glyph name="file" />
            {t('audio_choose')}
          </FileButton>
        </div>
      )}
      {recorder.isOn ? <p className="fill-hint">{t('audio_recording', { seconds: recorder.seconds })}</p> : null}
      <Fault text={fault} />
    </div>
  );
}

function useRecorder(onSound: (sound: Blob) => void, onRefused: () => void) {
  const recorder = useRef<MediaRecorder>(undefined);
  const [seconds, setSeconds] = useState<number>();
  const isOn = seconds !== undefined;

  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => setSeconds((n) => (n ?? 0) + 1), 1000);
    return () => clearInterval(timer);
  }, [isOn]);
  // Leaving the page ends the recording, which keeps what was recorded so far. A page that is out of sight may be killed without a word.
  useEffect(() => {
    const end = () => recorder.current?.state === 'recording' && recorder.current.stop();
    const look = () => document.visibilityState === 'hidden' && end();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      end();
    };
  }, []);

  async function start(): Promise<void> {
    let microphone: MediaStream;
    try {
      microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      onRefused();
      return;
    }
    const parts: Blob[] = [];
    const next = new MediaRecorder(microphone);
    next.ondataavailable = (event) => parts.push(event.data);
    next.onstop = () => {
      for (const track of microphone.getTracks()) track.stop();
      setSeconds(undefined);
      onSound(new Blob(parts, { type: next.mimeType }));
    };
    recorder.current = next;
    next.start();
    setSeconds(0);
  }

  return { isOn, seconds: seconds ?? 0, start, stop: () => recorder.current?.stop() };
}

/** Browsers record into what they know: WebM mostly, MP4 on an iPhone. */
function nameOf({ type }: Blob): string {
  return `${new Date().toISOString()}.${type.includes('mp4') ? 'm4a' : type.includes('ogg') ? 'ogg' : 'webm'}`;
}

export const audio: Editor<'audio'> = { shape: 'group', Edit: EditAudio };
