/** `token create --user NAME --scopes a,b` → the words and the options. Pure. */
export type CommandLine = { words: string[]; options: Record<string, string> };

export class UsageError extends Error {}

export function readCommandLine(parts: readonly string[]): CommandLine {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    if (!part.startsWith('--')) {
      words.push(part);
      continue;
    }
    const [name, ...rest] = part.slice(2).split('=');
    const value = rest.length > 0 ? rest.join('=') : parts[++index];
    if (!name || value === undefined || value.startsWith('--'))
      throw new UsageError(`选项 --${name} 缺少值。 / The option --${name} has no value.`);
    options[name] = value;
  }
  return { words, options };
}

export function requireOption({ options }: CommandLine, name: string): string {
  const value = options[name];
  if (!value) throw new UsageError(`缺少选项 --${name}。 / The option --${name} is missing.`);
  return value;
}
