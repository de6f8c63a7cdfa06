// The findings of the start page: the heaviest of each kind, from the answers of the analyses, none said twice.
import type { CommonCausesAnswer, ConcentrationAnswer, NodeBrief, SinglePointsAnswer } from '../../../server/api/contract';

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

export interface Answers {
  readonly singlePoints: SinglePointsAnswer | undefined;
  readonly concentration: ConcentrationAnswer | undefined;
  readonly commonCauses: CommonCausesAnswer | undefined;
}

type NodeOf = (id: string) => NodeBrief | undefined;
type Hidden = ConcentrationAnswer['hidden'][number];

const none = { services: [] as readonly string[], vital: 0, takesDown: false, via: 0, shared: null, share: null };
const most = 6;
/** An owner of less is no finding. */
const leastOwned = 0.2;

export interface Heaviness {
  readonly id: string;
  readonly kind: string;
  readonly services: readonly string[];
  readonly vital: number;
}

/** Single points, the most vital services first, then the most services. */
export function heaviest(answer: SinglePointsAnswer | undefined, nodeOf: NodeOf): Heaviness[] {
  const points = (answer?.singlePoints ?? []).map(({ id, kind, takesDown }) => ({
    id,
    kind,
    services: takesDown,
    vital: takesDown.filter((service) => nodeOf(service)?.criticality === 'vital').length,
  }));
  return points.sort((a, b) => b.vital - a.vital || b.services.length - a.services.length);
}

/** Members of a layer by id. */
export function membersOf(answer: ConcentrationAnswer | undefined, layer: string): ConcentrationAnswer['layers'][number]['members'] {
  return answer?.layers.find((one) => one.layer === layer)?.members ?? [];
}

const longest = ({ paths }: Hidden) => Math.max(0, ...paths.map((path) => path.length));

/** The party behind the most suppliers; of several the one nearest to them: what lies deeper follows from it. Owners have a finding of their own. */
function hiddenFinding(answer: ConcentrationAnswer | undefined, points: readonly Heaviness[], nodeOf: NodeOf): Finding[] {
  const providers = (answer?.hidden ?? []).filter(({ id }) => typeof nodeOf(id)?.rank === 'number');
  const [top] = [...providers].sort((a, b) => b.via.length - a.via.length || b.services.length - a.services.length || longest(a) - longest(b));
  if (!top) return [];
  const point = points.find(({ id }) => id === top.id);
  const services = point?.services ?? top.services;
  const base = { ...none, key: `hidden ${top.id}`, kind: 'hidden' as const, id: top.id, unit: 'services' as const, via: top.via.length };
  return [{ ...base, figure: services.length, services, vital: point?.vital ?? 0, takesDown: point !== undefined }];
}

function ownerFinding(answer: ConcentrationAnswer | undefined): Finding[] {
  const suppliers = new Set(membersOf(answer, 'supplier-1').map(({ id }) => id));
  const [top] = membersOf(answer, 'ultimate-parent')
    .filter(({ id }) => !suppliers.has(id))
    .sort((a, b) => (b.relianceShare ?? 0) - (a.relianceShare ?? 0));
  const share = top?.relianceShare ?? 0;
  if (!top || share < leastOwned) return [];
  const figure = Math.round(share * (answer?.completeness.services ?? 0));
  return [{ ...none, key: `owner ${top.id}`, kind: 'owner', id: top.id, figure, unit: 'services', share }];
}

function falseFinding(answer: CommonCausesAnswer | undefined): Finding[] {
  const found = (answer?.commonCauses ?? []).flatMap(({ dependent, group, shared }): Finding[] =>
    shared[0] === undefined
      ? []
      : [{ ...none, key: `false ${dependent} ${group}`, kind: 'false', id: dependent, figure: 1, unit: 'groups', shared: shared[0] }],
  );
  return found.slice(0, 1);
}

/** Points that take down something that no point before them takes down: the same services through another part of one chain are said once. */
function distinct(points: readonly Heaviness[], shown: readonly string[]): Heaviness[] {
  const said = new Set(shown);
  const kept: Heaviness[] = [];
  for (const point of points) {
    if (point.services.every((service) => said.has(service))) continue;
    for (const service of point.services) said.add(service);
    kept.push(point);
  }
  return kept;
}

/** At most six findings, the heaviest of each kind. Who is of rank 1 has a contract; other suppliers have none. */
export function topFindings(answers: Answers, nodeOf: NodeOf): Finding[] {
  const points = heaviest(answers.singlePoints, nodeOf);
  const hidden = hiddenFinding(answers.concentration, points, nodeOf);
  const rest = distinct(
    points.filter(({ kind }) => kind !== 'Component'),
    hidden.flatMap(({ services }) => services),
  );
  const found = rest.map(({ id, kind, services, vital }): Finding => {
    const isHidden = kind === 'Supplier' && nodeOf(id)?.rank !== 1;
    const figure = vital > 0 ? vital : services.length;
    const unit = vital > 0 ? 'vital' : 'services';
    return { ...none, key: `single ${id}`, kind: isHidden ? 'singleHidden' : 'single', id, figure, unit, services, vital, takesDown: true };
  });
  const [hiddenPoints, others] = [found.filter(({ kind }) => kind === 'singleHidden'), found.filter(({ kind }) => kind === 'single')];
  return [
    ...hidden,
    ...hiddenPoints.slice(0, 1),
    ...falseFinding(answers.commonCauses),
    ...ownerFinding(answers.concentration),
    ...others.slice(0, 2),
    ...hiddenPoints.slice(1, 2),
  ].slice(0, most);
}
