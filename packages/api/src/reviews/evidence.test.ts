import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../test/api.ts';
import { openGarage, uuidOf, type Garage } from '../../test/garage.ts';
import { followSubscription } from '../../test/live.ts';
import { plantForm, plantTask } from '../../test/plantTask.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';

let at: Garage;
let reviewer: Asker;

beforeAll(async () => {
  at = await openGarage();
  reviewer = await at.api.addPerson(at.garage, [{ role: 'reviewer', unit: at.garage }], { name: '严审' });
});

afterAll(() => at.api.close());

const handIn = async (task: { id: string }, change: Record<string, unknown> = {}) =>
  (await at.submit(at.inspector, at.newForm(task, change))).submission;
const show = async (who: Asker, id: string, fields: string) =>
  (await who.get(`query ($id: ID!) { node(id: $id) { ... on Submission { ${fields} } } }`, { id })).node;
const awaiting = async (who: Asker): Promise<[string[], number]> => {
  const { submissions, viewer } = await who.get(
    '{ submissions(filter: { awaitingReview: true }, first: 100) { nodes { id } } viewer { counts { awaitingReview } } }',
  );
  return [submissions.nodes.map(({ id }: { id: string }) => id), viewer.counts.awaitingReview];
};
const approve = (who: Asker, submission: string) =>
  who.get('mutation ($id: ID!) { approveSubmission(input: { submission: $id }) { submission { id } } }', { id: submission });

describe('what waits for a review', () => {
  it('is counted as it is listed, for whoever may, and not where the assignment wants none', async () => {
    const [, before] = await awaiting(reviewer);
    const first = await handIn(await plantTask(at.api, at.form, at.garage));
    const form = await plantForm(at.api, vehicleForm(), at.inspector);
    await at.api.database.prisma.assignment.update({ where: { id: form.assignmentId }, data: { needsReview: false } });
    const unwanted = await handIn(await plantTask(at.api, form, at.garage), { version: form.version });
    const [ids, count] = await awaiting(reviewer);
    expect(ids).toContain(first.id);
    expect(ids).not.toContain(unwanted.id);
    expect(count).toBe(before + 1);
    expect(count).toBe(ids.length);
    expect(await awaiting(at.inspector)).toEqual([[], 0]);
    expect(await awaiting(at.elsewhere)).toEqual([[], 0]);
    // It can be looked at and decided on all the same.
    expect(await show(reviewer, unwanted.id, 'canReview task { assignment { needsReview } }')).toEqual({
      canReview: true,
      task: { assignment: { needsReview: false } },
    });
    await approve(reviewer, first.id);
    expect((await awaiting(reviewer))[1]).toBe(before);
  });

  it('is what its assignment asked for when it was handed in, and asks for now', async () => {
    const form = await plantForm(at.api, vehicleForm(), at.inspector);
    const ask = (needsReview: boolean) =>
      at.api.database.prisma.assignment.update({ where: { id: form.assignmentId }, data: { needsReview } });
    const asked = await handIn(await plantTask(at.api, form, at.garage), { version: form.version });
    await ask(false);
    const unasked = await handIn(await plantTask(at.api, form, at.garage), { version: form.version });
    const waits = async () => {
      const [ids] = await awaiting(reviewer);
      return [asked, unasked].map(({ id }) => ids.includes(id));
    };
    expect(await waits()).toEqual([false, false]);
    await ask(true);
    expect(await waits()).toEqual([true, false]);
  });

  it('is told as it comes and goes, to those it concerns', async () => {
    const other = await at.api.addPerson(at.garage, [{ role: 'reviewer', unit: at.garage }]);
    const query = 'subscription { reviewsChanged { counts { awaitingReview } } }';
    const [mine, theirs] = [
      await followSubscription(at.api.url, reviewer, query),
      await followSubscription(at.api.url, at.elsewhere, query),
    ];
    const [, before] = await awaiting(reviewer);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { id } = await handIn(await plantTask(at.api, at.form, at.garage));
    expect(await mine.next()).toEqual({ data: { reviewsChanged: { counts: { awaitingReview: before + 1 } } } });
    await approve(other, id);
    expect(await mine.next()).toEqual({ data: { reviewsChanged: { counts: { awaitingReview: before } } } });
    expect(theirs.waiting).toBe(0);
    mine.close();
    theirs.close();
  });
});

describe('where and when a photo was taken', () => {
  const gate = { lat: 39.9075, lon: 116.3833, accuracy: 10 };
  let taken = 0;

  async function plantAsset(position: { latitude?: number; longitude?: number }, place?: { id: string }) {
    const by = at.inspector.personId;
    return at.api.database.prisma.asset.create({
      data: {
        name: '配电房',
        sort: place ? 'equipment' : 'place',
        kind: 'power_room',
        code: Math.random().toString(36).slice(2, 12).toUpperCase(),
        unitId: at.garage.id,
        placeId: place?.id ?? null,
        createdById: by,
        updatedById: by,
        ...position,
      },
    });
  }

  async function handInAt(assetId: string, lat: number) {
    const task = await plantTask(at.api, at.form, at.garage);
    await at.api.database.prisma.task.update({ where: { id: task.uuid }, data: { assetId } });
    const { body } = await upload(at.api, at.inspector, await makePhoto(40 + taken++, 30));
    const pictures = { value: [{ file: body.id, sha256: body.sha256, place: { ...gate, lat } }] };
    return handIn(task, { answers: { ...goodAnswers, pictures } });
  }

  it('is hinted at when it is far from where the asset stands, or the place it stands in', async () => {
    const room = await plantAsset({ latitude: gate.lat, longitude: gate.lon });
    const cabinet = await plantAsset({}, room);
    const hints = 'hints { kind path metres fromAsset }';
    for (const { id } of [room, cabinet]) {
      expect((await show(reviewer, (await handInAt(id, 39.9085)).id, hints)).hints).toEqual([]);
      const far = await handInAt(id, 39.9275);
      expect((await show(reviewer, far.id, hints)).hints).toEqual([{ kind: 'FAR', path: 'pictures', metres: 2224, fromAsset: true }]);
      expect((await show(at.auditor, far.id, hints)).hints).toEqual([]);
    }
  });

  it('is no hint at where an asset stands that went out of reach, nor at a place there', async () => {
    const elsewhere = await at.api.addUnit(at.api.root, '东校区');
    const room = await plantAsset({ latitude: gate.lat, longitude: gate.lon });
    const cabinet = await plantAsset({}, room);
    const handedIn = [await handInAt(room.id, 39.9275), await handInAt(cabinet.id, 39.9275)];
    const told = async () => {
      const all = await Promise.all(handedIn.map(async ({ id }) => (await show(reviewer, id, 'hints { kind }')).hints));
      return all.map((hints) => hints.length);
    };
    expect(await told()).toEqual([1, 1]);
    await at.api.database.prisma.asset.update({ where: { id: room.id }, data: { unitId: elsewhere.id } });
    expect(await told()).toEqual([0, 0]);
  });

  it('as the camera wrote it is kept for reviewers, drawn from for hints, and in nothing that is shown', async () => {
    const photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#123456' } })
      .jpeg()
      .withExif({
        IFD0: { Make: 'Acme', Model: 'X1' },
        IFD2: { DateTimeOriginal: '2026:01:05 08:30:00', OffsetTimeOriginal: '+08:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 23/1 0/1' },
      })
      .toBuffer();
    const { body } = await upload(at.api, at.inspector, photo, { 'x-captured-at': new Date().toISOString() });
    const camera = (who: Asker) =>
      who.get('query ($id: ID!) { node(id: $id) { ... on File { camera { takenAt latitude longitude device } } } }', { id: body.id });
    // Nobody reviews what belongs to nothing yet; and its sender is told nothing of it either.
    expect((await camera(at.inspector)).node.camera).toBeNull();
    const pictures = { value: [{ file: body.id, sha256: body.sha256 }] };
    const { id } = await handIn(await plantTask(at.api, at.form, at.garage), { answers: { ...goodAnswers, pictures } });
    expect((await camera(reviewer)).node.camera).toEqual({
      takenAt: '2026-01-05T08:30:00+08:00',
      latitude: 39.9,
      longitude: 116.383333,
      device: 'Acme X1',
    });
    for (const who of [at.inspector, at.auditor]) expect((await camera(who)).node.camera).toBeNull();
    expect((await camera(at.elsewhere)).node).toBeNull();
    expect((await show(reviewer, id, 'hints { kind takenAt }')).hints).toEqual([
      { kind: 'PHOTO_OLD', takenAt: '2026-01-05T00:30:00.000Z' },
    ]);
    const { shownUrl, thumbnailUrl } = (
      await reviewer.get('query ($id: ID!) { node(id: $id) { ... on File { shownUrl thumbnailUrl } } }', { id: body.id })
    ).node;
    for (const url of [shownUrl, thumbnailUrl]) {
      const bytes = Buffer.from(await (await fetch(`${at.api.url}${url}`)).arrayBuffer());
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
      expect(bytes.includes('Acme')).toBe(false);
    }
    expect((await at.api.database.prisma.file.findUniqueOrThrow({ where: { id: uuidOf(body.id) } })).camera).not.toBeNull();
  });
});
