// Claims companies by their role: a name in `company` is an organisation, a name in `vendor` or `manufacturer` a supplier (formats §2.9).
// Roles are known after the last item; only then are the nodes claimed, and the deliveries that point at them.

import type { NodeClaim, NodeReference, Place, RelationClaim } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { foldName } from '../../server/model/normal-form';
import { compareText } from '../../server/model/text-order';
import type { ImportContext } from '../importer';
import { CountryTargets } from '../reading/country-targets';
import { makeId } from '../reading/ids';
import { ownText } from '../reading/texts';
import { isSysId } from './item-index';

type Role = 'Organisation' | 'Supplier';

/** A row of core_company. */
export interface CompanyRow {
  readonly sysId: string;
  readonly name: string;
  readonly country: { readonly text: string; readonly column: string };
  readonly place: Place;
}

/** A company that cells name, by name or sys_id. */
interface Mentioned {
  spelling: string;
  role: Role;
  readonly place: Place;
}

/** A relation to a company, claimed when the id of the company is known. */
type Delivery = Omit<RelationClaim, 'claim' | 'to'> & { readonly company: string };

const kinds = ['Supplier', 'Organisation'] as const;

export class Companies {
  readonly #rows: CompanyRow[] = [];
  readonly #bySysId = new Map<string, CompanyRow>();
  readonly #mentioned = new Map<string, Mentioned>();
  readonly #deliveries: Delivery[] = [];
  readonly #context: ImportContext;
  readonly #countries: CountryTargets;

  constructor(context: ImportContext) {
    this.#context = context;
    this.#countries = new CountryTargets(context);
  }

  /** Remembers a row of core_company; false when its sys_id stands in an earlier row with other data. */
  addRow(row: CompanyRow): boolean {
    const before = row.sysId === '' ? undefined : this.#bySysId.get(row.sysId.toLowerCase());
    if (before) return before.name === row.name && before.country.text === row.country.text;
    this.#rows.push(row);
    if (row.sysId !== '') this.#bySysId.set(row.sysId.toLowerCase(), row);
    return true;
  }

  /** The key under which a cell and a row meet: the name, or the sys_id of a company that no file has. */
  #keyOf(cell: string): string {
    const row = isSysId(cell) ? this.#bySysId.get(cell.toLowerCase()) : undefined;
    return foldName(row ? row.name : cell);
  }

  #mention(cell: string, role: Role, place: Place): void {
    const key = this.#keyOf(cell);
    const known = this.#mentioned.get(key);
    if (!known) {
      this.#mentioned.set(ownText(key), { spelling: ownText(cell), role, place });
      return;
    }
    if (role === 'Organisation') known.role = role;
    if (compareText(cell, known.spelling) < 0) known.spelling = ownText(cell);
  }

  /** The organisation that a cell `company` means. */
  organisation(cell: string, place: Place): NodeReference {
    this.#mention(cell, 'Organisation', place);
    const row = isSysId(cell) ? this.#bySysId.get(cell.toLowerCase()) : undefined;
    if (isSysId(cell)) return { id: row ? this.#idOf(row, 'Organisation') : makeId('org', this.#context.source, cell.toLowerCase()) };
    return { name: ownText(cell), kinds: ['Organisation'] };
  }

  /** Remembers that something is delivered, made or contracted by the company that a cell names. */
  deliver(delivery: Delivery): void {
    this.#mention(delivery.company, 'Supplier', delivery.place);
    this.#deliveries.push(delivery);
  }

  #idOf(row: CompanyRow, role: Role): string {
    return makeId(role === 'Organisation' ? 'org' : 'sup', this.#context.source, row.sysId || row.name);
  }

  #claimNode(id: string, { role, name, place }: { role: Role; name: string; place: Place }, more: Partial<NodeClaim> = {}): void {
    this.#context.claim({ claim: 'node', id, kind: role, properties: name === '' ? {} : { name }, ...more, place });
  }

  /** Claims the companies that have a role, then the relations to them. Called once, after all items and contracts. */
  flush(): void {
    const withRow = new Map<string, string>();
    let roleless = 0;
    let first: CompanyRow | undefined;
    for (const row of this.#rows) {
      const role = this.#mentioned.get(foldName(row.name))?.role;
      if (!role) {
        roleless += 1;
        first ??= row;
        continue;
      }
      const id = this.#idOf(row, role);
      withRow.set(foldName(row.name), id);
      this.#claimNode(id, { role, name: row.name, place: row.place });
      this.#claimCountry(id, row);
    }
    if (first) this.#context.issue(issue('company-without-role', { ...first.place, row: null }, { value: first.name, details: { count: roleless } }));
    for (const [key, { spelling, role, place }] of this.#mentioned) if (!withRow.has(key)) this.#claimMentioned(spelling, role, place);
    for (const { company, ...relation } of this.#deliveries) this.#context.claim({ claim: 'relation', ...relation, to: this.#referenceTo(company) });
  }

  #claimMentioned(spelling: string, role: Role, place: Place): void {
    const key = isSysId(spelling) ? spelling.toLowerCase() : spelling;
    const id = makeId(role === 'Organisation' ? 'org' : 'sup', this.#context.source, key);
    this.#claimNode(id, { role, name: isSysId(spelling) ? '' : spelling, place }, { derived: true, inferred: 'named-in-a-column' });
  }

  #referenceTo(cell: string): NodeReference {
    if (!isSysId(cell)) return { name: cell, kinds };
    const role = this.#mentioned.get(this.#keyOf(cell))?.role ?? 'Supplier';
    const row = this.#bySysId.get(cell.toLowerCase());
    return { id: row ? this.#idOf(row, role) : makeId(role === 'Organisation' ? 'org' : 'sup', this.#context.source, cell.toLowerCase()) };
  }

  #claimCountry(from: string, { country: { text, column }, place }: CompanyRow): void {
    const to = text === '' ? null : this.#countries.find(text, { place, column });
    if (to) this.#context.claim({ claim: 'relation', type: 'ESTABLISHED_IN', from: { id: from }, to, properties: {}, derived: true, column, place });
  }
}
