import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { StartTaskDocument } from '../../data/generated/graphql.ts';
import { newId } from '../../data/newId.ts';
import { useAction } from '../../data/useAction.ts';

export type Start = { assignment: string; unit: string; asset: string | null };

type Props = {
  /** Undefined as long as it is not chosen where. */
  start: Start | undefined;
  /** What is begun, for whoever hears the button without what stands beside it. */
  name: string;
};

/** 开始检查: begins a task on demand and opens it, or opens the one that was begun here today. */
export function StartCheck({ start, name }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  // One name for one wish: pressed twice on a bad line, it is begun once. Another place is another wish.
  const [wish, setWish] = useState({ clientId: newId(), of: start });
  if (!isSame(wish.of, start)) setWish({ clientId: newId(), of: start });
  const begin = useAction(StartTaskDocument, { onDone: ({ startTask }) => void navigate(`/tasks/${startTask.task.id}/fill`) });
  return (
    <Button
      variant="contained"
      disabled={start === undefined || begin.isPending}
      aria-label={translate('starting.startNamed', { name })}
      onClick={() => start && begin.mutate({ input: { clientId: wish.clientId, ...start } })}
    >
      {translate('starting.start')}
    </Button>
  );
}

function isSame(one: Start | undefined, other: Start | undefined): boolean {
  return one?.assignment === other?.assignment && one?.unit === other?.unit && one?.asset === other?.asset;
}
