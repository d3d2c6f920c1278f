import { randomUUIDv7 } from 'node:crypto';
import { Repeater, SlidingBuffer } from 'graphql-yoga';
import { acting, type Context } from '../context.ts';
import { permit } from '../rights/permit.ts';
import { beatMillis, close, editorsChannel, keepOpen, readEditors, type OpenPage } from './editors.sql.ts';
import { loadTemplate } from './template.service.ts';

/** Somebody who has a draft open, since when. */
export type Editor = Awaited<ReturnType<typeof readEditors>>[number];

/**
 * Who else has the draft open, now and whenever it changes; as long as this is read, its reader has it open too. It ends when
 * the reader signs out, may no longer edit the template, or the template is gone.
 */
export async function followEditors(context: Context, templateId: string): Promise<AsyncIterable<Editor[]>> {
  await requireEdit(context, templateId);
  const page: OpenPage = { id: randomUUIDv7(), templateId, personId: acting(context).actor.personId };
  const { database, notifications } = context.platform;
  return new Repeater<Editor[]>(async (push, stop) => {
    let told: string | undefined;
    let hasStopped = false;
    let looking = Promise.resolve();

    const look = async (isBeat: boolean) => {
      if (hasStopped) return;
      if (isBeat) {
        context.actor = await context.refreshActor();
        if (!context.actor) return stop();
        await requireEdit(context, templateId);
        await keepOpen(database.pool, page);
      }
      const editors = await readEditors(database.pool, templateId, page.personId);
      const mark = editors.map(({ personId, name }) => `${personId} ${name}`).join('\n');
      if (mark !== told) void push(editors);
      told = mark;
    };
    // One after the other, so that what is told last is what was read last.
    const lookNext = (isBeat: boolean) => {
      looking = looking.then(() => look(isBeat)).catch(stop);
    };

    const unsubscribe = notifications.subscribe(editorsChannel, (payload) => {
      if (payload === undefined || payload === templateId) lookNext(false);
    });
    const beat = setInterval(() => lookNext(true), beatMillis);
    lookNext(true);
    await stop.catch(() => undefined);
    hasStopped = true;
    clearInterval(beat);
    unsubscribe();
    await looking;
    await close(database.pool, page);
  }, new SlidingBuffer(1));
}

async function requireEdit(context: Context, templateId: string): Promise<void> {
  const reader = acting(context);
  const { unit } = await loadTemplate(context.platform.database.prisma, reader, templateId);
  permit(reader.actor, 'template.edit', unit.path);
}
