import { useDraggable } from '@dnd-kit/react';
import { useTranslate } from 'react-admin';
import type { QuestionType } from '@anjian/schema/definition/definition.ts';
import { typeEditors, typesInOrder } from '../questions/registry.ts';
import { shelves } from '../questions/typeEditor.ts';
import { addQuestion } from '../state/commands.ts';
import { useStore } from '../state/useBuilder.ts';

/** All types, by what they are for. A click adds one behind the selected question; dragging puts it where it is dropped. */
export function Palette({ onAdded }: { onAdded?: () => void }) {
  const translate = useTranslate();
  return shelves.map((shelf) => (
    <section key={shelf} className="builder-shelf" aria-label={translate(`builder.shelf.${shelf}`)}>
      <h2>{translate(`builder.shelf.${shelf}`)}</h2>
      <ul>
        {typesInOrder
          .filter((type) => typeEditors[type].shelf === shelf)
          .map((type) => (
            <PaletteEntry key={type} type={type} onAdded={onAdded} />
          ))}
      </ul>
    </section>
  ));
}

function PaletteEntry({ type, onAdded }: { type: QuestionType; onAdded: (() => void) | undefined }) {
  const translate = useTranslate();
  const store = useStore();
  const { ref } = useDraggable({ id: `type ${type}`, data: { type } });
  const { Icon } = typeEditors[type];
  return (
    <li>
      <button
        ref={ref}
        type="button"
        title={translate(`builder.typeHelp.${type}`)}
        onClick={() => {
          onAdded?.();
          addQuestion(store, type);
        }}
      >
        <Icon fontSize="small" aria-hidden /> {translate(`builder.type.${type}`)}
      </button>
    </li>
  );
}
