// Rows of the sample that are wrong on purpose: where they stand, what an import must say, and whether it can take the row.

/** One row that cannot be taken as it stands (`rejected`), or of which a value cannot be used. Rows count from 1, headers not counted. */
export interface MessyRow {
  readonly file: string;
  readonly row: number;
  readonly code: string;
  readonly rejected: boolean;
}

const rejected = (file: string, row: number, code: string): MessyRow => ({ file, row, code, rejected: true });
const accepted = (file: string, row: number, code: string): MessyRow => ({ file, row, code, rejected: false });

export const messyRows: readonly MessyRow[] = [
  // Two databases are called DB-ALG-01; nothing is called SRV-OUD-07.
  rejected('cmdb_rel_ci.csv', 94, 'ambiguous-reference'),
  rejected('cmdb_rel_ci.csv', 95, 'dangling-reference'),
  // The CMDB and the catalogue disagree about the website.
  accepted('services.csv', 54, 'conflict'),
  // After the sixty contracts: one of them again with another title, one without a number, one cut off.
  accepted('contracts.csv', 61, 'differing-rows'),
  rejected('contracts.csv', 62, 'missing-id'),
  rejected('contracts.csv', 63, 'wrong-cell-count'),
  accepted('contracts.csv', 26, 'formula-cell'),
  accepted('contracts.csv', 27, 'invalid-date'),
  // A number that lost its leading zero stays as it is, and is shown with it.
  accepted('suppliers.csv', 3, 'padded-identifier'),
  // An application of a service that was stopped.
  rejected('provided-by.csv', 72, 'dangling-reference'),
  // A subcontractor of a company that has no part in the contract; three companies of one name; a contract nobody knows.
  accepted('subcontracted-to.csv', 81, 'broken-chain'),
  rejected('subcontracted-to.csv', 82, 'ambiguous-reference'),
  rejected('subcontracted-to.csv', 83, 'dangling-reference'),
  accepted('organisations.csv', 7, 'invalid-identifier'),
  accepted('owned-by.csv', 15, 'joint-control'),
];
