/** What a line that somebody wrote is most likely to ask for. Only where its last word leaves no doubt: all else is something to be checked. */
import type { QuestionType } from '@anjian/schema/definition/definition.ts';

const anywhere: readonly [RegExp, QuestionType][] = [
  [/(日期|有效期)$|\bdate$/iu, 'date'],
  [/(签名|签字)$|\bsignature$/iu, 'signature'],
  [/照片$|\bphotos?$/iu, 'photo'],
  [/^(备注|其他说明|remarks?|notes?)$/iu, 'long_text'],
];

/** The columns of a register. */
const inRows: readonly [RegExp, QuestionType][] = [
  [/(个数|件数|人数|台数|具数)$|\bcount$/iu, 'integer'],
  [/(数量|重量|容量|读数|温度|压力|面积|浓度)$|\b(amount|quantity|weight|volume|reading|temperature|pressure)$/iu, 'decimal'],
  [/(名称|姓名|编号|型号|规格|位置|地点|厂家|品牌)$|\b(name|number|model|location|maker)$/iu, 'text'],
];

export function guessType(label: string, isInGroup: boolean): QuestionType {
  // What is measured in what stands behind it: 数量（升）.
  const words = label.trim().replace(/\s*[（(][^（()）]*[)）]$/u, '');
  return [...anywhere, ...(isInGroup ? inRows : [])].find(([pattern]) => pattern.test(words))?.[1] ?? 'check';
}
