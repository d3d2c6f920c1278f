/** What stands in the column `type`: `select one from list`, `begin_repeat`, `string`, `start` … */

/** Types of XLSForm that ask or hold something. */
export type SimpleType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'geopoint'
  | 'geotrace'
  | 'geoshape'
  | 'image'
  | 'audio'
  | 'video'
  | 'file'
  | 'barcode'
  | 'note'
  | 'calculate'
  | 'hidden'
  | 'acknowledge'
  | 'range'
  | 'osm'
  | 'background-audio';

type MetaType =
  | 'start'
  | 'end'
  | 'today'
  | 'deviceid'
  | 'username'
  | 'email'
  | 'phonenumber'
  | 'simserial'
  | 'subscriberid'
  | 'audit'
  | 'start-geopoint'
  | 'background-geopoint';

export type BlockKind = 'group' | 'repeat' | 'loop';

export type TypeCell =
  | { is: 'simple'; type: SimpleType }
  | { is: 'meta'; type: MetaType }
  | { is: 'select'; how: 'one' | 'several' | 'rank'; from: 'list' | 'file' | 'rows' | 'external'; list: string; other: boolean }
  | { is: 'begin'; block: BlockKind; list?: string }
  | { is: 'end'; block: BlockKind }
  | { is: 'data' }
  | { is: 'unknown' };

const simple: Readonly<Record<string, SimpleType>> = {
  text: 'text',
  string: 'text',
  'q string': 'text',
  str: 'text',
  integer: 'integer',
  int: 'integer',
  'q int': 'integer',
  decimal: 'decimal',
  'q decimal': 'decimal',
  number: 'decimal',
  percentage: 'integer',
  date: 'date',
  'q date': 'date',
  time: 'time',
  datetime: 'dateTime',
  'date time': 'dateTime',
  'q datetime': 'dateTime',
  geopoint: 'geopoint',
  gps: 'geopoint',
  location: 'geopoint',
  'q geopoint': 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  image: 'image',
  photo: 'image',
  picture: 'image',
  'q picture': 'image',
  'q image': 'image',
  audio: 'audio',
  'q audio': 'audio',
  video: 'video',
  'q video': 'video',
  file: 'file',
  barcode: 'barcode',
  'q barcode': 'barcode',
  note: 'note',
  'q note': 'note',
  calculate: 'calculate',
  calculation: 'calculate',
  'calculate here': 'calculate',
  'q calculate': 'calculate',
  hidden: 'hidden',
  acknowledge: 'acknowledge',
  'q acknowledge': 'acknowledge',
  trigger: 'acknowledge',
  range: 'range',
  osm: 'osm',
  'background audio': 'background-audio',
};

const metas: Readonly<Record<string, MetaType>> = {
  start: 'start',
  'start time': 'start',
  'get start time': 'start',
  end: 'end',
  'end time': 'end',
  'get end time': 'end',
  today: 'today',
  'get today': 'today',
  deviceid: 'deviceid',
  imei: 'deviceid',
  'device id': 'deviceid',
  'get device id': 'deviceid',
  'uri:deviceid': 'deviceid',
  username: 'username',
  'get username': 'username',
  'uri:username': 'username',
  email: 'email',
  'uri:email': 'email',
  phonenumber: 'phonenumber',
  'phone number': 'phonenumber',
  'get phone number': 'phonenumber',
  'uri:phonenumber': 'phonenumber',
  simserial: 'simserial',
  'sim serial': 'simserial',
  'get sim id': 'simserial',
  'uri:simserial': 'simserial',
  subscriberid: 'subscriberid',
  'get subscriber id': 'subscriberid',
  'uri:subscriberid': 'subscriberid',
  audit: 'audit',
  'text audit': 'audit',
  'audio audit': 'audit',
  'speed violations count': 'audit',
  'speed violations list': 'audit',
  'speed violations audit': 'audit',
  comments: 'audit',
  caseid: 'audit',
  'start geopoint': 'start-geopoint',
  'background geopoint': 'background-geopoint',
};

const fromFile = /^(?:(select[\s_]*(?:one|1))|(select[\s_]*(?:multiple|many))|rank)[\s_]+from[\s_]+file\s+(.+)$/i;
const select =
  /^(?:add[\s_]+)?(?:(select[\s_]*(?:one|1)(?:[\s_]+(external))?)|(select[\s_]*(?:multiple|many|all[\s_]+that[\s_]+apply))|(?:rank|ranking))(?:[\s_]+prompt)?(?:[\s_]+(?:from|using))?\s+(.+)$/i;
const orOther = /\s+or[\s_](?:specify[\s_])?other$/i;
const block = /^(begin|end)[\s_]*(?:looped[\s_]+)?(group|repeat|loop|lgroup)\b(?:\s+(?:over\s+)?(\S+))?$/i;

export function readTypeCell(cell: string): TypeCell {
  const text = cell.trim().replaceAll(/\s+/g, ' ');
  const plain = text
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .replace(/^add (.+) prompt$/, '$1');
  if (Object.hasOwn(simple, plain)) return { is: 'simple', type: simple[plain]! };
  if (Object.hasOwn(metas, plain)) return { is: 'meta', type: metas[plain]! };
  // With a list of what may be said of a building or a road.
  if (/^osm \S+$/.test(plain)) return { is: 'simple', type: 'osm' };
  if (/^(xml|csv) external$/.test(plain)) return { is: 'data' };
  const blockParts = block.exec(text);
  if (blockParts) return readBlock(text, blockParts);
  const fileParts = fromFile.exec(text);
  if (fileParts) {
    const how = fileParts[1] ? 'one' : fileParts[2] ? 'several' : 'rank';
    return { is: 'select', how, from: 'file', ...listOf(fileParts[3]!) };
  }
  const parts = select.exec(text);
  if (!parts) return { is: 'unknown' };
  const found = listOf(parts[4]!);
  const from = parts[2] ? 'external' : /^\$\{.*\}$/.test(found.list) ? 'rows' : 'list';
  return { is: 'select', how: parts[1] ? 'one' : parts[3] ? 'several' : 'rank', from, ...found };
}

function readBlock(text: string, [, when, what, list]: RegExpExecArray): TypeCell {
  const name = what!.toLowerCase();
  const isLooped = /looped/i.test(text) || name === 'lgroup';
  const kind: BlockKind = isLooped ? 'repeat' : (name as BlockKind);
  if (when!.toLowerCase() === 'end') return { is: 'end', block: kind };
  return { is: 'begin', block: kind, ...(kind === 'loop' && list !== undefined ? { list } : {}) };
}

function listOf(rest: string): { list: string; other: boolean } {
  const other = orOther.test(rest);
  return { list: rest.replace(orOther, '').trim(), other };
}
