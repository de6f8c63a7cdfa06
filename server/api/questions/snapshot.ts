// Describes what is loaded now: snapshot id, counts, sources, issues by severity.

import { countsByKind, countsByType } from '../../analysis/graph-index';
import { countStanding } from '../../imports/issues';
import type { SourceState } from '../../store/store';
import type { SnapshotBody } from '../contract';
import { countBySeverity } from './issues';
import type { LoadedStore } from './loaded';

function summarise(source: SourceState, { mappings }: Pick<LoadedStore, 'mappings'>): SnapshotBody['sources'][number] {
  const last = source.current === null ? undefined : source.history.findLast(({ after }) => after === source.current);
  return {
    name: source.name,
    mode: source.mode,
    priority: source.priority,
    sample: source.sample,
    lastImport: last?.at ?? null,
    rows: last?.rows ?? null,
    mapping: mappings.get(source.name)?.name ?? null,
  };
}

/** Sources that say something now; one that was undone to nothing is history only. */
export function activeSources(loaded: LoadedStore): SourceState[] {
  return loaded.state.sources.filter(({ current }) => current !== null);
}

export function describeSnapshot(loaded: LoadedStore): SnapshotBody {
  const { graph, id, asOf } = loaded.snapshot;
  return {
    id,
    asOf,
    version: loaded.version,
    sample: activeSources(loaded).some(({ sample }) => sample),
    nodes: { total: graph.nodes.length, byKind: countsByKind(graph) },
    relations: { total: graph.relations.length, byType: countsByType(graph) },
    issues: countBySeverity(countStanding(loaded)),
    sources: activeSources(loaded).map((source) => summarise(source, loaded)),
  };
}
