// A mapping of the canonical tables gives exactly the graph of `table`; the slow twin holds so many times.
import { it } from 'vitest';
import { compareTables } from './tables-by-mapping';

it('a mapping that says what `table` knows makes the same graph of forty random sets of tables', () => compareTables(40));
