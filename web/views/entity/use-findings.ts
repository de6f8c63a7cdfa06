// The answers behind the findings of a node, asked when its page opens; and what its failure would do.
import { useMemo } from 'react';
import type { NodeBody } from '../../../server/api/contract';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { findingsAbout, idsIn } from './findings';

/** The scenario of the primary action: this node fails, or this country is lost. */
function scenarioOf({ id, kind, properties }: Pick<NodeBody, 'id' | 'kind' | 'properties'>): object {
  if (kind !== 'Country') return { events: [{ type: 'fail', id }], given: [] };
  return { events: [{ type: 'country-outage', code: String(properties.code ?? id.replace(/^country:/, '')) }], given: [] };
}

/** What fails when the node does. */
export function useEffectOf(node: NodeBody) {
  const parameters = useMemo(() => ({ scenario: scenarioOf(node) }), [node]);
  return useAnalysis({ name: 'what-if', parameters });
}

/** Findings about the node; undefined until all answers are there. A country is no candidate and has no single points. */
export function useFindings({ id, kind }: Pick<NodeBody, 'id' | 'kind'>) {
  const canFail = kind !== 'Country';
  const points = useAnalysis({ name: 'single-points', parameters: { among: [kind] }, enabled: canFail });
  const own = useAnalysis({ name: 'single-points', parameters: { service: [id] }, enabled: canFail });
  const concentration = useAnalysis({ name: 'concentration', parameters: {} });
  const causes = useAnalysis({ name: 'common-causes', parameters: {} });
  const asked = canFail ? [points, own, concentration, causes] : [concentration, causes];
  const isReady = asked.every(({ data }) => data !== undefined);
  const findings = useMemo(
    () => (isReady ? findingsAbout(id, { points: points.data, own: own.data, concentration: concentration.data, causes: causes.data }) : undefined),
    [id, isReady, points.data, own.data, concentration.data, causes.data],
  );
  const { nodeOf } = useNames(useMemo(() => idsIn(findings ?? []), [findings]));
  return { findings, nodeOf, error: asked.find(({ error }) => error !== null)?.error, retry: () => Promise.all(asked.map((one) => one.refetch())) };
}
export type Findings = ReturnType<typeof useFindings>;
