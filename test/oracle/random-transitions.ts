// Random changes of random estates, for the oracle of consequences: relations and nodes go and come, groups, kinds and states change, companies get
// one LEI. Same seed, same pair.
import type { RawGraph } from './brute-force/raw-graph';
import { EstateDraft } from './random-draft';
import { randomEstate } from './random-estates';

const lei = '529900T8BM49AURSDO55';

class ChangedDraft extends EstateDraft {
  change({ nodes, relations }: RawGraph): RawGraph {
    const goes = this.chance(0.4) ? 0.15 : 0;
    for (const { id, kind, properties } of nodes)
      if (!this.chance(goes)) this.nodes.push({ id, kind, properties: { ...properties } as Record<string, string | number> });
    const isThere = (id: string) => this.nodes.some((node) => node.id === id);
    const cut = this.pick([0, 0.1, 0.4]);
    for (const { type, from, to, properties } of relations) {
      if (this.chance(cut) || !isThere(from) || !isThere(to)) continue;
      this.relations.push({ type, from, to, properties: { ...properties } as Record<string, string | number> });
    }
    this.#addRelations();
    this.#changeProperties();
    return { nodes: this.nodes, relations: this.relations };
  }

  #addRelations(): void {
    for (let left = this.count(1); left > 0; left -= 1) {
      const ids = this.nodes.map(({ id }) => id);
      if (ids.length === 0) return;
      const type = this.pick(['DEPENDS_ON', 'PROVIDED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'HOSTED_IN'] as const);
      this.add([type, this.pick(ids), this.pick(ids)], this.chance(0.4) ? this.inGroup() : {});
    }
  }

  #changeProperties(): void {
    for (const node of this.nodes) {
      const { kind, properties } = node;
      if (kind !== 'Country' && this.chance(0.08)) node.kind = this.pick(['Component', 'Contract', 'Service', 'Supplier', 'Datacenter']);
      if (this.chance(0.05)) properties.state = properties.state === 'down' ? 'up' : 'down';
      if (kind === 'Contract' && this.chance(0.3)) properties.chainDeclared = this.pick(['complete', 'partial']);
      if (this.chance(0.2)) properties.name = this.pick(['one', 'two']);
    }
  }
}

/** Gives two or three companies one LEI, so that they are one. */
function joinSome(draft: EstateDraft, graph: RawGraph): RawGraph {
  const parties = graph.nodes.filter(({ kind }) => kind === 'Supplier' || kind === 'Organisation').map(({ id }) => id);
  if (parties.length < 2 || !draft.chance(0.4)) return graph;
  const chosen = new Set([draft.pick(parties), draft.pick(parties), draft.pick(parties)]);
  return { ...graph, nodes: graph.nodes.map((node) => (chosen.has(node.id) ? { ...node, properties: { ...node.properties, lei } } : node)) };
}

/** An estate before and after a change. */
export function randomTransition(seed: number): { readonly before: RawGraph; readonly after: RawGraph } {
  const draft = new ChangedDraft(seed);
  const { graph } = randomEstate(seed);
  const after = draft.chance(0.1) ? randomEstate(seed + 500_000).graph : draft.change(graph);
  return { before: joinSome(draft, graph), after: joinSome(draft, after) };
}
