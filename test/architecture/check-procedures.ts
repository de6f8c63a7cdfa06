// An algorithm is told in sentences before its code: how it goes, why it is right, where it is from.
import type { SourceFile } from './source-files';

/** Files of graph theory that hold no algorithm: shapes, small structures, words. */
const withoutAlgorithm: readonly string[] = [
  'compiled/bits.ts',
  'compiled/candidates.ts',
  'compiled/compiled.ts',
  'compiled/group-table.ts',
  'compiled/growing.ts',
  'compiled/pace.ts',
  'compiled/recipients.ts',
  'kernel/demands.ts',
  'kernel/shared-estate.ts',
  'picture/measures.ts',
  'picture/network-figures.ts',
  'picture/network.ts',
].map((path) => `server/graph/${path}`);

/** The comment with which a file opens. */
const headOf = (text: string) => /^(?:\/\/.*\n)*/.exec(text)?.[0] ?? '';

/** Files of graph theory that do not tell their procedure in their head, and names in the list above that stand for nothing. */
export function procedureBreaches(files: readonly SourceFile[], exempt: readonly string[] = withoutAlgorithm): string[] {
  const graph = files.filter(({ path }) => /^server\/graph\/[\w-]+\/[\w-]+\.ts$/.test(path));
  if (graph.length === 0) return [];
  const silent = graph.filter(({ path, text }) => !exempt.includes(path) && !/^\/\/ How: \S/m.test(headOf(text)));
  const stale = exempt.filter((one) => !graph.some(({ path, text }) => path === one && !/^\/\/ How: /m.test(headOf(text))));
  return [
    ...silent.map(({ path }) => `${path} does not tell its procedure: let its head say “How: …” in sentences, why that is right, and its source.`),
    ...stale.map((path) => `${path} needs no exception any more: take it out of test/architecture/check-procedures.ts.`),
  ];
}
