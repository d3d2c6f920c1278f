/** What is wrong with an asset, told in both languages. */
import type { InputProblem } from '../errors.ts';
import type { Locale } from '../rights/locale.ts';
import type { AssetProblem } from './asset.model.ts';
import type { ImportProblem } from './assetImport.model.ts';

type Code = AssetProblem['code'] | ImportProblem['code'];
type Details = NonNullable<AssetProblem['details']>;

const sentences: Record<Code, (details: Details) => Record<Locale, string>> = {
  required: () => ({ 'zh-CN': '不能为空', en: 'must not be empty' }),
  too_long: ({ max }) => ({ 'zh-CN': `最多 ${max} 个字符`, en: `at most ${max} characters` }),
  unreadable: () => ({ 'zh-CN': '含有无法保存的字符', en: 'holds a character that cannot be stored' }),
  not_a_number: () => ({ 'zh-CN': '应为数字', en: 'must be a number' }),
  out_of_range: ({ min, max }) => ({ 'zh-CN': `应在 ${min} 到 ${max} 之间`, en: `must lie between ${min} and ${max}` }),
  latitude_and_longitude: () => ({ 'zh-CN': '纬度和经度应一起填写', en: 'latitude and longitude go together' }),
  not_an_object: () => ({ 'zh-CN': '应为“名称：值”的列表', en: 'must be a list of names with their values' }),
  too_many_properties: ({ max }) => ({ 'zh-CN': `属性最多 ${max} 个`, en: `at most ${max} properties` }),
  property_key: ({ max }) => ({
    'zh-CN': `属性名应以文字或下划线开头，只含文字、数字和 _ . -，最多 ${max} 个字符`,
    en: `the name of a property begins with a letter or _, holds letters, digits and _ . - and has at most ${max} characters`,
  }),
  property_taken: ({ key }) => ({
    'zh-CN': `属性不能叫“${key}”，这是每项设备与场所都有的栏目`,
    en: `no property can be called ${key}: every asset has that already`,
  }),
  property_value: () => ({ 'zh-CN': '属性值应为文字、数字、日期或是/否', en: 'must be a text, a number, a date or true/false' }),
  not_a_date: () => ({ 'zh-CN': '不是有效的日期，应形如 2024-03-01', en: 'is not a day of the calendar, such as 2024-03-01' }),
  not_a_sort: () => ({ 'zh-CN': '应为“设备”或“场所”', en: 'must be equipment or place' }),
  number_taken: () => ({
    'zh-CN': '该编号已用于您不能修改的设备或场所',
    en: 'this number belongs to an asset that you may not change',
  }),
  number_twice: ({ row }) => ({ 'zh-CN': `编号与第 ${row} 行重复`, en: `the number is that of row ${row} as well` }),
  archived: () => ({ 'zh-CN': '该编号的设备或场所已停用，请先恢复使用', en: 'the asset with this number is out of use; restore it first' }),
  no_such_place: () => ({ 'zh-CN': '没有找到这个场所', en: 'there is no such place' }),
  several_places: () => ({
    'zh-CN': '有几个场所都叫这个名字，请改填其编号',
    en: 'several places have this name; give its number instead',
  }),
  not_a_place: () => ({ 'zh-CN': '应为一个在用的场所', en: 'must be a place in use' }),
  inside_itself: () => ({ 'zh-CN': '不能放在自己里面', en: 'cannot stand inside itself' }),
};

export function tellAssetProblem({ code, details = {} }: { code: Code; details?: Details }): Record<Locale, string> {
  return sentences[code](details);
}

export function tellAssetProblems(problems: readonly { field: string; code: Code; details?: Details }[]): InputProblem[] {
  return problems.map((problem) => {
    const messages = tellAssetProblem(problem);
    return { path: problem.field, message: messages.en, messages };
  });
}
