// A mapping of the canonical tables gives exactly the graph of `table`, for five hundred random sets of tables.
import { it } from 'vitest';
import { compareTables } from './tables-by-mapping';

it('a mapping that says what `table` knows makes the same graph of five hundred random sets of tables', () => compareTables(500));
