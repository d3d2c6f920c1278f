/** What whoever starts the server reads: everything else goes to the log. Chinese first, one thought a line. Pure. */
import { administratorUserName } from './first-run.ts';

export type StartNews = {
  url: string;
  /** undefined: this was not the first start */
  firstStart:
    | undefined
    | {
        /** undefined: ADMIN_PASSWORD holds it */
        adminPassword: string | undefined;
        sample: undefined | { userNames: readonly string[]; password: string | undefined };
      };
  secondsToReady: number;
};

export function describeStart({ url, firstStart, secondsToReady }: StartNews): string {
  const seconds = secondsToReady.toFixed(1);
  return ['', `  安检已就绪 · Anjian is ready   ${url}   (${seconds} s)`, ...describeSignIn(firstStart), stopping, ''].join('\n');
}

function describeSignIn(firstStart: StartNews['firstStart']): string[] {
  if (!firstStart) return [reminder];
  const { adminPassword, sample } = firstStart;
  return [
    `  登录 · Sign in: ${administratorUserName}   ${describePassword(adminPassword, 'ADMIN_PASSWORD')}`,
    ...(sample
      ? [
          `  示例账号 · Sample accounts: ${sample.userNames.join(', ')} … ${describePassword(sample.password, 'SAMPLE_PASSWORD')}`,
          '     全部账号见 README · README lists them all',
        ]
      : []),
  ];
}

function describePassword(generated: string | undefined, variable: string): string {
  return generated === undefined
    ? `密码为 ${variable} 的值 · the password is in ${variable}`
    : `密码 · password: ${generated}   (仅显示这一次 · shown this once)`;
}

const reminder = `  以 ${administratorUserName} 登录；忘记密码 · Sign in as ${administratorUserName}; password forgotten: npm run cli -- person reset-password --user ${administratorUserName}`;
const stopping = '  停止 · Stop: Ctrl+C';
