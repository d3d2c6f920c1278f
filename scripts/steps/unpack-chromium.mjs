/** Run with TMPDIR set to where it should go: the package always unpacks to the folder for temporary files. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './places.mjs';

const entry = createRequire(inRoot('package.json')).resolve('@sparticuz/chromium');
const { inflate } = await import(pathToFileURL(entry).href);
const packed = path.resolve(path.dirname(entry), '../bin');
await Promise.all(['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(path.join(packed, name))));
