// Turns columns into relations (semantics §1): people write `Contract.supplier`; the import makes SUPPLIED_BY of it, and a node where the
// target is new.
import type { Bilingual, NodeKind, RelationType } from '../../server/model/vocabulary';

export interface DerivedColumn {
  /** The kind in whose table the column stands. */
  readonly of: NodeKind;
  readonly name: string;
  readonly type: RelationType;
  /** The kind of the target; of a new node when no source has it. */
  readonly target: 'Supplier' | 'Country';
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly also: readonly string[];
}

const column = (
  [of, name, type, target]: readonly [NodeKind, string, RelationType, DerivedColumn['target']],
  [enTitle, nlTitle, en, nl]: readonly [string, string, string, string],
  also: readonly string[],
): DerivedColumn => ({ of, name, type, target, title: { en: enTitle, nl: nlTitle }, description: { en, nl }, also });

const country = ['Country', 'Land'] as const;

export const derivedColumns: readonly DerivedColumn[] = [
  column(
    ['Contract', 'supplier', 'SUPPLIED_BY', 'Supplier'],
    ['Supplier', 'Leverancier', 'The contracted supplier: id or name.', 'De gecontracteerde leverancier: id of naam.'],
    ['vendor', 'opdrachtnemer', 'contractpartij', 'leveranciersnaam', 'naam leverancier', 'supplier name'],
  ),
  column(
    ['Supplier', 'country', 'ESTABLISHED_IN', 'Country'],
    [...country, 'Where it is established: ISO code or name.', 'Waar hij gevestigd is: ISO-code of naam.'],
    ['vestigingsland', 'country of establishment', 'landcode', 'country code'],
  ),
  column(
    ['Datacenter', 'country', 'LOCATED_IN', 'Country'],
    [...country, 'Where it is: ISO code or name.', 'Waar het ligt: ISO-code of naam.'],
    ['landcode', 'country code'],
  ),
  column(
    ['Datacenter', 'operator', 'PROVIDED_BY', 'Supplier'],
    ['Operator', 'Exploitant', 'Who runs the site: id or name.', 'Wie de locatie exploiteert: id of naam.'],
    ['beheerder'],
  ),
  column(
    ['Technology', 'vendor', 'MADE_BY', 'Supplier'],
    ['Vendor', 'Maker', 'Who makes it: id or name.', 'Wie het maakt: id of naam.'],
    ['leverancier', 'fabrikant', 'manufacturer', 'supplier'],
  ),
];
