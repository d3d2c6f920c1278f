/**
 * `npm test`: installs everything, makes the checks, and runs all tests, on a real PostgreSQL and in a real Chromium.
 * `npm test -- WORD…` runs the tests whose path has one of the words, without the checks.
 */
import { readFileSync, rmSync } from 'node:fs';
import { runChecks } from './steps/checks.mjs';
import { findChromium } from './steps/chromium.mjs';
import { environmentOfTools, findNode, inRoot } from './steps/places.mjs';
import { buildConsole, generateClient, installPackages } from './steps/prepare.mjs';
import { showFailure } from './steps/progress.mjs';
import { becomeProgram } from './steps/run.mjs';

const words = process.argv.slice(2);
const report = inRoot('node_modules/.anjian/tests.json');

try {
  await installPackages();
  await generateClient();
  const checks = words.length > 0 ? { passed: 0, failed: 0 } : await runChecks();
  await buildConsole();
  const tests = await runTests(await findChromium());
  const passed = checks.passed + tests.passed;
  const failed = checks.failed + tests.failed;
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
} catch (error) {
  showFailure(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

/** A run that broke outside of any test counts as one failure, so that it cannot pass unnoticed. */
async function runTests(chromium) {
  rmSync(report, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words];
  const env = environmentOfTools({ CHROMIUM_PATH: chromium });
  delete env.NODE_ENV;
  const code = await becomeProgram(findNode(), [inRoot('node_modules/vitest/vitest.mjs'), ...args], { env });
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport();
  const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {}; // it ended before there was anything to report
  }
}
