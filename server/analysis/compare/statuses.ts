// Compares the status of nodes, organisations and totals before and after (semantics §2, §3).
import type { Pace } from '../../graph/compiled/pace';
import { type Status, statusesOf, statusNames, type Worsened } from '../../graph/failure/status';
import { compareText } from '../../model/text-order';
import type { NodeKind } from '../../model/vocabulary';
import { affectedOrganisations } from '../organisations';
import type { Staged } from '../scenario';
import type { AffectedOrganisation } from '../shapes';
import { totalsOf } from '../totals';
import type { ComparedTotals, OrganisationChange, StatusChange } from './result';

/** What comparing a node costs, in the units of `Pace`. */
const costPerNode = 5;

/** Two things side by side. */
export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** Whether a node does not do what it should: degraded, failed or down already. */
export function isHit(status: Status | null): boolean {
  return status === 'degraded' || status === 'failed' || status === 'alreadyDown';
}

/** One side of a comparison, gone through by id. */
class Side {
  readonly #ids: readonly string[];
  readonly #kinds: readonly NodeKind[];
  readonly #statuses: Uint8Array;
  #at = 0;

  constructor({ subject: { estate }, losses }: Staged, pace: Pace) {
    this.#ids = estate.ids;
    this.#kinds = estate.kinds;
    this.#statuses = statusesOf(estate, losses, pace).after;
  }

  /** The id that it is at; undefined: it is at its end. */
  get id(): string | undefined {
    return this.#ids[this.#at];
  }

  /** Status and kind of this node if it is the one that it is at, and on to the next; null: it is not there. */
  take(id: string): { readonly status: Status; readonly kind: NodeKind } | null {
    if (this.id !== id) return null;
    const taken = { status: statusNames[this.#statuses[this.#at] ?? 0] ?? 'ok', kind: this.#kinds[this.#at] ?? 'Component' };
    this.#at += 1;
    return taken;
  }
}

/** The smaller of two ids; undefined: there is none. */
function smaller(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareText(a, b) <= 0 ? a : b;
}

/** Every node whose status differs, by id. */
export function statusChanges(staged: BeforeAfter<Staged>, pace: Pace): StatusChange[] {
  const [before, after] = [new Side(staged.before, pace), new Side(staged.after, pace)];
  const changes: StatusChange[] = [];
  for (let id = smaller(before.id, after.id); id !== undefined; id = smaller(before.id, after.id)) {
    pace.step(costPerNode);
    const [old, fresh] = [before.take(id), after.take(id)];
    if (old?.status === fresh?.status) continue;
    changes.push({ id, kind: (fresh ?? old)?.kind ?? 'Component', before: old?.status ?? null, after: fresh?.status ?? null });
  }
  return changes;
}

type Services = Omit<AffectedOrganisation, 'id'>;
const none: Services = { failedServices: [], degradedServices: [] };

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** Organisations that are not hit the same way, by id. `checkpoint` may throw to stop. */
export function organisationChanges(staged: BeforeAfter<Staged>, worse: BeforeAfter<Worsened>, checkpoint: () => void): OrganisationChange[] {
  const affected = (side: 'before' | 'after') =>
    new Map<string, Services>(affectedOrganisations(staged[side].subject, worse[side], checkpoint).map(({ id, ...services }) => [id, services]));
  const [before, after] = [affected('before'), affected('after')];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return ids.flatMap((id) => {
    const change = { before: before.get(id) ?? none, after: after.get(id) ?? none };
    const isSame = (list: keyof Services) => isSameList(change.before[list], change.after[list]);
    return isSame('failedServices') && isSame('degradedServices') ? [] : [{ id, ...change }];
  });
}

/** Numbers, and records of numbers. */
type Figures = { readonly [name: string]: number | Figures };

/** After minus before, figure by figure; what only one side has counts as 0 on the other. */
function differenceOf(before: Figures, after: Figures): Figures {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.map((name) => {
      const [left, right] = [before[name] ?? 0, after[name] ?? 0];
      if (typeof left === 'number' && typeof right === 'number') return [name, right - left];
      return [name, differenceOf(typeof left === 'number' ? {} : left, typeof right === 'number' ? {} : right)];
    }),
  );
}

/** Totals of both, and what differs. */
export function totalChanges(staged: BeforeAfter<Staged>, worse: BeforeAfter<Worsened>, checkpoint: () => void) {
  const totals = (side: 'before' | 'after'): ComparedTotals => ({
    alreadyDown: worse[side].alreadyDown.length,
    ...totalsOf(staged[side].subject, worse[side], checkpoint),
  });
  const [before, after] = [totals('before'), totals('after')];
  // The same keys as both, since what only one side has is a count within a record.
  const difference = differenceOf(figuresOf(before), figuresOf(after)) as unknown as ComparedTotals;
  return { before, after, difference };
}

function figuresOf({ users, contractValueEur, ...rest }: ComparedTotals): Figures {
  return { ...rest, users: { ...users }, contractValueEur: { ...contractValueEur } };
}
