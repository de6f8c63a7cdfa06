// Says which words of a state mean that something is in use no more, or not yet.
import { foldHeader } from '../../reading/headers';
import { outOfUse } from './titles/kinds';

const words = new Set(outOfUse.map(foldHeader));

/** Whether a word of a state says that its row is about nothing that is in use. */
export function isOutOfUse(word: string): boolean {
  return words.has(foldHeader(word));
}
