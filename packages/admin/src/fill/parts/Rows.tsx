export type RowOption = { key: string; word: string; hint?: string | undefined };

type Props = {
  name: string;
  kind: 'radio' | 'checkbox';
  options: readonly RowOption[];
  isChosen: (key: string) => boolean;
  onToggle: (key: string, chosen: boolean) => void;
  labelledBy: string;
  describedBy?: string | undefined;
  required: boolean;
  invalid: boolean;
  disabled: boolean;
};

/** Choices as rows wide enough for a thumb, on the browser's own radio buttons or tick boxes. */
export function Rows({ name, kind, options, isChosen, onToggle, labelledBy, describedBy, required, invalid, disabled }: Props) {
  const isRadio = kind === 'radio';
  return (
    <div
      className="fill-rows"
      role={isRadio ? 'radiogroup' : 'group'}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      {...(isRadio ? { 'aria-required': required, 'aria-invalid': invalid || undefined } : {})}
    >
      {options.map((option) => (
        <label key={option.key} className="fill-row">
          <input
            type={kind}
            name={name}
            value={option.key}
            checked={isChosen(option.key)}
            disabled={disabled}
            onChange={(event) => onToggle(option.key, event.target.checked)}
          />
          <span className="fill-row-word">
            {option.word}
            {option.hint ? <span className="fill-hint"> {option.hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
