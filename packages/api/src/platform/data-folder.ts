import { access, constants, mkdir } from 'node:fs/promises';
import { StartError } from './start-error.ts';

/** Makes the folder, or says why it cannot be written. Others may pass through it: PostgreSQL may run under another account. */
export async function makeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o711 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StartError(
      {
        zh: `数据文件夹 ${folder} 不可写（${reason}）。请修正它的权限，或用 DATA_DIR 指定另一个文件夹。`,
        en: `The data folder ${folder} cannot be written (${reason}). Mend its permissions, or choose another folder with DATA_DIR.`,
      },
      { cause: error },
    );
  }
}
