import type { Filler } from './filling.ts';

export const partnerCampusAnswers: Filler = ({ unit, chance, photo }) => ({
  values: {
    kind: unit === 'partner-dormitory' ? 'dormitory' : 'classroom',
    rooms: unit === 'partner-dormitory' ? '6 号楼 1–4 层，共 58 间' : '2 号教学楼 201–212',
    host: '富岳校区后勤办（示例）',
    forbidden_appliances: 0,
    emergency_light: chance.between(32, 60),
    reported: false,
    not_reported: '本次未发现需要报告的隐患。',
    photos: [photo(unit === 'partner-dormitory' ? 'dormitory' : 'classroom')],
  },
  mishaps: [
    {
      key: 'exit_signs',
      note: '三层两处疏散指示不亮，请合作校区一周内修复。',
      scene: 'corridor',
      also: { reported: true, reported_to: '富岳校区后勤办', demands: '疏散指示标志一周内修复，修复后回复照片。' },
    },
    {
      key: 'falling_parts',
      note: '东侧外墙两块面砖空鼓，已拉警戒线。',
      scene: 'dormitory',
      also: { reported: true, reported_to: '富岳校区后勤办', demands: '外墙面砖三日内排险，期间保持警戒。' },
    },
  ],
});
