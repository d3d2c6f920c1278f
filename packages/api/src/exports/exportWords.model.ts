/** What stands above the columns that every export has, and in them. */
import type { Locale } from '../rights/locale.ts';

const zh = {
  id: '提交编号',
  unit: '单位',
  slot: '任务日期',
  submittedAt: '提交时间',
  submittedBy: '提交人',
  late: '是否迟报',
  kind: '类型',
  status: '状态',
  version: '版本',
  pass: '合格数',
  fail: '不合格数',
  na: '不适用数',
  signers: '签字人',
  hazards: '隐患编号',
  yes: '是',
  no: '否',
  form: '表单',
  all_safe: '报平安',
  awaiting_signature: '待签字',
  complete: '已完成',
  void: '已作废',
  superseded: '已被更新',
  between: '、',
} as const;

export type Word = keyof typeof zh;

const en: Record<Word, string> = {
  id: 'Submission',
  unit: 'Unit',
  slot: 'Date of the task',
  submittedAt: 'Submitted at',
  submittedBy: 'Submitted by',
  late: 'Late',
  kind: 'Kind',
  status: 'Status',
  version: 'Version',
  pass: 'Passed',
  fail: 'Failed',
  na: 'Not applicable',
  signers: 'Signed by',
  hazards: 'Hazards',
  yes: 'Yes',
  no: 'No',
  form: 'Form',
  all_safe: 'All safe',
  awaiting_signature: 'Awaiting signature',
  complete: 'Complete',
  void: 'Void',
  superseded: 'Superseded',
  between: ', ',
};

export const exportWords: Record<Locale, Record<Word, string>> = { 'zh-CN': zh, en };
