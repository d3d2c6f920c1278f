/** Tells whoever waits what is being done, on standard error: standard output belongs to the program itself. */

const tell = (line) => process.stderr.write(`${line}\n`);
const patienceMillis = 15_000;

/** A line when it begins to take long, a line when it is done. */
export async function showStep(zh, en, work) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  tell(`… ${zh} · ${en}`);
  const ticking = setInterval(() => tell(`    ${seconds()}`), patienceMillis);
  try {
    await work();
    tell(`✓ ${zh} · ${en} (${seconds()})`);
  } finally {
    clearInterval(ticking);
  }
}

/** A failure in words; the stack only where it is a fault of ours. */
export function showFailure(error) {
  tell(error instanceof Error ? error.message : String(error));
}
