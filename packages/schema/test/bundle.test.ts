import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';

/** Everything a browser needs to fill, check and write forms; XLSForm is loaded by whoever imports a file. */
const entry = `
  export { parseDefinition } from '/src/definition/parse.ts';
  export { checkDefinition } from '/src/definition/check.ts';
  export { questionTypes } from '/src/questions/registry.ts';
  export { parseFormula } from '/src/rules/formula.ts';
  export { printFormula } from '/src/rules/printFormula.ts';
  export { parseAnswers } from '/src/answers/parse.ts';
  export { printAnswer } from '/src/answers/print.ts';
  export { startSession } from '/src/evaluate/session.ts';
  export { initialAnswers } from '/src/evaluate/initial.ts';
  export { problemText, definitionProblemText } from '/src/problems/texts.ts';
  export { compareDefinitions } from '/src/compare/compare.ts';
  export { runFormTests } from '/src/formTests/run.ts';
`;
const most = 60_000;
const root = new URL('..', import.meta.url).pathname;

async function bundle(code: string): Promise<string> {
  const build = await rolldown({
    input: 'entry',
    cwd: root,
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry.ts' : id.startsWith('/src/') ? `${root}${id.slice(1)}` : undefined),
        load: (id) => (id === '\0entry.ts' ? code : undefined),
      },
    ],
  });
  const { output } = await build.generate({ minify: true, format: 'esm' });
  await build.close();
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

describe('the engine in a browser', () => {
  it(`weighs less than ${most / 1_000} kB with every question type, the formula parser and the checks`, async () => {
    const code = await bundle(entry);
    const weight = gzipSync(code, { level: 9 }).length;
    expect(code).toContain('never_holds');
    expect(weight).toBeLessThan(most);
    // Far below, something was left out.
    expect(weight).toBeGreaterThan(20_000);
  }, 60_000);

  it('needs nothing that only Node has', async () => {
    const code = await bundle(entry);
    expect(code).not.toMatch(/from\s*["'](node:|fs|path)|require\(|process\./);
  }, 60_000);
});
