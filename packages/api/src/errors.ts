/**
 * The one catalogue of errors: code, HTTP status, what the details are, and the sentence in both languages. A service
 * refuses with `refuse(code, details)`; whatever else is thrown is a fault of ours, masked as INTERNAL and logged.
 */
import type { Locale } from './rights/locale.ts';
import type { Verb } from './rights/verbs.ts';

/** nothing to add to the code */
export type None = Record<string, never>;

export type InputProblem = { path: string; message: string; messages?: Record<Locale, string> };

export type ErrorDetails = {
  /** The request is not a GraphQL request, or not one we read. */
  BAD_REQUEST: { reason: string };
  GRAPHQL_PARSE_FAILED: { reason: string };
  GRAPHQL_VALIDATION_FAILED: { reason: string };
  LIMIT_EXCEEDED: { limit: string; max: number };
  PAYLOAD_TOO_LARGE: { maxBytes: number };
  UNSUPPORTED_MEDIA_TYPE: { accepted: string[] };
  METHOD_NOT_ALLOWED: { allowed: string[] };
  FOREIGN_ORIGIN: None;
  /** An input is not what it should be; `problems` names each. */
  BAD_INPUT: { problems: InputProblem[] };
  UNAUTHENTICATED: None;
  INVALID_CREDENTIALS: None;
  PASSWORD_CHANGE_REQUIRED: None;
  WEAK_PASSWORD: { reason: 'too_short' | 'too_long' | 'contains_user_name' | 'too_simple' | 'unchanged'; minLength: number };
  FORBIDDEN: { verb?: Verb };
  /** Not there, or not to be seen: the two are not told apart. */
  NOT_FOUND: None;
  /** Something with this name exists. */
  TAKEN: { field: string };
  /** Somebody else was first; `current` is how it stands now. */
  CONFLICT: { current?: unknown };
  /** Not possible in the state it is in. */
  STATE_CONFLICT: { state?: string; reason?: string };
  LAST_ADMINISTRATOR: None;
  SAME_PERSON: None;
  /** `original` is what is stored under the id, `sent` what came now; neither for somebody else's. */
  CLIENT_ID_REUSED: { original?: unknown; sent?: unknown };
  /** Answers or a definition break their own rules; `problems` names each. */
  VALIDATION_FAILED: { problems: unknown[] };
  THROTTLED: { /** seconds */ retryAfter: number };
  UNAVAILABLE: { /** seconds */ retryAfter: number };
  INTERNAL: None;
};

export type ErrorCode = keyof ErrorDetails;

type Entry<Code extends ErrorCode> = { status: number; zh: string | Sentence<Code>; en: string | Sentence<Code> };
type Sentence<Code extends ErrorCode> = (details: ErrorDetails[Code]) => string;

const weakPassword: Record<ErrorDetails['WEAK_PASSWORD']['reason'], { zh: string; en: string }> = {
  too_short: { zh: '密码太短', en: 'The password is too short' },
  too_long: { zh: '密码太长（最多 200 个字符）', en: 'The password is too long (200 characters at most)' },
  contains_user_name: { zh: '密码不能包含用户名', en: 'The password must not contain the user name' },
  too_simple: { zh: '密码过于简单，容易被猜到', en: 'The password is too easy to guess' },
  unchanged: { zh: '新密码不能与原密码相同', en: 'The new password must differ from the old one' },
};

/** Reasons that deserve a sentence of their own. */
const stateConflict: Readonly<Record<string, { zh: string; en: string } | undefined>> = {
  unit_archived: { zh: '该单位已归档，不能再填报。', en: 'This unit is archived; nothing can be filled in for it any more.' },
  too_many_held: {
    zh: '这项任务关闭后送到、等待认可的已经太多，请先请审核人处理。',
    en: 'Too many reports that came after this task closed are waiting already; ask a reviewer to decide on them first.',
  },
};

/** `status` is sent when the whole request fails before execution, or beside GraphQL. */
export const errorCatalogue: { [Code in ErrorCode]: Entry<Code> } = {
  BAD_REQUEST: { status: 400, zh: '请求的格式不对。', en: 'The request is not well formed.' },
  GRAPHQL_PARSE_FAILED: { status: 400, zh: '无法解析该 GraphQL 文档。', en: 'The GraphQL document cannot be parsed.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, zh: '该 GraphQL 文档与模式不符。', en: 'The GraphQL document does not fit the schema.' },
  LIMIT_EXCEEDED: {
    status: 400,
    zh: ({ limit, max }) => `请求超出限制：${limit} 最多为 ${max}。`,
    en: ({ limit, max }) => `The request exceeds a limit: ${limit} may be at most ${max}.`,
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    zh: ({ maxBytes }) => `内容太大，最多 ${maxBytes} 字节。`,
    en: ({ maxBytes }) => `The content is too large: at most ${maxBytes} bytes.`,
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    zh: ({ accepted }) => `不支持这种内容类型，可用：${accepted.join('、')}。`,
    en: ({ accepted }) => `This content type is not supported; use ${accepted.join(', ')}.`,
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    zh: ({ allowed }) => `不支持这种请求方法，可用：${allowed.join('、')}。`,
    en: ({ allowed }) => `This method is not supported here; use ${allowed.join(', ')}.`,
  },
  FOREIGN_ORIGIN: { status: 403, zh: '该请求来自其他网站，已被拒绝。', en: 'The request came from another site and was refused.' },
  BAD_INPUT: {
    status: 400,
    zh: ({ problems }) => `填写的内容有误：${listProblems(problems, 'zh-CN')}。`,
    en: ({ problems }) => `The input is not valid: ${listProblems(problems, 'en')}.`,
  },
  UNAUTHENTICATED: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  INVALID_CREDENTIALS: { status: 401, zh: '用户名或密码不正确。', en: 'The user name or the password is not right.' },
  PASSWORD_CHANGE_REQUIRED: { status: 403, zh: '首次登录，请先修改密码。', en: 'Please choose a password of your own first.' },
  WEAK_PASSWORD: {
    status: 400,
    zh: ({ reason, minLength }) => `${weakPassword[reason].zh}。密码至少 ${minLength} 个字符。`,
    en: ({ reason, minLength }) => `${weakPassword[reason].en}. Use at least ${minLength} characters.`,
  },
  FORBIDDEN: { status: 403, zh: '您没有进行此操作的权限。', en: 'You may not do this.' },
  NOT_FOUND: { status: 404, zh: '没有找到，或您无权查看。', en: 'It was not found, or you may not see it.' },
  TAKEN: { status: 409, zh: '已被使用，请换一个。', en: 'This is taken already; please choose another.' },
  CONFLICT: {
    status: 409,
    zh: '内容已被他人或在其他设备上修改，请查看最新内容后再保存。',
    en: 'It was changed by somebody else or on another device; look at the newest version, then save again.',
  },
  STATE_CONFLICT: {
    status: 409,
    zh: ({ reason }) => stateConflict[reason ?? '']?.zh ?? '当前状态下不能进行此操作。',
    en: ({ reason }) => stateConflict[reason ?? '']?.en ?? 'This is not possible in its present state.',
  },
  LAST_ADMINISTRATOR: {
    status: 409,
    zh: '这是最后一位最高管理员，必须先指定另一位。',
    en: 'This is the last administrator of the whole organisation; appoint another first.',
  },
  SAME_PERSON: {
    status: 409,
    zh: '这一步须由另一个人用自己的账号完成。',
    en: 'This has to be done by another person, with their own account.',
  },
  CLIENT_ID_REUSED: {
    status: 409,
    zh: '同一个客户端编号已用于另一份内容，原内容未改动。',
    en: 'This client id was used for other content already; the original is untouched.',
  },
  VALIDATION_FAILED: {
    status: 400,
    zh: ({ problems }) => `有 ${problems.length} 处需要改正。`,
    en: ({ problems }) => `There are ${problems.length} things to put right.`,
  },
  THROTTLED: {
    status: 429,
    zh: ({ retryAfter }) => `尝试过于频繁，请在 ${retryAfter} 秒后再试。`,
    en: ({ retryAfter }) => `Too many attempts; please try again in ${retryAfter} seconds.`,
  },
  UNAVAILABLE: {
    status: 503,
    zh: '服务暂时不可用，请稍后重试，已填写的内容不会丢失。',
    en: 'The service is unavailable for a moment; please try again. Nothing you typed is lost.',
  },
  INTERNAL: {
    status: 500,
    zh: '服务器出错了，请把编号告诉管理员。',
    en: 'Something went wrong on the server; please give the id to your administrator.',
  },
};

/** A refusal with a code of the catalogue: expected, told to whoever asked, and not logged as a fault. */
export class Refusal<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly details: ErrorDetails[Code];
  constructor(code: Code, details: ErrorDetails[Code]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

export function refuse<Code extends ErrorCode>(code: Code, details: ErrorDetails[Code]): Refusal<Code> {
  return new Refusal(code, details);
}

/** The sentence in both languages, or one that needs no translation. */
export function badInput(path: string, told: string | Record<Locale, string>): Refusal<'BAD_INPUT'> {
  const problem = typeof told === 'string' ? { path, message: told } : { path, message: told.en, messages: told };
  return refuse('BAD_INPUT', { problems: [problem] });
}

export function errorMessages<Code extends ErrorCode>({ code, details }: Pick<Refusal<Code>, 'code' | 'details'>): Record<Locale, string> {
  const { zh, en }: Entry<Code> = errorCatalogue[code];
  return { 'zh-CN': typeof zh === 'string' ? zh : zh(details), en: typeof en === 'string' ? en : en(details) };
}

function listProblems(problems: InputProblem[], locale: Locale): string {
  const told = problems.map(({ path, message, messages }) =>
    [path, messages?.[locale] ?? message].filter(Boolean).join(locale === 'en' ? ': ' : '：'),
  );
  return told.join(locale === 'en' ? '; ' : '；');
}
