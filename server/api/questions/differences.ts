// Gives differences in pages: those of a job, whose file is kept for an hour, and those between two imports.
import { wholeAnswer } from '../../engine/answers';
import { type BetweenImports, differencesBetween } from '../../imports/between-imports';
import { type DifferencePage, pageOfDifferences, piecesInMemory } from '../../imports/difference-pages';
import type { LoadedStore } from './loaded';

function parametersOf({ change, of, q = '', offset, limit }: DifferencePage) {
  return { change: change ?? null, of: of ?? null, q, offset, limit };
}

/** One page of what a job changed. Rejects with `not-found` when it is not kept any more. */
export async function differencesOfJob(
  { subject, openDifferences }: LoadedStore,
  { path, ...page }: DifferencePage & { readonly path: string },
): Promise<string> {
  const keys = await pageOfDifferences(await openDifferences(path), page);
  return wholeAnswer(subject, { question: 'difference', parameters: parametersOf(page) }, keys);
}

/** One page of what two imports of a source differ in. Rejects with `unknown-id`. */
export async function differencesOfSource(loaded: LoadedStore, { source, from, to, ...page }: DifferencePage & BetweenImports): Promise<string> {
  const between = { source, from, to };
  const keys = await pageOfDifferences(piecesInMemory(await differencesBetween(loaded.store, loaded, between)), page);
  return wholeAnswer(loaded.subject, { question: 'difference', parameters: { ...between, ...parametersOf(page) } }, keys);
}
