/** What people write into spreadsheets, in both languages. */
import type { Field } from '../importing/columns.ts';

/** As people head their columns, in both languages; blanks, case and what stands in brackets count for nothing. */
export const columnHeaders: Readonly<Record<Field, readonly string[]>> = {
  name: ['名称', '设备名称', '场所名称', '资产名称', '设备', '场所', 'name', 'asset', 'assetname', 'equipment'],
  sort: ['设备或场所', '设备/场所', '大类', 'sort', 'equipmentorplace'],
  kind: ['种类', '类别', '设备类别', '设备种类', '分类', '资产类别', 'kind', 'category', 'type', 'class'],
  number: ['编号', '设备编号', '资产编号', '固定资产编号', '编码', 'number', 'no', 'no.', 'inventorynumber', 'assetnumber'],
  place: ['所在场所', '安装场所', '存放场所', 'place', 'standsin', 'room'],
  location: ['位置', '地点', '所在位置', '安装位置', '存放地点', '存放位置', '详细位置', 'location', 'where', 'address'],
  latitude: ['纬度', 'latitude', 'lat'],
  longitude: ['经度', 'longitude', 'lng', 'lon'],
};

export const truthWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['是', true],
  ['false', false],
  ['否', false],
]);

/** 2024-3-1, 2024/3/1, 2024.3.1, 2024年3月1日 */
export const daysAsWritten = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/;
