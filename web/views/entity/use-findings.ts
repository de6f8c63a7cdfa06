// Asks for the findings of a node when its page opens, and for what its failure would do.
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

/** Hidden concentrations that are listed; all are counted. */
const hiddenListed = 10;

/** Findings about the node; undefined until all answers are there. A country is no candidate and has no single points. */
export function useFindings(node: NodeBody) {
  const { id } = node;
  const canFail = node.kind !== 'Country';
  const effect = useEffectOf(node);
  const own = useAnalysis({ name: 'single-points', parameters: { service: [id] }, enabled: canFail });
  // One small layer: only what hides is wanted. A large supplier has hundreds of parties behind it, each with its services and paths.
  const concentration = useAnalysis({ name: 'concentration', parameters: { about: id, layer: 'datacenter', limit: hiddenListed } });
  const causes = useAnalysis({ name: 'common-causes', parameters: {} });
  const asked = canFail ? [effect, own, concentration, causes] : [concentration, causes];
  const isReady = asked.every(({ data }) => data !== undefined);
  const findings = useMemo(
    () =>
      isReady
        ? findingsAbout(id, { effect: canFail ? effect.data : undefined, own: own.data, concentration: concentration.data, causes: causes.data })
        : undefined,
    [id, canFail, isReady, effect.data, own.data, concentration.data, causes.data],
  );
  const { nodeOf } = useNames(useMemo(() => idsIn(findings ?? []), [findings]));
  const { hidden = [], hiddenFound = 0 } = concentration.data ?? {};
  /** Hidden concentrations that concern the node too, but are not listed. */
  const left = Math.max(0, hiddenFound - hidden.length);
  return { findings, left, nodeOf, error: asked.find(({ error }) => error !== null)?.error, retry: () => Promise.all(asked.map((one) => one.retry())) };
}
export type Findings = ReturnType<typeof useFindings>;
