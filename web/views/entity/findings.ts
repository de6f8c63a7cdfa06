// Finds what stands out about one node in the answers of the analyses: single points both ways, hidden concentration, common causes.
import type { CommonCausesAnswer, ConcentrationAnswer, SinglePointsAnswer, WhatIfAnswer } from '../../../server/api/contract';

export type Finding =
  | { readonly kind: 'isPoint'; readonly key: string; readonly services: readonly string[] }
  | { readonly kind: 'hasPoints'; readonly key: string; readonly points: readonly string[] }
  | { readonly kind: 'isHidden'; readonly key: string; readonly hidden: Hidden }
  | { readonly kind: 'behind' | 'serviceHidden'; readonly key: string; readonly hidden: Hidden }
  | { readonly kind: 'false' | 'cause'; readonly key: string; readonly dependent: string; readonly group: string; readonly causes: readonly string[] };

type Hidden = ConcentrationAnswer['hidden'][number];

export interface Answers {
  /** What fails when the node does; undefined: it is none that can fail. */
  readonly effect: { readonly failed: readonly Pick<WhatIfAnswer['failed'][number], 'id' | 'kind'>[] } | undefined;
  /** Single points of the node itself. */
  readonly own: SinglePointsAnswer | undefined;
  readonly concentration: ConcentrationAnswer | undefined;
  readonly causes: CommonCausesAnswer | undefined;
}

function pointFindings(id: string, { effect, own }: Answers): Finding[] {
  const takesDown = effect?.failed.filter((one) => one.kind === 'Service' && one.id !== id).map((one) => one.id) ?? [];
  const takenBy = own?.singlePoints.filter((point) => point.id !== id && point.takesDown.includes(id)).map((point) => point.id) ?? [];
  return [
    ...(takesDown.length > 0 ? [{ kind: 'isPoint' as const, key: 'isPoint', services: takesDown }] : []),
    ...(takenBy.length > 0 ? [{ kind: 'hasPoints' as const, key: 'hasPoints', points: takenBy }] : []),
  ];
}

function hiddenFindings(id: string, { concentration }: Answers): Finding[] {
  return (concentration?.hidden ?? []).flatMap((hidden): Finding[] => {
    if (hidden.id === id) return [{ kind: 'isHidden', key: 'isHidden', hidden }];
    if (hidden.via.includes(id)) return [{ kind: 'behind', key: `behind ${hidden.id}`, hidden }];
    return hidden.services.includes(id) ? [{ kind: 'serviceHidden', key: `service ${hidden.id}`, hidden }] : [];
  });
}

function causeFindings(id: string, { causes }: Answers): Finding[] {
  return (causes?.commonCauses ?? []).flatMap(({ dependent, group, shared, ownMembers }): Finding[] => {
    const all = [...shared, ...ownMembers];
    const key = `${dependent} ${group}`;
    if (dependent === id) return [{ kind: 'false', key: `false ${key}`, dependent, group: group ?? '', causes: all }];
    return all.includes(id) ? [{ kind: 'cause', key: `cause ${key}`, dependent, group: group ?? '', causes: [id] }] : [];
  });
}

/** Findings about a node, what it does to others first. */
export function findingsAbout(id: string, answers: Answers): Finding[] {
  return [...pointFindings(id, answers), ...hiddenFindings(id, answers), ...causeFindings(id, answers)];
}

/** Ids that the findings name. */
export function idsIn(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) => {
    if (finding.kind === 'isPoint') return finding.services;
    if (finding.kind === 'hasPoints') return finding.points;
    if (!('hidden' in finding)) return [finding.dependent, ...finding.causes];
    return [finding.hidden.id, ...finding.hidden.via, ...finding.hidden.services, ...finding.hidden.paths.flat()];
  });
}
