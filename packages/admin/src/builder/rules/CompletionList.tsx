import type { Completion } from './completions.ts';

type CompletionListProps = {
  id: string;
  label: string;
  completions: readonly Completion[];
  chosen: number;
  onTake: (completion: Completion) => void;
};

/** What may be meant, below the formula; chosen with the arrows while the caret stays in the field. */
export function CompletionList({ id, label, completions, chosen, onTake }: CompletionListProps) {
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label} className="builder-completions" hidden={completions.length === 0}>
      {completions.map((completion, at) => (
        // By keyboard the field itself chooses.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={completion.name}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === chosen}
          // The caret stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(completion)}
        >
          <code>{completion.name}</code> <span>{completion.about}</span>
        </li>
      ))}
    </ul>
  );
}
