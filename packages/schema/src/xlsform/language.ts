/** Languages as forms name them ("Swahili (sw)", "Français", "eng") and as definitions do ('sw', 'fr', 'en'). */
import type { Locale } from '../definition/text.ts';

/** By locale: the name that exports write, then other names, and codes of three letters. */
const names: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': [
    '中文',
    'chinese',
    'zh',
    'zh-hans',
    'simplified chinese',
    'chinese simplified',
    '简体中文',
    '汉语',
    '普通话',
    'mandarin',
    'zho',
    'chi',
    'cn',
  ],
  'zh-TW': ['繁體中文', 'traditional chinese', 'chinese traditional', '繁体中文', 'zh-hant'],
  en: ['English', 'eng', 'inglés', 'anglais', '英文', '英语'],
  fr: ['French', 'français', 'francais', 'fra', 'fre', '法语'],
  es: ['Spanish', 'español', 'espanol', 'castellano', 'spa'],
  pt: ['Portuguese', 'português', 'portugues', 'por'],
  ar: ['Arabic', 'العربية', 'عربي', 'ara'],
  sw: ['Swahili', 'kiswahili', 'swa'],
  hi: ['Hindi', 'हिन्दी', 'हिंदी', 'hin'],
  bn: ['Bengali', 'bangla', 'বাংলা', 'ben'],
  ur: ['Urdu', 'اردو', 'urd'],
  fa: ['Persian', 'farsi', 'فارسی', 'fas', 'per'],
  prs: ['Dari', 'دری'],
  ps: ['Pashto', 'pashtu', 'پښتو', 'pus'],
  ru: ['Russian', 'русский', 'rus', '俄语'],
  uk: ['Ukrainian', 'українська', 'ukr'],
  de: ['German', 'deutsch', 'deu', 'ger'],
  it: ['Italian', 'italiano', 'ita'],
  nl: ['Dutch', 'nederlands', 'nld'],
  tr: ['Turkish', 'türkçe', 'turkce', 'tur'],
  ku: ['Kurdish', 'kurdî', 'kurmanji', 'kur'],
  ckb: ['Sorani', 'central kurdish', 'کوردی'],
  id: ['Indonesian', 'indonesia', 'bahasa indonesia', 'bahasa', 'ind'],
  ms: ['Malay', 'bahasa melayu', 'msa'],
  vi: ['Vietnamese', 'tiếng việt', 'vie'],
  th: ['Thai', 'ไทย', 'tha'],
  my: ['Burmese', 'myanmar', 'မြန်မာ', 'mya'],
  km: ['Khmer', 'ខ្មែរ', 'khm'],
  lo: ['Lao', 'ລາວ'],
  ne: ['Nepali', 'नेपाली', 'nep'],
  si: ['Sinhala', 'සිංහල', 'sin'],
  ta: ['Tamil', 'தமிழ்', 'tam'],
  te: ['Telugu', 'తెలుగు', 'tel'],
  mr: ['Marathi', 'मराठी'],
  pa: ['Punjabi', 'ਪੰਜਾਬੀ'],
  am: ['Amharic', 'አማርኛ', 'amh'],
  om: ['Oromo', 'afaan oromoo', 'orm'],
  ti: ['Tigrinya', 'ትግርኛ', 'tir'],
  so: ['Somali', 'soomaali', 'som'],
  ha: ['Hausa', 'hau'],
  yo: ['Yoruba', 'yor'],
  ig: ['Igbo', 'ibo'],
  zu: ['Zulu', 'isizulu'],
  rw: ['Kinyarwanda', 'kin'],
  rn: ['Kirundi', 'run'],
  lg: ['Luganda', 'lug'],
  ln: ['Lingala', 'lin'],
  ny: ['Chichewa', 'nyanja'],
  sn: ['Shona', 'sna'],
  wo: ['Wolof', 'wol'],
  mg: ['Malagasy', 'mlg'],
  ht: ['Haitian Creole', 'creole', 'kreyol', 'kreyòl', 'kreyòl ayisyen', 'hat'],
  tl: ['Tagalog', 'filipino', 'tgl'],
  ja: ['Japanese', '日本語', 'jpn'],
  ko: ['Korean', '한국어', 'kor'],
  mn: ['Mongolian', 'монгол', '蒙古语', 'mon'],
  bo: ['Tibetan', '藏语', 'bod'],
  ug: ['Uyghur', '维吾尔语', 'uig'],
  pl: ['Polish', 'polski', 'pol'],
  ro: ['Romanian', 'română', 'ron'],
  el: ['Greek', 'ελληνικά', 'ell'],
  he: ['Hebrew', 'עברית', 'heb'],
  sq: ['Albanian', 'shqip'],
  sr: ['Serbian', 'srpski', 'српски'],
  hr: ['Croatian', 'hrvatski'],
  ka: ['Georgian', 'ქართული'],
  hy: ['Armenian', 'հայերեն'],
  az: ['Azerbaijani', 'azərbaycan'],
  kk: ['Kazakh', 'қазақ'],
  ky: ['Kyrgyz', 'кыргызча'],
  uz: ['Uzbek', "o'zbek"],
  tg: ['Tajik', 'тоҷикӣ'],
};

const byName = new Map(
  Object.entries(names).flatMap(([locale, all]) =>
    [locale.toLowerCase(), ...all.map((name) => name.toLowerCase())].map((name) => [name, locale]),
  ),
);

const localePattern = /^([a-z]{2,3})((?:-[A-Za-z0-9]{2,8})*)$/;

/** "Swahili (sw)" → sw; "eng(en)" → en; "swahili" → sw; undefined for what is not known as a language. */
export function readLanguage(name: string): Locale | undefined {
  const trimmed = name.trim();
  const code = /\(([^()]+)\)\s*$/.exec(trimmed)?.[1]?.trim().replaceAll('_', '-');
  const written = code === undefined ? undefined : (byName.get(code.toLowerCase()) ?? asLocale(code));
  if (written) return written;
  const bare = trimmed.replace(/\([^()]*\)\s*$/, '').trim();
  return byName.get(bare.toLowerCase()) ?? byName.get(trimmed.toLowerCase()) ?? byName.get(bare.toLowerCase().replaceAll('_', '-'));
}

function asLocale(code: string): Locale | undefined {
  const parts = localePattern.exec(code.slice(0, 3).toLowerCase() === code.slice(0, 3) ? code : code.toLowerCase());
  return parts ? `${parts[1]}${parts[2]}` : undefined;
}

/** A locale for a language that nobody knows: undetermined, told apart by its name. */
export function inventLocale(name: string, taken: ReadonlySet<Locale>): Locale {
  const letters = name
    .replace(/\([^()]*\)\s*$/, '')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 8);
  const wanted = letters.length >= 2 ? `und-${letters}` : 'und';
  for (let n = 0; ; n++) {
    const locale = n === 0 ? wanted : `und-x${String(n).padStart(2, '0')}`;
    if (!taken.has(locale)) return locale;
  }
}

/** As headers name it: `English (en)`. */
export function printLanguage(locale: Locale): string {
  return `${names[locale]?.[0] ?? locale} (${locale})`;
}

/** Which language unmarked texts are in, as far as their letters tell. */
export function guessLocale(texts: Iterable<string>): Locale {
  for (const text of texts) if (/\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'zh-CN';
  return 'en';
}
