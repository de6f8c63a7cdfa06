// Asks the product what the oracle is asked: the same estate as claims, resolved, compiled and answered through the public entry points.
import type { Control, Subject } from '../../server/analysis/analysis';
import { answer } from '../../server/analysis/answer';
import { analyses } from '../../server/analysis/list';
import { snapshotId } from '../../server/estate/canonical';
import { compileEstate } from '../../server/graph/compiled/compile';
import { graphOf, node, relation, source } from '../support/estate';
import type { RawGraph } from './brute-force/raw-graph';
import type { RandomEstate } from './random-estates';

const control: Control = { checkpoint: () => undefined, progress: () => undefined };

/**
 * The estate as every analysis gets it. `losing`: rows of a source that comes second, with another kind; these state what fits every kind
 * in place of the rows that win.
 */
export function subjectOf(graph: RawGraph, asOf: string | null, losing: RandomEstate['losing'] = []): Subject {
  const kindOf = new Map(losing.map(({ id, kind }) => [id, kind]));
  const nodes = graph.nodes.map(({ id, kind, properties }) => {
    const { state: _, ...rest } = properties;
    return node(id, kind, kindOf.has(id) ? rest : properties);
  });
  const losers = graph.nodes.flatMap(({ id, properties: { state } }) => {
    const kind = kindOf.get(id);
    return kind === undefined ? [] : [node(id, kind, { name: `another ${id}`, ...(state === undefined ? {} : { state }) })];
  });
  const relations = graph.relations.map(({ type, from, to, properties }) => relation([from, type, to], properties));
  const sources = [source('first', [...nodes, ...relations]), ...(losers.length > 0 ? [source('second', losers, -1)] : [])];
  const resolved = graphOf({ sources, judgements: [] });
  return { snapshot: { id: snapshotId(resolved), asOf, graph: resolved }, estate: compileEstate(resolved), asOf };
}

/** The answer to a question by name, as an object. */
export function ask(subject: Subject, question: string, parameters: Record<string, unknown> = {}): Record<string, unknown> {
  const analysis = analyses.find(({ name }) => name === question);
  if (!analysis) throw new Error(`no analysis is called ${question}`);
  return JSON.parse(JSON.stringify(answer(analysis, subject, { raw: parameters, control })));
}

/** Events as the parameters of what-if and why; changes as a scenario. */
export function eventParameters({ events, given, changes }: Pick<RandomEstate, 'events' | 'given' | 'changes'>): Record<string, unknown> {
  const ids = (type: string) => events.flatMap((event) => (event.type === type && 'id' in event ? [event.id] : []));
  const codes = (type: string) => events.flatMap((event) => (event.type === type && 'code' in event ? [event.code] : []));
  return {
    fail: ids('fail'),
    failGroup: ids('fail-group'),
    countryOutage: codes('country-outage'),
    countrySanction: codes('country-sanction'),
    given: [...given],
    ...(changes.length > 0 ? { scenario: { events: [...changes], given: [] } } : {}),
  };
}
