// What the answers say, held together: one snapshot has one state, every figure belongs to it, and every snapshot is one that a change made.
import { type SoakSource, servicePrefix, servicesIn, sources, variantCount } from './variants';

/** A figure that an answer gives, with the snapshot that it says it is from. */
export interface Statement {
  readonly question: string;
  readonly snapshot: string;
  /** What is counted or compared, by name: equal for all answers about the same snapshot. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The variant that ids of services show: all of one, and exactly as many as it has. Throws when they are mixed or not whole. */
export function variantShown(source: SoakSource, ids: readonly string[]): number {
  if (ids.length === 0) return 0;
  for (let variant = 1; variant <= variantCount; variant += 1) {
    const own = ids.filter((id) => id.startsWith(servicePrefix(source, variant)));
    if (own.length === ids.length && new Set(own).size === servicesIn(variant)) return variant;
  }
  throw new Error(`mixed: ${source} shows ${ids.length} services: ${[...new Set(ids.map((id) => id.replace(/-\d+$/, '')))].join(', ')}`);
}

export class Ledger {
  readonly #facts = new Map<string, Map<string, { readonly value: string | number; readonly question: string }>>();
  readonly #made = new Set<string>();
  readonly mixed: string[] = [];
  statements = 0;

  /** A snapshot that stood at the start, or that a change says it made. */
  made(snapshot: string): void {
    this.#made.add(snapshot);
  }

  hear({ question, snapshot, facts }: Statement): void {
    this.statements += 1;
    const known = this.#facts.get(snapshot) ?? new Map();
    this.#facts.set(snapshot, known);
    for (const [name, value] of Object.entries(facts)) {
      const before = known.get(name);
      if (before === undefined) known.set(name, { value, question });
      else if (before.value !== value)
        this.mixed.push(`${snapshot.slice(0, 8)}: ${name} is ${before.value} in “${before.question}” and ${value} in “${question}”`);
    }
  }

  /** Something in one answer that contradicts itself. */
  contradiction(text: string): void {
    this.mixed.push(text);
  }

  get snapshots(): number {
    return this.#facts.size;
  }

  /** Snapshots that were answered from though no change made them; to be asked when all changes have answered. */
  unheardOf(): string[] {
    return [...this.#facts.keys()].filter((snapshot) => !this.#made.has(snapshot));
  }

  /** States that were seen, as the variants of the sources; for the report. */
  states(): number {
    const seen = [...this.#facts.values()].map((facts) => sources.map((source) => facts.get(`variant of ${source}`)?.value ?? '?').join(' '));
    return new Set(seen).size;
  }
}
