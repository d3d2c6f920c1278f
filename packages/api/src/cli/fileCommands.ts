/** Looking after the files: whether they are all there, and moving them to a store. */
import { checkFiles, copyToStore, removeOrphans, type FileFault } from '../files/upkeep.ts';
import { UsageError } from './arguments.ts';
import type { Command } from './commands.ts';

const faults: Record<FileFault['fault'], string> = {
  missing: '缺失 / missing',
  wrong_size: '长度不符 / another size',
  wrong_hash: '内容不符 / other content',
};

export const fileCommands: Record<string, Command> = {
  'files check': {
    usage: 'files check [--contents read] [--orphans remove]',
    zh: '核对每个文件是否都在；--contents read 逐个读出并核对校验值；--orphans remove 删除一天前遗留的无主文件',
    en: 'checks that every file is there; --contents read reads each and compares its hash; --orphans remove removes what belongs to nothing and is older than a day',
    async run(platform, { options }) {
      requireOneOf(options, 'contents', 'read');
      requireOneOf(options, 'orphans', 'remove');
      const { checked, faults: found, orphans } = await checkFiles(platform, { readsAll: options['contents'] === 'read' });
      const removed = options['orphans'] === 'remove' ? await removeOrphans(platform, orphans) : [];
      // Whoever runs it every night hears of it by the exit code.
      if (found.length > 0) process.exitCode = 1;
      return [
        ...found.map(({ id, name, fault }) => `${id}\t${faults[fault]}\t${name}`),
        ...orphans.map(({ key, size }) => `${key}\t无主 / belongs to nothing\t${size}`),
        `共 ${checked} 个文件，${found.length} 个有问题；无主 ${orphans.length} 个，删除 ${removed.length} 个。 / ` +
          `${checked} files, ${found.length} of them at fault; ${orphans.length} belong to nothing, ${removed.length} removed.`,
      ];
    },
  },
  'files copy-to-store': {
    usage: 'files copy-to-store',
    zh: '把 DATA_DIR 中的文件复制到 S3_BUCKET 指定的存储桶；可中断后重来，原文件保留',
    en: 'copies the files of DATA_DIR to the bucket that S3_BUCKET names; may be stopped and begun again, the originals stay',
    async run(platform) {
      if (!platform.configuration.store) throw new UsageError('请先设置 S3_BUCKET。 / Set S3_BUCKET first.');
      const { copied, present } = await copyToStore(platform);
      return [`复制 ${copied} 个，已有 ${present} 个。 / ${copied} copied, ${present} were there.`];
    },
  },
};

function requireOneOf(options: Record<string, string>, name: string, word: string): void {
  const value = options[name];
  if (value !== undefined && value !== word) throw new UsageError(`--${name} 只能是 ${word}。 / --${name} can only be ${word}.`);
}
