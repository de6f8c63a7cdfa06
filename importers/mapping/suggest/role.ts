// Defines what a column of a table is for, and what is known when that is decided.
import type { Bilingual, NodeKind } from '../../../server/model/vocabulary';
import type { CellDialect } from '../../reading/property-values';
import type { Column } from './column-facts';
import type { KnownNames } from './names';
import type { TableFacts } from './table-facts';
import type { Topic } from './topic';

/** What a column is for, in words of the draft: `self.name`, `supplier.kvk`, `country.ESTABLISHED_IN` … */
export interface Role {
  readonly slot: string;
  readonly column: Column;
  readonly certainty: number;
  readonly reason: Bilingual;
  /** Other columns that may be the same. */
  readonly rivals?: readonly Column[];
  /** The thing that it is about, where the title names one. */
  readonly kind?: NodeKind;
}

export interface LeftOut {
  /** It holds persons: it is used for nothing. */
  readonly isPersons?: true;
  /** Another column says the same in each row: nothing is lost with it. */
  readonly isSaid?: boolean;
  readonly column: Column;
  readonly certainty: number;
  readonly reason: Bilingual;
}

export interface RoleContext {
  readonly facts: TableFacts;
  readonly topic: Topic;
  readonly names: KnownNames;
  readonly dialect: CellDialect;
}

/** What a column may be for. */
export type Option = Omit<Role, 'column'>;
