/** For `.catch` on what reads the disk: a file that is not there is an answer, anything else a fault. */
export function nothingWhenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
