// What a comparison says about nodes, organisations and totals: each before and after (semantics §2, §3).
import { type Status, statusesOf, statusNames, type Worsened } from '../../graph/status';
import { compareText } from '../../model/text-order';
import type { NodeKind } from '../../model/vocabulary';
import { type AffectedOrganisation, affectedOrganisations } from '../organisations';
import type { Staged } from '../scenario';
import { type Totals, totalsOf } from '../totals';

/** Two things side by side. */
export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** A node whose status differs; null: it is not there. */
export interface StatusChange extends BeforeAfter<Status | null> {
  readonly id: string;
  readonly kind: NodeKind;
}

/** Whether a node does not do what it should: degraded, failed or down already. */
export function isHit(status: Status | null): boolean {
  return status === 'degraded' || status === 'failed' || status === 'alreadyDown';
}

function statusById({ subject: { estate }, losses }: Staged): Map<string, Status> {
  const { after } = statusesOf(estate, losses);
  return new Map(estate.ids.map((id, node) => [id, statusNames[after[node] ?? 0] ?? 'ok']));
}

function kindOf({ before, after }: BeforeAfter<Staged>, id: string): NodeKind {
  for (const { subject } of [after, before]) {
    const kind = subject.estate.kinds[subject.estate.indexOf.get(id) ?? -1];
    if (kind !== undefined) return kind;
  }
  return 'Component';
}

/** Every node whose status differs, by id. */
export function statusChanges(staged: BeforeAfter<Staged>): StatusChange[] {
  const [before, after] = [statusById(staged.before), statusById(staged.after)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return ids.flatMap((id) => {
    const change = { before: before.get(id) ?? null, after: after.get(id) ?? null };
    return change.before === change.after ? [] : [{ id, kind: kindOf(staged, id), ...change }];
  });
}

type Services = Omit<AffectedOrganisation, 'id'>;
const none: Services = { failedServices: [], degradedServices: [] };

/** Organisations that are not hit the same way, by id. */
export function organisationChanges(staged: BeforeAfter<Staged>, worse: BeforeAfter<Worsened>): ({ readonly id: string } & BeforeAfter<Services>)[] {
  const affected = (side: 'before' | 'after') =>
    new Map<string, Services>(affectedOrganisations(staged[side].subject, worse[side]).map(({ id, ...services }) => [id, services]));
  const [before, after] = [affected('before'), affected('after')];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return ids.flatMap((id) => {
    const change = { before: before.get(id) ?? none, after: after.get(id) ?? none };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [{ id, ...change }];
  });
}

export type ComparedTotals = Totals & { readonly alreadyDown: number };

/** Numbers, and records of numbers. */
type Figures = { readonly [name: string]: number | Figures };

/** After minus before, figure by figure; what only one side has counts as 0 on the other. */
export function differenceOf(before: Figures, after: Figures): Figures {
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
export function totalChanges(staged: BeforeAfter<Staged>, worse: BeforeAfter<Worsened>) {
  const totals = (side: 'before' | 'after'): ComparedTotals => ({
    alreadyDown: worse[side].alreadyDown.length,
    ...totalsOf(staged[side].subject, worse[side]),
  });
  const [before, after] = [totals('before'), totals('after')];
  return { before, after, difference: differenceOf(figuresOf(before), figuresOf(after)) };
}

function figuresOf({ users, contractValueEur, ...rest }: ComparedTotals): Figures {
  return { ...rest, users: { ...users }, contractValueEur: { ...contractValueEur } };
}
