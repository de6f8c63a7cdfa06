// What is wrong with the data of one source, or of all: issues of rows, and of the graph where they concern it.
import type { Issue } from '../model/issues';
import type { Estate } from './open-estate';

/** Issues of `source` (its rows, then what the graph makes of them); without a source: all, those of the graph as a whole included. */
export function issuesOf(_estate: Estate, _source?: string): readonly Issue[] {
  throw new Error('being built');
}
