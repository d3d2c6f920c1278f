import { useId, useState } from 'react';

type Props = {
  label: string;
  value: string;
  /** `one-time-code`: of somebody who passes by, so that no browser offers to keep it. */
  autoComplete: 'current-password' | 'new-password' | 'one-time-code';
  showWord: string;
  help?: string;
  error?: string | undefined;
  onChange: (value: string) => void;
};

export function PasswordInput({ label, value, autoComplete, showWord, help, error, onChange }: Props) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className="phone-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="fill-input"
        type={isShown ? 'text' : 'password'}
        value={value}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={help || error ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-help`} className="fill-hint" data-tone={error ? 'alert' : undefined}>
        {error ?? help}
      </p>
      <label className="phone-tick">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
        {showWord}
      </label>
    </div>
  );
}
