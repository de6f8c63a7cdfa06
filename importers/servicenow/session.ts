// Types: what the readers of all files of one import share.
import type { ImportContext } from '../importer';
import type { CountryTargets } from '../reading/country-targets';
import type { DescribedThings } from '../reading/described-things';
import type { SameNames } from '../reading/same-names';
import type { TableRow } from '../reading/table-head';
import type { Companies } from './companies';
import type { ItemIndex } from './item-index';

export interface Session {
  readonly context: ImportContext;
  /** What rows describe. */
  readonly things: DescribedThings;
  /** Of what rows describe by class and name only. */
  readonly sameNames: SameNames;
  readonly records: ItemIndex;
  readonly companies: Companies;
  readonly countries: CountryTargets;
}

/** Reads one row; the result tells whether it was accepted. */
export type RowReader = (row: TableRow) => boolean;
