/** Many assets at once from a spreadsheet: whole or not at all, and every problem is told before anything is written. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { jsonHash } from '../jsonHash.ts';
import type { Asset } from '../platform/generated/prisma/client.ts';
import type { Transaction } from '../platform/transaction.ts';
import { isInReach, may, type Actor } from '../rights/actor.ts';
import { permit } from '../rights/permit.ts';
import { loadUnit } from '../units/unit.service.ts';
import { readNumber } from './asset.model.ts';
import { readRow, type ImportProblem, type ImportRow, type RowProblem } from './assetImport.model.ts';
import { findChanged, insertAssets, updateAssets, type WrittenAsset } from './assetImport.sql.ts';
import { contentOf, newCode } from './asset.service.ts';
import { PlaceFinder } from './placeFinder.ts';
import { inRegister } from './register.ts';

export const mostRows = 2000;
/** More than anybody reads at once: what is sent back is bounded, however much is wrong. */
export const mostProblems = 1000;

export type AssetImport = {
  /** so that the same import sent twice makes nothing twice, also what has no number */
  clientId?: string | null | undefined;
  unitId: string;
  rows: readonly ImportRow[];
  dryRun: boolean;
};

export type Imported = {
  problems: ImportProblem[];
  created: number;
  updated: number;
  unchanged: number;
  /** whether it was written */
  applied: boolean;
};

/** What has a number that is in the register changes that asset, wherever it stands; the others are new in the unit. */
export function importAssets(acting: Acting, { clientId, unitId, rows, dryRun }: AssetImport): Promise<Imported> {
  if (rows.length > mostRows) throw refuse('LIMIT_EXCEEDED', { limit: 'rows', max: mostRows });
  return inRegister(acting, async (tx) => {
    const unit = await loadUnit(tx, acting, unitId);
    permit(acting.actor, 'asset.create', unit.path);
    if (unit.archivedAt) throw refuse('STATE_CONFLICT', { state: 'archived' });
    const lines = await readLines(tx, acting.actor, { clientId, unitId, rows });
    const problems = lines.flatMap(({ row, problems: found }) => found.map((problem) => ({ row, ...problem })));
    const created = lines.filter(({ known }) => !known);
    const updated = lines.filter((line) => line.known && !line.isDone && isChanged(line, line.known));
    const applied = !dryRun && problems.length === 0;
    if (applied) {
      const author = { acting, unitId, now: await acting.platform.clock.now(tx) };
      await insertAssets(tx, author, created.map(toWrite));
      await updateAssets(tx, author, updated.map(toWrite));
    }
    const counts = { created: created.length, updated: updated.length };
    return { problems: problems.slice(0, mostProblems), ...counts, unchanged: lines.length - created.length - updated.length, applied };
  });
}

type Line = ReturnType<typeof readRow> & {
  row: number;
  id: string;
  known: Asset | undefined;
  /** made or changed by this very import before */
  isDone: boolean;
  placeId: string | null;
  clientId: string | null;
  clientHash: string;
};

async function readLines(
  tx: Transaction,
  actor: Actor,
  { clientId, unitId, rows }: Pick<AssetImport, 'clientId' | 'unitId' | 'rows'>,
): Promise<Line[]> {
  const numbers = rows.map(({ number }) => readNumber(number) ?? '');
  const clientIds = rows.map((_row, index) => (clientId ? deriveId(clientId, index) : null));
  const [byNumber, byClientId] = [await findHolders(tx, numbers), await findDone(tx, clientIds)];
  const held = numbers.flatMap((number, index) => {
    const [holder, id] = [byNumber.get(number), clientIds[index]];
    return holder && id ? [{ id: holder.id, clientId: id }] : [];
  });
  const changedBefore = await findChanged(tx, held);
  const firstOf = new Map(numbers.map((number, index) => [number, index] as const).toReversed());
  const lines = rows.map((row, index): Line => {
    const number = numbers[index]!;
    const holder = byNumber.get(number);
    const changed = holder && clientIds[index] ? changedBefore.get(holder.id) : undefined;
    const done = byClientId.get(clientIds[index] ?? '') ?? (changed === undefined ? undefined : holder);
    const clientHash = jsonHash({ by: actor.personId, unitId, row });
    if (done && (changed ?? done.clientHash) !== clientHash) throw refuse('CLIENT_ID_REUSED', {});
    const problems: RowProblem[] = done ? [] : numberProblems(actor, holder, { number, first: firstOf.get(number)! }, index);
    const known = done ?? holder;
    // What is in another's asset is not told by way of the problems of a row that names its number.
    const isTaken = problems.some(({ code }) => code === 'number_taken');
    const read = readRow(row, known && !isTaken ? contentOf(known) : undefined);
    return {
      content: read.content,
      problems: [...problems, ...(done ? [] : read.problems)],
      row: index + 1,
      id: known?.id ?? randomUUIDv7(),
      known,
      isDone: done !== undefined,
      placeId: known?.placeId ?? null,
      clientId: clientIds[index]!,
      clientHash,
    };
  });
  return placeLines(tx, actor, rows, lines);
}

/** After all are read: a place may stand further down in the same sheet. */
async function placeLines(tx: Transaction, actor: Actor, rows: readonly ImportRow[], lines: Line[]): Promise<Line[]> {
  const isPlaced = ({ place }: ImportRow) => place != null && place.trim() !== '';
  if (!rows.some(isPlaced))
    return lines.map((line, index) => (rows[index]!.place == null || line.isDone ? line : { ...line, placeId: null }));
  const finder = await PlaceFinder.of(tx, actor, lines);
  const placed = lines.map((line, index): Line => {
    const { place } = rows[index]!;
    if (place == null || line.isDone) return line;
    if (place.trim() === '') return { ...line, placeId: null };
    const found = finder.find(place.trim());
    return 'id' in found
      ? { ...line, placeId: found.id }
      : { ...line, problems: [...line.problems, { field: 'place', code: found.problem }] };
  });
  const circles = finder.inThemselves(placed);
  return placed.map((line) =>
    circles.has(line.id) ? { ...line, problems: [...line.problems, { field: 'place', code: 'inside_itself' }] } : line,
  );
}

type Holder = Asset & { unit: { path: string } };

async function findHolders(tx: Transaction, numbers: readonly string[]): Promise<Map<string, Holder>> {
  const given = numbers.filter((number) => number !== '' && !number.includes('\0'));
  if (given.length === 0) return new Map();
  const found = await tx.asset.findMany({ where: { number: { in: given } }, include: { unit: { select: { path: true } } } });
  return new Map(found.map((asset) => [asset.number!, asset]));
}

async function findDone(tx: Transaction, clientIds: readonly (string | null)[]): Promise<Map<string, Asset>> {
  const given = clientIds.filter((id) => id !== null);
  const found = given.length > 0 ? await tx.asset.findMany({ where: { clientId: { in: given } } }) : [];
  return new Map(found.map((asset) => [asset.clientId!, asset]));
}

/** `first` is where the number stands for the first time. */
function numberProblems(
  actor: Actor,
  holder: Holder | undefined,
  { number, first }: { number: string; first: number },
  index: number,
): RowProblem[] {
  if (number === '') return [];
  if (first < index) return [{ field: 'number', code: 'number_twice', details: { row: first + 1 } }];
  if (!holder) return [];
  if (!isInReach(actor, holder.unit.path) || !may(actor, 'asset.edit', holder.unit.path))
    return [{ field: 'number', code: 'number_taken' }];
  return holder.archivedAt ? [{ field: 'number', code: 'archived' }] : [];
}

function isChanged({ content, placeId }: Line, known: Asset): boolean {
  return jsonHash({ ...content, placeId }) !== jsonHash({ ...contentOf(known), placeId: known.placeId });
}

function toWrite({ id, content, placeId, clientId, clientHash }: Line): WrittenAsset {
  return { id, ...content, placeId, code: newCode(), clientId, clientHash: clientId && clientHash };
}

/** The same UUID for the same row of the same import. */
function deriveId(clientId: string, index: number): string {
  const hex = createHash('sha256').update(`${clientId}:${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
