/** The path of a program that behaves like Chromium. */
export function findChromium(): Promise<string>;
