// Selects the findings of the start page: the heaviest of each kind, none twice.
import type { FindingsAnswer, NodeBrief } from '../../../server/api/contract';

export interface Finding {
  readonly key: string;
  readonly kind: 'hidden' | 'single' | 'singleHidden' | 'false' | 'owner';
  /** What it is about. */
  readonly id: string;
  readonly figure: number;
  readonly unit: 'services' | 'vital' | 'groups';
  /** Services that it takes down alone; of a hidden party or owner that takes down none: that rest on it. */
  readonly services: readonly string[];
  readonly vital: number;
  /** Whether the services go down when it fails, or only rest on it. */
  readonly takesDown: boolean;
  /** Hidden: rank-1 suppliers that it stands behind. */
  readonly via: number;
  /** False redundancy: the cause that the members share. */
  readonly shared: string | null;
  /** Owner: share of the services. */
  readonly share: number | null;
}

type NodeOf = (id: string) => NodeBrief | undefined;
type Point = FindingsAnswer['singlePoints']['top'][number];

const none = { services: [] as readonly string[], vital: 0, takesDown: false, via: 0, shared: null, share: null };
const most = 6;
/** An owner of less is no finding. */
const leastOwned = 0.2;
/** Services that are named; of more the number is said. */
const named = 2;

/** Single points, the most vital services first, then the most services. */
function heaviest(answer: FindingsAnswer | undefined): Point[] {
  return [...(answer?.singlePoints.top ?? [])].sort((a, b) => b.vital - a.vital || b.takesDown.length - a.takesDown.length);
}

/** Ids of which the names are shown. */
export function namesIn(answer: FindingsAnswer | undefined): string[] {
  if (!answer) return [];
  const { singlePoints, hidden, falseRedundancies, ownership } = answer;
  const few = (services: readonly string[]) => (services.length <= named ? services : []);
  return [
    ...singlePoints.top.flatMap(({ id, takesDown }) => [id, ...few(takesDown)]),
    ...hidden.top.flatMap(({ id, services }) => [id, ...few(services)]),
    ...falseRedundancies.top.flatMap(({ dependent, shared }) => [dependent, ...shared.slice(0, 1)]),
    ...ownership.top.map(({ id }) => id),
  ];
}

/** The party behind the most suppliers; of several the one nearest to them: what lies deeper follows from it. Owners have a finding of their own. */
function hiddenFinding(answer: FindingsAnswer | undefined, points: readonly Point[], nodeOf: NodeOf): Finding[] {
  const rankOf = (id: string) => nodeOf(id)?.rank;
  const providers = (answer?.hidden.top ?? []).flatMap((one) => {
    const rank = rankOf(one.id);
    return typeof rank === 'number' ? [{ ...one, rank }] : [];
  });
  const [top] = providers.sort((a, b) => b.via.length - a.via.length || b.services.length - a.services.length || a.rank - b.rank);
  if (!top) return [];
  const point = points.find(({ id }) => id === top.id);
  const services = point?.takesDown ?? top.services;
  const base = { ...none, key: `hidden ${top.id}`, kind: 'hidden' as const, id: top.id, unit: 'services' as const, via: top.via.length };
  return [{ ...base, figure: services.length, services, vital: point?.vital ?? 0, takesDown: point !== undefined }];
}

/** Suppliers of rank 1 are met by contract; an owner is not. */
function ownerFinding(answer: FindingsAnswer | undefined, nodeOf: NodeOf): Finding[] {
  const top = answer?.ownership.top.find(({ id }) => nodeOf(id)?.rank !== 1);
  const share = top?.relianceShare ?? 0;
  if (!top || share < leastOwned) return [];
  const figure = Math.round(share * (answer?.completeness.services ?? 0));
  return [{ ...none, key: `owner ${top.id}`, kind: 'owner', id: top.id, figure, unit: 'services', share }];
}

function falseFinding(answer: FindingsAnswer | undefined): Finding[] {
  const found = (answer?.falseRedundancies.top ?? []).flatMap(({ dependent, group, shared }): Finding[] =>
    shared[0] === undefined
      ? []
      : [{ ...none, key: `false ${dependent} ${group}`, kind: 'false', id: dependent, figure: 1, unit: 'groups', shared: shared[0] }],
  );
  return found.slice(0, 1);
}

/** Points that take down something that no point before them takes down: the same services through another part of one chain are said once. */
function distinct(points: readonly Point[], shown: readonly string[]): Point[] {
  const said = new Set(shown);
  const kept: Point[] = [];
  for (const point of points) {
    if (point.takesDown.every((service) => said.has(service))) continue;
    for (const service of point.takesDown) said.add(service);
    kept.push(point);
  }
  return kept;
}

/** At most six findings, the heaviest of each kind. Who is of rank 1 has a contract; other suppliers have none. */
export function topFindings(answer: FindingsAnswer | undefined, nodeOf: NodeOf): Finding[] {
  const points = heaviest(answer);
  const hidden = hiddenFinding(answer, points, nodeOf);
  const rest = distinct(
    points.filter(({ kind }) => kind !== 'Component'),
    hidden.flatMap(({ services }) => services),
  );
  const found = rest.map(({ id, kind, takesDown: services, vital }): Finding => {
    const isHidden = kind === 'Supplier' && nodeOf(id)?.rank !== 1;
    const figure = vital > 0 ? vital : services.length;
    const unit = vital > 0 ? 'vital' : 'services';
    return { ...none, key: `single ${id}`, kind: isHidden ? 'singleHidden' : 'single', id, figure, unit, services, vital, takesDown: true };
  });
  const [hiddenPoints, others] = [found.filter(({ kind }) => kind === 'singleHidden'), found.filter(({ kind }) => kind === 'single')];
  return [
    ...hidden,
    ...hiddenPoints.slice(0, 1),
    ...falseFinding(answer),
    ...ownerFinding(answer, nodeOf),
    ...others.slice(0, 2),
    ...hiddenPoints.slice(1, 2),
  ].slice(0, most);
}
