/** The kinds of assets the product has words for; a register may have any other, written by whoever keeps it. */
const words = {
  extinguisher: ['灭火器', 'Fire extinguisher'],
  hydrant: ['消火栓', 'Fire hydrant'],
  fire_alarm: ['火灾报警装置', 'Fire alarm'],
  emergency_light: ['应急照明', 'Emergency light'],
  fire_door: ['防火门', 'Fire door'],
  elevator: ['电梯', 'Lift'],
  boiler: ['锅炉', 'Boiler'],
  pressure_vessel: ['压力容器', 'Pressure vessel'],
  distribution_box: ['配电箱', 'Distribution box'],
  vehicle: ['车辆', 'Vehicle'],
  machine: ['机器设备', 'Machine'],
  camera: ['监控摄像头', 'Camera'],
  power_room: ['配电房', 'Power room'],
  machine_room: ['机房', 'Machine room'],
  laboratory: ['实验室', 'Laboratory'],
  workshop: ['实训室', 'Workshop'],
  classroom: ['教室', 'Classroom'],
  dormitory: ['宿舍', 'Dormitory'],
  canteen: ['食堂', 'Canteen'],
  warehouse: ['仓库', 'Warehouse'],
  chemical_store: ['危化品库', 'Chemical store'],
  duty_room: ['值班室', 'Duty room'],
} as const satisfies Record<string, readonly [chinese: string, english: string]>;

export const usualAssetKinds: readonly string[] = Object.keys(words);

export function assetKindName(kind: string, locale: string): string {
  const [chinese, english] = (Object.hasOwn(words, kind) ? words[kind as keyof typeof words] : undefined) ?? [kind, kind];
  return locale.toLowerCase().startsWith('zh') ? chinese : english;
}

/** The kind that somebody means by its word in either language; any other word is a kind of its own. */
export function assetKindOf(word: string): string {
  const wanted = word.trim().toLowerCase();
  const known = Object.entries(words).find(([kind, names]) => kind === wanted || names.some((name) => name.toLowerCase() === wanted));
  return known?.[0] ?? word.trim();
}
