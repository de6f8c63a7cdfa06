// Claims companies by their role: a name in `company` is an organisation, a name in `vendor` or `manufacturer` a supplier (formats §2.9).
// Roles are known after the last item; only then are the nodes claimed, and the deliveries that point at them.

import type { NodeClaim, NodeReference, Place, RelationClaim } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { foldName } from '../../server/model/normal-form';
import { compareText } from '../../server/model/text-order';
import type { ImportContext } from '../importer';
import { CountryTargets } from '../reading/country-targets';
import type { DescribedThings, DescribingColumns } from '../reading/described-things';
import { makeId } from '../reading/ids';
import type { SameNames } from '../reading/same-names';
import { ownText } from '../reading/texts';
import { isSysId } from './item-index';

type Role = 'Organisation' | 'Supplier';

/** A row of core_company. */
export interface CompanyRow {
  readonly sysId: string;
  readonly name: string;
  readonly country: { readonly text: string; readonly column: string };
  readonly columns: DescribingColumns;
  readonly place: Place;
}

/** The rows about one company; the first gives its name. */
type StatedCompany = readonly [CompanyRow, ...CompanyRow[]];

/** A company that cells name, by name or sys_id. */
interface Mentioned {
  spelling: string;
  role: Role;
  readonly place: Place;
}

/** A relation to a company, claimed when the id of the company is known. */
type Delivery = Omit<RelationClaim, 'claim' | 'to'> & { readonly company: string };

const kinds = ['Supplier', 'Organisation'] as const;

/** What companies share with the rows of the import. */
interface CompanySession {
  readonly context: ImportContext;
  readonly things: DescribedThings;
  readonly sameNames: SameNames;
}

export class Companies {
  readonly #stated: [CompanyRow, ...CompanyRow[]][] = [];
  readonly #bySysId = new Map<string, [CompanyRow, ...CompanyRow[]]>();
  /** Other names that rows give to a company, to the name that counts; both as they are compared. */
  readonly #otherNames = new Map<string, CompanyRow>();
  readonly #mentioned = new Map<string, Mentioned>();
  readonly #deliveries: Delivery[] = [];
  readonly #context: ImportContext;
  readonly #things: DescribedThings;
  readonly #sameNames: SameNames;
  readonly #countries: CountryTargets;

  constructor({ context, things, sameNames }: CompanySession) {
    this.#context = context;
    this.#things = things;
    this.#sameNames = sameNames;
    this.#countries = new CountryTargets(context);
  }

  /** Remembers a row of core_company; several rows may state one company. */
  addRow(row: CompanyRow): void {
    const key = row.sysId.toLowerCase();
    const known = key === '' ? undefined : this.#bySysId.get(key);
    if (known) {
      known.push(row);
      if (foldName(row.name) !== foldName(known[0].name)) this.#otherNames.set(foldName(row.name), known[0]);
      return;
    }
    const stated: [CompanyRow, ...CompanyRow[]] = [row];
    this.#stated.push(stated);
    if (key !== '') this.#bySysId.set(key, stated);
  }

  /** The company that a cell means by its sys_id, or by another name than the one that counts. */
  #rowOf(cell: string): CompanyRow | undefined {
    return isSysId(cell) ? this.#bySysId.get(cell.toLowerCase())?.[0] : this.#otherNames.get(foldName(cell));
  }

  /** The key under which a cell and a row meet: the name, or the sys_id of a company that no file has. */
  #keyOf(cell: string): string {
    return foldName(this.#rowOf(cell)?.name ?? cell);
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
    const row = this.#rowOf(cell);
    if (row) return { id: this.#idOf(row, 'Organisation') };
    if (isSysId(cell)) return { id: makeId('org', this.#context.source, cell.toLowerCase()) };
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

  /** Claims the companies that have a role, then the relations to them. Called once, after all items and contracts. */
  flush(): void {
    const withRow = new Set<string>();
    let roleless = 0;
    let first: CompanyRow | undefined;
    for (const company of this.#stated) {
      const role = this.#mentioned.get(foldName(company[0].name))?.role;
      if (role) {
        withRow.add(foldName(company[0].name));
        this.#claimStated(company, role);
        continue;
      }
      roleless += company.length;
      first ??= company[0];
    }
    if (first) this.#context.issue(issue('company-without-role', { ...first.place, row: null }, { value: first.name, details: { count: roleless } }));
    for (const [key, { spelling, role, place }] of this.#mentioned) if (!withRow.has(key)) this.#claimMentioned(spelling, role, place);
    for (const { company, ...relation } of this.#deliveries) this.#context.claim({ claim: 'relation', ...relation, to: this.#referenceTo(company) });
  }

  #claimStated(rows: StatedCompany, role: Role): void {
    const id = this.#idOf(rows[0], role);
    for (const row of rows) {
      const { name, place, columns } = row;
      const isFirst = this.#things.add({ claim: 'node', id, kind: role, properties: { name }, place }, columns);
      if (!isFirst && row.sysId === '') this.#sameNames.add({ id, name, place, column: columns.header('name') });
      this.#claimCountry(id, row);
    }
  }

  #claimMentioned(spelling: string, role: Role, place: Place): void {
    const key = isSysId(spelling) ? spelling.toLowerCase() : spelling;
    const id = makeId(role === 'Organisation' ? 'org' : 'sup', this.#context.source, key);
    const properties: NodeClaim['properties'] = isSysId(spelling) ? {} : { name: spelling };
    this.#context.claim({ claim: 'node', id, kind: role, properties, derived: true, inferred: 'named-in-a-column', place });
  }

  #referenceTo(cell: string): NodeReference {
    const row = this.#rowOf(cell);
    if (!row && !isSysId(cell)) return { name: cell, kinds };
    const role = this.#mentioned.get(this.#keyOf(cell))?.role ?? 'Supplier';
    return { id: row ? this.#idOf(row, role) : makeId(role === 'Organisation' ? 'org' : 'sup', this.#context.source, cell.toLowerCase()) };
  }

  #claimCountry(from: string, { country: { text, column }, place }: CompanyRow): void {
    const to = text === '' ? null : this.#countries.find(text, { place, column });
    if (to) this.#context.claim({ claim: 'relation', type: 'ESTABLISHED_IN', from: { id: from }, to, properties: {}, derived: true, column, place });
  }
}
