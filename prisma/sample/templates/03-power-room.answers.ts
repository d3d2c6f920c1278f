import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

export const powerRoomAnswers: Filler = ({ day, asset, chance, photo }) => ({
  values: {
    certificate: 'LJ-DG-0217',
    certificate_until: addDays(day, 410),
    rodent_board: 450,
    temperature: chance.between(19, 29, 1),
    gloves_tested_on: addDays(day, -75),
    rod_tested_on: addDays(day, -140),
    voltage: chance.between(384, 396),
    generator: asset?.properties['generator'] === true,
    meters_photo: [photo('panel')],
  },
  mishaps: [
    { key: 'clutter', note: '门后放有两袋保温棉，已当场搬离。', scene: 'panel' },
    { key: 'trench', note: '电缆沟北端有少量积水，查找渗水点。', scene: 'panel' },
    { key: 'rodent_board', value: 320, note: '挡鼠板高 320 mm，低于要求，已报制作加高板。' },
    { key: 'temperature', value: 37.5, note: '排风机停转，室温偏高，已临时开门通风并报修。' },
  ],
});
