import { printDatesOf } from '@anjian/schema/answers/printDate.ts';

/**
 * What the usual properties of assets are called, and the words of the usual values, for whoever reads them. Formulas and spreadsheets use
 * the keys; a property of the college's own is called as it was written.
 */
type Words = Readonly<Record<string, readonly [chinese: string, english: string]>>;

const names: Words = {
  type: ['类型', 'Type'],
  production_date: ['出厂日期', 'Made on'],
  serviced_on: ['上次维修', 'Last serviced on'],
  registered_on: ['登记日期', 'Registered on'],
  licence_until: ['许可证有效期至', 'Licence valid until'],
  weight_kg: ['重量（kg）', 'Weight (kg)'],
  limit_kg: ['限量（kg）', 'Limit (kg)'],
  voltage_kv: ['电压（kV）', 'Voltage (kV)'],
  transformers: ['变压器台数', 'Transformers'],
  generator: ['有发电机', 'Has a generator'],
  hazard_class: ['危险等级', 'Hazard class'],
  fume_hoods: ['通风橱数', 'Fume hoods'],
  double_lock: ['双人双锁', 'Two keepers, two locks'],
  seats: ['座位数', 'Seats'],
  plate: ['车牌号', 'Number plate'],
  racks: ['机柜数', 'Racks'],
  ups_minutes: ['备用电源（分钟）', 'Battery backup (min)'],
};

const values: Words = {
  water: ['水基型', 'Water'],
  powder: ['干粉', 'Powder'],
  clean_agent: ['洁净气体', 'Clean agent'],
  co2: ['二氧化碳', 'Carbon dioxide'],
  coach: ['大客车', 'Coach'],
  car: ['轿车', 'Car'],
};

export function assetPropertyName(key: string, locale: string): string {
  return inWords(names, key, locale);
}

export function assetPropertyValue(value: string, locale: string): string {
  return printDatesOf(inWords(values, value, locale), locale);
}

function inWords(words: Words, key: string, locale: string): string {
  const [chinese, english] = (Object.hasOwn(words, key) ? words[key] : undefined) ?? [key, key];
  return locale.toLowerCase().startsWith('zh') ? chinese : english;
}
