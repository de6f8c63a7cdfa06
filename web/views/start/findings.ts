// The findings of the start page: the heaviest of each kind, from the answers of the analyses.
import type { CommonCausesAnswer, ConcentrationAnswer, NodeBrief, SinglePointsAnswer } from '../../../server/api/contract';

export interface Finding {
  readonly key: string;
  readonly kind: 'hidden' | 'single' | 'singleHidden' | 'false' | 'owner';
  /** What it is about. */
  readonly id: string;
  readonly figure: number;
  readonly unit: 'services' | 'vital' | 'groups';
  readonly services: number;
  readonly vital: number;
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

const none = { services: 0, vital: 0, via: 0, shared: null, share: null } as const;

export interface Heaviness {
  readonly id: string;
  readonly kind: string;
  readonly services: number;
  readonly vital: number;
}

/** Single points, the most vital services first, then the most services. */
export function heaviest(answer: SinglePointsAnswer | undefined, nodeOf: (id: string) => NodeBrief | undefined): Heaviness[] {
  const points = (answer?.singlePoints ?? []).map(({ id, kind, takesDown }) => ({
    id,
    kind,
    services: takesDown.length,
    vital: takesDown.filter((service) => nodeOf(service)?.criticality === 'vital').length,
  }));
  return points.sort((a, b) => b.vital - a.vital || b.services - a.services);
}

/** Members of a layer by id. */
export function membersOf(answer: ConcentrationAnswer | undefined, layer: string): ConcentrationAnswer['layers'][number]['members'] {
  return answer?.layers.find((one) => one.layer === layer)?.members ?? [];
}

function hiddenFindings(answer: ConcentrationAnswer | undefined): Finding[] {
  const found = (answer?.hidden ?? []).map(({ id, via, services }) => ({
    ...none,
    key: `hidden ${id}`,
    kind: 'hidden' as const,
    id,
    figure: services.length,
    unit: 'services' as const,
    services: services.length,
    via: via.length,
  }));
  return found.sort((a, b) => b.via - a.via || b.services - a.services);
}

function ownerFinding(answer: ConcentrationAnswer | undefined, total: number): Finding[] {
  const suppliers = new Set(membersOf(answer, 'supplier-1').map(({ id }) => id));
  const [top] = membersOf(answer, 'ultimate-parent')
    .filter(({ id }) => !suppliers.has(id))
    .sort((a, b) => (b.relianceShare ?? 0) - (a.relianceShare ?? 0));
  if (!top || (top.relianceShare ?? 0) < 0.2) return [];
  const services = Math.round((top.relianceShare ?? 0) * total);
  return [{ ...none, key: `owner ${top.id}`, kind: 'owner', id: top.id, figure: services, unit: 'services', services, share: top.relianceShare }];
}

function falseFindings(answer: CommonCausesAnswer | undefined): Finding[] {
  return (answer?.commonCauses ?? []).flatMap(({ dependent, group, shared }) =>
    shared[0] === undefined
      ? []
      : [{ ...none, key: `false ${dependent} ${group}`, kind: 'false' as const, id: dependent, figure: 1, unit: 'groups' as const, shared: shared[0] }],
  );
}

/** At most six findings, the heaviest of each kind. `isDirect` says whether anyone has a contract with a supplier. */
export function topFindings(answers: Answers, nodeOf: (id: string) => NodeBrief | undefined): Finding[] {
  const direct = new Set(membersOf(answers.concentration, 'supplier-1').map(({ id }) => id));
  const points = heaviest(answers.singlePoints, nodeOf);
  const asFinding = ({ id, kind, services, vital }: Heaviness): Finding => {
    const isHidden = kind === 'Supplier' && answers.concentration !== undefined && !direct.has(id);
    return {
      ...none,
      key: `single ${id}`,
      kind: isHidden ? 'singleHidden' : 'single',
      id,
      figure: vital > 0 ? vital : services,
      unit: vital > 0 ? 'vital' : 'services',
      services,
      vital,
    };
  };
  const [hidden] = hiddenFindings(answers.concentration);
  const singles = points.map(asFinding).filter(({ id, kind }) => kind === 'singleHidden' && id !== hidden?.id);
  const others = points.map(asFinding).filter(({ kind }) => kind === 'single');
  const found = [
    ...(hidden ? [hidden] : []),
    ...singles.slice(0, 1),
    ...falseFindings(answers.commonCauses).slice(0, 1),
    ...ownerFinding(answers.concentration, answers.concentration?.completeness.services ?? 0),
    ...others.slice(0, 1),
    ...singles.slice(1, 2),
  ];
  return found.slice(0, 6);
}
