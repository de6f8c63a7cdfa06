// Gathers what the rows of a list say together: services, companies and who processes for whom. It claims after the last row, because the
// id of a company is the smallest of its spellings, whatever the order of rows.

import type { Claim, Place, PropertyValue } from '../../server/model/claims';
import { foldName, tidyName } from '../../server/model/normal-form';
import { compareText } from '../../server/model/text-order';
import type { ImportContext } from '../importer';
import type { CountryTargets } from '../reading/country-targets';
import { DescribedThings, type DescribingColumns } from '../reading/described-things';
import { makeId } from '../reading/ids';

/** Cells with the header above them. */
export interface Stated {
  readonly values: readonly string[];
  readonly column: string;
}

/** One row, read. */
export interface ChainRow {
  readonly place: Place;
  readonly service: { readonly id: string; readonly name: string; readonly columns: DescribingColumns };
  readonly company: string;
  /** The list has no company for this row: it bears the name of the service. */
  readonly isNamedAfterService: boolean;
  readonly countries: Stated;
  readonly subProcessors: Stated;
  readonly purpose: string;
  readonly processing: Stated;
  readonly dataCenters: Stated;
}

/** Companies by name: names that differ in case only are one (formats §14). */
class CompanyNames {
  readonly #spellings = new Map<string, string>();

  add(written: string): void {
    const name = tidyName(written);
    const folded = foldName(name);
    const known = this.#spellings.get(folded);
    if (known === undefined || compareText(name, known) < 0) this.#spellings.set(folded, name);
  }

  spellingOf(name: string): string {
    return this.#spellings.get(foldName(name)) ?? name;
  }
}

export class Chains {
  readonly #rows: ChainRow[] = [];
  /** Files of which a cell names several sub-processors: there, locations are those of the company. */
  readonly #withSeveral = new Set<string>();
  readonly #names = new CompanyNames();
  readonly #claimed = new Set<string>();
  readonly #context: ImportContext;
  readonly #services: DescribedThings;
  readonly #countries: CountryTargets;

  constructor(context: ImportContext, countries: CountryTargets) {
    this.#context = context;
    this.#services = new DescribedThings(context);
    this.#countries = countries;
  }

  add(row: ChainRow): void {
    this.#rows.push(row);
    if (row.subProcessors.values.length > 1) this.#withSeveral.add(row.place.file);
    this.#names.add(row.company);
    for (const name of row.subProcessors.values) this.#names.add(name);
  }

  /** Claims everything, in the order of rows. Called once, after all files. */
  flush(): void {
    for (const row of this.#rows) this.#claimRow(row);
    this.#services.finish();
  }

  /** Claims a node once. */
  #node(claim: Extract<Claim, { claim: 'node' }>): void {
    if (this.#claimed.has(claim.id)) return;
    this.#claimed.add(claim.id);
    this.#context.claim(claim);
  }

  #company(name: string, place: Place, inferred?: string): string {
    const spelling = this.#names.spellingOf(name);
    const id = makeId('sup', this.#context.source, spelling);
    this.#node({ claim: 'node', id, kind: 'Supplier', properties: { name: spelling }, ...(inferred ? { inferred } : {}), derived: true, place });
    return id;
  }

  #claimRow(row: ChainRow): void {
    const { place, service, subProcessors } = row;
    const inferred = row.isNamedAfterService ? 'company-not-stated' : undefined;
    this.#services.add({ claim: 'node', id: service.id, kind: 'Service', properties: { name: service.name }, place }, service.columns);
    const company = this.#company(row.company, place, inferred);
    const derived = { derived: true, place } as const;
    const why = inferred ? { inferred } : {};
    this.#context.claim({ claim: 'relation', type: 'PROVIDED_BY', from: { id: service.id }, to: { id: company }, properties: {}, ...why, ...derived });
    const properties: Record<string, PropertyValue> = row.purpose === '' ? {} : { serviceType: row.purpose };
    const several = subProcessors.values.length > 1 ? { inferred: 'redundancy-not-stated' } : {};
    const named = subProcessors.values.map((name) => this.#company(name, place));
    for (const id of named) {
      const to = { id };
      const said = { properties, ...several, ...derived, column: subProcessors.column };
      this.#context.claim({ claim: 'relation', type: 'SUBCONTRACTED_TO', from: { id: company }, to, ...said });
    }
    const [only] = named;
    this.#claimCountries(row, { company, located: only !== undefined && !this.#withSeveral.has(place.file) ? only : company });
  }

  /** `located`: of whom the columns of locations speak: in a list with one sub-processor per row of that one (formats §14). */
  #claimCountries({ place, countries, processing, dataCenters }: ChainRow, { company, located }: { company: string; located: string }): void {
    const uses = [
      { stated: countries, from: company, type: 'ESTABLISHED_IN', properties: {} },
      { stated: processing, from: located, type: 'OPERATES_FROM', properties: { activity: 'processing' } },
      { stated: dataCenters, from: located, type: 'OPERATES_FROM', properties: { activity: 'dataAtRest' } },
    ] as const;
    for (const { stated, from, type, properties } of uses) {
      for (const code of stated.values) {
        const to = this.#countries.claim(code, place);
        this.#context.claim({ claim: 'relation', type, from: { id: from }, to, properties, derived: true, column: stated.column, place });
      }
    }
  }
}
