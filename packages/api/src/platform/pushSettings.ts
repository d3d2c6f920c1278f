/** How browsers are pushed to. */
import { z } from 'zod';

export type PushSettings = {
  /** undefined: made at the first start and kept in the data folder */
  keys: { publicKey: string; privateKey: string } | undefined;
  /** Whom a push service writes to when something is wrong: mailto: or https: */
  contact: string;
  /** Hosts, or hosts with ports, that may be reached although they are not on the public internet */
  hosts: readonly string[];
};

export const pushVariables = {
  PUSH_PUBLIC_KEY: z
    .string()
    .regex(/^B[\w-]{86}$/)
    .optional(),
  PUSH_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+)$/)
    .default('mailto:anjian@example.com'),
  PUSH_HOSTS: z
    .string()
    .regex(/^[\w.:[\]-]+(\s*,\s*[\w.:[\]-]+)*$/)
    .optional(),
};

export type PushVariable = keyof typeof pushVariables;

export const pushExpectations: Record<PushVariable, { zh: string; en: string }> = {
  PUSH_PUBLIC_KEY: {
    zh: '应为网页推送（VAPID）公钥：87 个 base64url 字符，须与 PUSH_PRIVATE_KEY 一起填写',
    en: 'should be the public key for web push (VAPID), 87 characters of base64url, together with PUSH_PRIVATE_KEY',
  },
  PUSH_PRIVATE_KEY: {
    zh: '应为网页推送（VAPID）私钥：43 个 base64url 字符，须与 PUSH_PUBLIC_KEY 一起填写',
    en: 'should be the private key for web push (VAPID), 43 characters of base64url, together with PUSH_PUBLIC_KEY',
  },
  PUSH_CONTACT: {
    zh: '应形如 mailto:office@example.edu 或 https://example.edu',
    en: 'should look like mailto:office@example.edu or https://example.edu',
  },
  PUSH_HOSTS: {
    zh: '应为用逗号分隔的主机名，例如 push.example.edu,127.0.0.1:8090',
    en: 'should be hosts with commas between them, such as push.example.edu,127.0.0.1:8090',
  },
};

/** One key means nothing without the other. */
export function missingPushVariables(values: Record<string, unknown>): PushVariable[] {
  const keys = ['PUSH_PUBLIC_KEY', 'PUSH_PRIVATE_KEY'] as const;
  return keys.some((name) => values[name] !== undefined) ? keys.filter((name) => values[name] === undefined) : [];
}

export function readPushSettings(values: z.infer<z.ZodObject<typeof pushVariables>>): PushSettings {
  const { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey, PUSH_CONTACT: contact, PUSH_HOSTS: hosts = '' } = values;
  return {
    keys: publicKey === undefined || privateKey === undefined ? undefined : { publicKey, privateKey },
    contact,
    hosts: hosts
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
  };
}
