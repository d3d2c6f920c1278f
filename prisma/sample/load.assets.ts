/** The register of assets, kept by the administrator on the day the college was set up. */
import { createAsset } from '@anjian/api/assets/asset.service.ts';
import { decodeGlobalId } from '@anjian/api/globalId.ts';
import { dayOf } from './calendar.ts';
import { chanceFrom } from './chance.ts';
import { assetsOn, type SampleAsset } from './college.assets.ts';
import { uploadPicture } from './load.files.ts';
import { idOf, type World } from './load.world.ts';
import type { SceneName } from './pictures/scenes.ts';

const pictured: Partial<Record<SampleAsset['key'], SceneName>> = {
  coach: 'coach',
  'power-room-1': 'panel',
  'extinguisher-1': 'extinguisher',
};

/** `today` is the day from which ages count. */
export async function loadAssets(world: World, at: Date, today: string): Promise<number> {
  const acting = world.administratorAt(at);
  const assets = assetsOn(today);
  for (const asset of assets) {
    const { key, unit, place, ...rest } = asset;
    const scene = pictured[key];
    const photo = scene ? await uploadPicture(acting, { shows: scene, capturedAt: at, key: `asset/${key}` }) : undefined;
    const { id, code } = await createAsset(acting, {
      ...rest,
      clientId: chanceFrom(`asset/${key}/${dayOf(at)}`).uuid(),
      unitId: idOf(world.units, unit),
      placeId: place === undefined ? null : world.assets.get(place)!.id,
      photoId: photo && decodeGlobalId(photo.file).id,
    });
    world.assets.set(key, { ...asset, id, code });
  }
  return assets.length;
}
