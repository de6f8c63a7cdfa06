#!/usr/bin/env node
// The command `ketenzicht` from a clone: builds what is needed, then runs it. Plain JavaScript, no dependencies.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const args = process.argv.slice(2);

/** Ends as every refusal of the command line does: words, and with --json one line of JSON (semantics §6). */
function refuse(error) {
  const message = `Ketenzicht cannot start: ${error.message}.`;
  const remedy = 'Run npm ci && npm run build in the folder of Ketenzicht.';
  const line = args.includes('--json') ? JSON.stringify({ code: 'not-built', message, remedy, value: null }) : `${message}\n${remedy}`;
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

try {
  // Only the server shows pages; every other command needs the server part alone.
  build({ root, only: args.includes('serve') ? ['server', 'web'] : ['server'] });
} catch (error) {
  refuse(error);
}
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
