import { useCallback, useEffect, useRef, useState } from 'react';

export type CameraFault = 'refused' | 'none' | 'busy' | 'insecure';
export type Camera =
  | { is: 'starting' }
  | { is: 'failed'; why: CameraFault }
  | { is: 'on'; stream: MediaStream; torch: ((on: boolean) => Promise<void>) | undefined };

/** Enough to read a label at arm's length, and little to look through. */
const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** The camera on the back of the device, for as long as the page is looked at: its light goes out with the page. */
export function useCamera(): { camera: Camera; again: () => void } {
  const [camera, setCamera] = useState<Camera>({ is: 'starting' });
  const [attempt, setAttempt] = useState(0);
  const isVisible = useVisible();
  const opened = useRef<MediaStream>(undefined);

  useEffect(() => {
    if (!isVisible) return;
    let isCurrent = true;

    async function open(): Promise<void> {
      setCamera({ is: 'starting' });
      const result = await openCamera();
      if (!isCurrent && result.is === 'on') stop(result.stream);
      if (!isCurrent) return;
      if (result.is === 'on') opened.current = result.stream;
      setCamera(result);
    }

    void open();
    return () => {
      isCurrent = false;
      if (opened.current) stop(opened.current);
      opened.current = undefined;
    };
  }, [isVisible, attempt]);

  return { camera, again: useCallback(() => setAttempt((count) => count + 1), []) };
}

async function openCamera(): Promise<Exclude<Camera, { is: 'starting' }>> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (!mediaDevices) return { is: 'failed', why: 'insecure' };
  try {
    const stream = await mediaDevices.getUserMedia(wanted);
    return { is: 'on', stream, torch: torchOf(stream) };
  } catch (fault) {
    return { is: 'failed', why: faultOf(fault) };
  }
}

/** The names of https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
function faultOf(fault: unknown): CameraFault {
  const name = fault instanceof DOMException ? fault.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}

function torchOf(stream: MediaStream): ((on: boolean) => Promise<void>) | undefined {
  const [track] = stream.getVideoTracks();
  // Safari before 17.4 has no capabilities; the language's types do not know the torch.
  const capabilities = (track?.getCapabilities?.() ?? {}) as { torch?: boolean };
  if (!track || !capabilities.torch) return undefined;
  return (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function useVisible(): boolean {
  const [isVisible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isVisible;
}
