// Names the rules by which this program computes a graph from claims. What another program kept of a graph is not read: it may say other things.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides about the graph of a state, and how it is kept. */
const decisive = ['server/estate', 'server/model', 'server/store/estate-input.ts', 'server/store/columns-file.ts', 'server/imports/open-estate.ts'];

function filesUnder(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((one) => one.isDirectory() || one.name.endsWith('.ts'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesUnder(join(path, name)));
}

/** Of the source files: any change of those that decide gives other rules. */
function rulesOfSources(root: string): string {
  const hash = createHash('sha256');
  for (const path of decisive) for (const file of filesUnder(join(root, path))) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The rules of the program in `root`. Of a built one: what it was built from, which changes with any source. */
export function programRules(root: string, isBuilt: boolean): string {
  const stamp = join(root, 'dist', 'server', '.built-from');
  return isBuilt && existsSync(stamp) ? readFileSync(stamp, 'utf8') : rulesOfSources(root);
}
