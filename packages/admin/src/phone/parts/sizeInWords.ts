/** Of bytes: '0.3 MB'. */
export function sizeInWords(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
