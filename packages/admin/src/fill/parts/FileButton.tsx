import type { ReactNode } from 'react';

type Props = {
  accept?: string;
  /** Opens the camera on the back of a phone instead of the album. */
  camera?: boolean;
  multiple?: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  onChosen: (files: File[]) => void;
  children: ReactNode;
};

/** A button over the browser's own file field, so that keyboard, camera and album work as the device does them. */
export function FileButton({ accept, camera, multiple, disabled, describedBy, onChosen, children }: Props) {
  return (
    <label className="fill-button fill-file-button" data-disabled={disabled || undefined}>
      <input
        type="file"
        className="fill-out-of-sight"
        accept={accept}
        capture={camera ? 'environment' : undefined}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          // Emptied, so that choosing the same file again is a change again.
          event.target.value = '';
          if (chosen.length > 0) onChosen(chosen);
        }}
      />
      {children}
    </label>
  );
}
