/** `pnpm db:migration NAME` writes the SQL that leads from the migrations to prisma/schema; `--check` fails when there is any. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../packages/api/src/platform/embedded-postgres.ts';
import { migrationsFolder, printMissingMigration } from '../packages/api/src/platform/migrations.ts';

const [argument] = process.argv.slice(2);
if (argument !== '--check' && !/^[a-z][a-z0-9_]*$/.test(argument ?? '')) {
  console.error('Usage: pnpm db:migration NAME   (lower case, digits and _), or --check');
  process.exit(2);
}
const folder = await mkdtemp(path.join(tmpdir(), 'anjian-migration-'));
const postgres = await startEmbeddedPostgres({ folder, flags: ['-c', 'fsync=off'] });
try {
  const sql = await printMissingMigration(postgres.maintenanceUrl);
  if (argument === '--check') {
    if (sql !== '') {
      console.error(`The migrations do not lead to prisma/schema. Run: pnpm db:migration NAME. Missing:\n${sql}`);
      process.exitCode = 1;
    }
  } else if (sql === '') {
    console.log('Nothing to migrate: the migrations lead to prisma/schema already.');
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const target = path.join(migrationsFolder, `${stamp}_${argument}`);
    await mkdir(target);
    await writeFile(path.join(target, 'migration.sql'), `${sql}\n`);
    console.log(`Written: ${path.relative(process.cwd(), target)}/migration.sql`);
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
