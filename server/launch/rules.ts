// Names the rules by which this program computes a graph from claims. What another program kept of a graph is not read: it may say other things.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the graph of a state is computed and kept by; a test compares them with what `openEstate` imports. */
export const decisiveFolders = ['server/estate', 'server/imports', 'server/model', 'server/store'] as const;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((one) => (one.isDirectory() ? filesUnder(join(folder, one.name)) : [join(folder, one.name)]))
    .filter((file) => /\.[jt]s$/.test(file));
}

/**
 * The rules of a program of which these folders decide: of one that runs from its sources `decisiveFolders`, of a built one all that was built. It is
 * their content that counts, for sizes and times could be those of others; beside it the characters that this Node knows, by which names are compared.
 */
export function programRules(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.unicode ?? '');
  for (const file of folders.flatMap(filesUnder)) hash.update('\0').update(readFileSync(file));
  return hash.digest('hex');
}
