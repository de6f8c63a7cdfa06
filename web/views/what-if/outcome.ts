// Computes the outcome of a scenario at one moment from the whole answer: statuses, services hit, organisations, counts.
import type { NodeBrief, WhatIfAnswer } from '../../../server/api/contract';
import { addTo } from '../../../server/model/group-by';
import { orderOfCriticality } from '../../../server/model/vocabulary';
import type { Status } from '../../components/glyphs';
import type { ChainGroup } from '../../graph/types';
import { type HitTab, serviceTabs, type Tab } from './scenario-address';

type Hit = WhatIfAnswer['failed'][number];
export type LostGroup = Hit['lost'][number];

/** One service or part that is hit, as a row of the table. */
export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly status: Status;
  /** Null: at risk, which has no moment. */
  readonly atHours: number | null;
  /** From what is hit to the cause; empty when it holds. */
  readonly path: readonly string[];
  readonly lost: readonly LostGroup[];
}

/** One organisation that is hit at this moment through services that are its own or that it uses, as a row of the table. */
export interface OrganisationRow {
  readonly id: string;
  /** Services down, then degraded, each the most critical first. */
  readonly down: readonly string[];
  readonly degraded: readonly string[];
}

export interface Outcome {
  readonly statusOf: (id: string) => Status;
  readonly rows: Readonly<Record<HitTab, readonly Row[]>>;
  /** Organisations with at least one service down at this moment, to those services. */
  readonly organisations: ReadonlyMap<string, readonly string[]>;
  /** The organisations with a service down, then those with a degraded one only; the most services first. */
  readonly organisationRows: readonly OrganisationRow[];
  /** Organisations that a service which is down or degraded hits, by that service. */
  readonly hitBy: ReadonlyMap<string, readonly string[]>;
  readonly causes: readonly string[];
  readonly atRiskParts: number;
  /** Of the services down, by criticality; `unknown` where it is not stated. */
  readonly downBy: ReadonlyMap<string, number>;
  /** Redundancy groups that lost a member, whether they held or not. */
  readonly groups: readonly ChainGroup[];
  readonly stillDown: { readonly tested: number; readonly onPaper: number } | null;
}

/** The most critical first, then the earliest; else the order of the answer. */
function inOrder(rows: readonly Row[], nodeOf: (id: string) => NodeBrief | undefined): Row[] {
  const placeOf = ({ id }: Row) => orderOfCriticality(nodeOf(id)?.criticality);
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b) || (a.atHours ?? 0) - (b.atHours ?? 0));
}

const isService = ({ kind }: { readonly kind: string }) => kind === 'Service';

/** Nodes that fail at the start: their path is themselves. */
export function causesOf(answer: WhatIfAnswer): string[] {
  return answer.failed.filter(({ path }) => path.length === 1).map(({ id }) => id);
}

function statusesAt(answer: WhatIfAnswer, hours: number): Map<string, Status> {
  const statuses = new Map<string, Status>();
  for (const id of answer.alreadyDown) statuses.set(id, 'failed');
  for (const { id } of answer.atRisk) statuses.set(id, 'atRisk');
  for (const { id, atHours } of answer.degraded) statuses.set(id, atHours <= hours ? 'degraded' : 'later');
  for (const { id, atHours } of answer.failed) statuses.set(id, atHours <= hours ? 'failed' : 'later');
  for (const id of causesOf(answer)) statuses.set(id, 'origin');
  return statuses;
}

function rowOf(hit: Hit, status: Status): Row {
  return { id: hit.id, kind: hit.kind, status, atHours: hit.atHours, path: [...hit.path].reverse(), lost: hit.lost };
}

function rowsAt(answer: WhatIfAnswer, hours: number): Outcome['rows'] {
  const [failed, degraded] = [answer.failed.filter(isService), answer.degraded.filter(isService)];
  return {
    failed: failed.filter(({ atHours }) => atHours <= hours).map((hit) => rowOf(hit, 'failed')),
    later: [...failed, ...degraded].filter(({ atHours }) => atHours > hours).map((hit) => rowOf(hit, 'later')),
    degraded: degraded.filter(({ atHours }) => atHours <= hours).map((hit) => rowOf(hit, 'degraded')),
    atRisk: answer.atRisk.filter(isService).map(({ id, kind, lost }) => ({ id, kind, status: 'atRisk', atHours: null, path: [], lost })),
    parts: itemsAt(answer, hours).map((hit) => rowOf(hit, 'failed')),
  };
}

/** Kinds in the order of the chain: what people know first. */
const itemOrder: readonly string[] = ['Organisation', 'Component', 'Contract', 'Supplier', 'Datacenter', 'Technology'];

/** The place of a kind among parts. */
export function orderOfItem(kind: string): number {
  return itemOrder.indexOf(kind);
}

/** What is down at this moment and is neither a service nor the cause: it fails too, whether a service rests on it or not. */
function itemsAt(answer: WhatIfAnswer, hours: number): Hit[] {
  const causes = new Set(causesOf(answer));
  const parts = answer.failed.filter((hit) => !isService(hit) && hit.atHours <= hours && !causes.has(hit.id));
  return parts.sort((a, b) => orderOfItem(a.kind) - orderOfItem(b.kind) || a.atHours - b.atHours);
}

/** The list to show: the chosen one, else services that are down; when there is none of these, the parts that are. */
export function tabToShow(outcome: Pick<Outcome, 'rows'>, chosen: Tab | null): Tab {
  if (chosen !== null) return chosen;
  return outcome.rows.failed.length === 0 && outcome.rows.parts.length > 0 ? 'parts' : 'failed';
}

/** How many a list holds. */
export function countIn({ rows, organisationRows }: Pick<Outcome, 'rows' | 'organisationRows'>, tab: Tab): number {
  return tab === 'organisations' ? organisationRows.length : rows[tab].length;
}

/** Lists to choose from. That of the parts comes in the place of empty ones when no service is down: beside services they only crowd. */
export function tabsToOffer(outcome: Pick<Outcome, 'rows' | 'organisationRows'>, shown: Tab): Tab[] {
  const usual: readonly Tab[] = [...serviceTabs, 'organisations'];
  if (tabToShow(outcome, null) !== 'parts' && shown !== 'parts') return [...usual];
  const filled = usual.filter((tab) => tab === 'failed' || tab === shown || countIn(outcome, tab) > 0);
  return [...filled, 'parts'];
}

/** How many parts are down of each kind, in the order of the rows. */
export function itemsByKind({ rows }: Pick<Outcome, 'rows'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of rows.parts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** `order`: the services down and degraded at this moment, the most critical first. */
function organisationRowsAt(answer: WhatIfAnswer, order: { readonly down: readonly string[]; readonly degraded: readonly string[] }): OrganisationRow[] {
  const placeOf = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));
  const [down, degraded] = [placeOf(order.down), placeOf(order.degraded)];
  const among = (ids: readonly string[], places: ReadonlyMap<string, number>) =>
    ids.filter((id) => places.has(id)).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return answer.organisations
    .map(({ id, failedServices, degradedServices }) => ({
      id,
      down: among(failedServices, down),
      degraded: among(degradedServices, degraded),
    }))
    .filter((row) => row.down.length + row.degraded.length > 0)
    .sort((a, b) => b.down.length - a.down.length || b.degraded.length - a.degraded.length);
}

function hitByService(rows: readonly OrganisationRow[]): Map<string, string[]> {
  const hitBy = new Map<string, string[]>();
  for (const { id, down, degraded } of rows) {
    for (const service of [...down, ...degraded]) addTo(hitBy, service, id);
  }
  return hitBy;
}

function countBy(ids: readonly string[], nodeOf: (id: string) => NodeBrief | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const word = nodeOf(id)?.criticality ?? 'unknown';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function groupsOf(answer: WhatIfAnswer): ChainGroup[] {
  return [...answer.failed, ...answer.degraded, ...answer.atRisk].flatMap(({ id, lost }) =>
    lost.flatMap(({ group, required, members, lost: gone, recipient }) =>
      group === null || members < 2
        ? []
        : [{ dependent: id, group, required, members, lost: gone.length, recipient: typeof recipient === 'string' ? recipient : undefined }],
    ),
  );
}

/** The outcome at `hours`; `nodeOf` gives the criticality of services. */
export function outcomeAt(answer: WhatIfAnswer, hours: number, nodeOf: (id: string) => NodeBrief | undefined): Outcome {
  const statuses = statusesAt(answer, hours);
  const found = rowsAt(answer, hours);
  const rows = {
    failed: inOrder(found.failed, nodeOf),
    later: inOrder(found.later, nodeOf),
    degraded: inOrder(found.degraded, nodeOf),
    atRisk: inOrder(found.atRisk, nodeOf),
    parts: found.parts,
  };
  const down = rows.failed.map(({ id }) => id);
  const organisationRows = organisationRowsAt(answer, { down, degraded: rows.degraded.map(({ id }) => id) });
  const moment = answer.timeline.find((one) => one.hours === hours);
  return {
    statusOf: (id) => statuses.get(id) ?? 'ok',
    rows,
    organisations: new Map(organisationRows.flatMap((row) => (row.down.length > 0 ? [[row.id, row.down] as const] : []))),
    organisationRows,
    hitBy: hitByService(organisationRows),
    causes: causesOf(answer),
    atRiskParts: answer.atRisk.length,
    downBy: countBy(down, nodeOf),
    groups: groupsOf(answer),
    stillDown: moment ? { tested: moment.servicesDownTested, onPaper: moment.servicesDownOnPaper } : null,
  };
}

/** Every id of the result, what matters most first: causes, organisations, services by criticality with their paths, the rest. */
export function idsToDraw(answer: WhatIfAnswer, nodeOf: (id: string) => NodeBrief | undefined): string[] {
  const placeOf = (id: string) => orderOfCriticality(nodeOf(id)?.criticality);
  const hits = [...answer.failed, ...answer.degraded];
  const services = hits.filter(isService).sort((a, b) => placeOf(a.id) - placeOf(b.id));
  const countries = answer.scenario !== null ? countriesOf(answer.scenario) : [];
  return [
    ...new Set([
      ...causesOf(answer),
      ...countries,
      ...answer.organisations.map(({ id }) => id),
      ...services.flatMap(({ id, path }) => [id, ...path]),
      ...answer.atRisk.filter(isService).map(({ id }) => id),
      ...hits.map(({ id }) => id),
      ...answer.atRisk.map(({ id }) => id),
    ]),
  ];
}

/** Ids of the countries that a scenario names. */
export function countriesOf(scenario: unknown): string[] {
  if (typeof scenario !== 'object' || scenario === null || !('events' in scenario) || !Array.isArray(scenario.events)) return [];
  return scenario.events.flatMap((event: { code?: unknown }) => (typeof event.code === 'string' ? [`country:${event.code}`] : []));
}
