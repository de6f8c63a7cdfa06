// Asks about nodes and relations: search, look up names, one node in full, nodes to draw.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { LookupBody, NodeBody, NodeBrief, SearchBody, SubgraphBody } from '../../server/api/contract';
import { useFormat } from '../i18n/format';
import { shownName } from '../i18n/words';
import { type Asked, useAboutSnapshot } from './about-snapshot';
import { useAddedNodes } from './added-nodes';
import { ask } from './client';

const mostPerLookup = 5000;

export interface NodeSearch {
  readonly limit?: number;
  /** Only nodes of these kinds; absent: of all. */
  readonly kinds?: readonly string[] | undefined;
}

/** Nodes whose name, alias or id fits the text; nothing is asked for an empty text. */
export function useNodeSearch(text: string, { limit = 20, kinds }: NodeSearch = {}) {
  const wanted = text.trim();
  const query = { q: wanted, limit, kinds: kinds?.join(',') };
  return useAboutSnapshot({ key: ['search', query], ask: (signal) => ask<SearchBody>('/search', { query, signal }), enabled: wanted !== '' });
}

async function lookUp(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, NodeBrief>> {
  const parts = Array.from({ length: Math.ceil(ids.length / mostPerLookup) }, (_, at) => ids.slice(at * mostPerLookup, (at + 1) * mostPerLookup));
  const answers = await Promise.all(parts.map((part) => ask<LookupBody>('/nodes/lookup', { method: 'POST', body: { ids: part }, signal })));
  return new Map(answers.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)));
}

const namesKey = (ids: readonly string[]) => ['names', ids] as const;

/** Names that could not be had anywhere on the page, where ids stand instead; null: none. */
export function useMissingNames(): { readonly error: Error; readonly retry: () => Promise<void> } | null {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const find = () => cache.findAll({ queryKey: ['names'], type: 'active' }).find(({ state }) => state.status === 'error')?.state.error ?? null;
  const error = useSyncExternalStore((listener) => cache.subscribe(listener), find);
  return error && { error, retry: () => client.refetchQueries({ queryKey: ['names'], type: 'active' }) };
}

export interface Names {
  readonly nodeOf: (id: string) => NodeBrief | undefined;
  readonly isLoading: boolean;
  /** False while the names of these very ids are being looked up, even when those of others are there. */
  readonly isWhole: boolean;
}

/** Names for ids. Gives a function: the node in brief, or undefined while it is not known. */
export function useNames(ids: readonly string[]): Names {
  const wanted = useMemo(() => [...new Set(ids)], [ids]);
  const { data, isLoading, isOld } = useAboutSnapshot({ key: namesKey(wanted), ask: (signal) => lookUp(wanted, signal), enabled: wanted.length > 0 });
  const { language } = useFormat();
  const added = useAddedNodes();
  const nodeOf = useMemo(() => {
    const shown = new Map([...(data ?? [])].map(([id, node]) => [id, { ...node, name: shownName(node, language) }]));
    return (id: string): NodeBrief | undefined => shown.get(id) ?? added.get(id);
  }, [data, added, language]);
  return { nodeOf, isLoading, isWhole: !isLoading && !isOld };
}

/** Relations of each direction that are asked for at first, and at most. */
export const relationLimits = { normal: 200, most: 5000 } as const;

/** One node with its properties, sources and relations; an empty id asks nothing. */
export function useNode(id: string, limit: number = relationLimits.normal): Asked<NodeBody> {
  const { language } = useFormat();
  const { data, ...asked } = useAboutSnapshot({
    key: ['node', id, limit],
    ask: (signal) => ask<NodeBody>(`/nodes/${encodeURIComponent(id)}`, { query: { limit }, signal }),
    enabled: id !== '',
  });
  // While another node is awaited, the one before is no answer.
  const node = useMemo(() => (data?.id === id ? { ...data, name: shownName(data, language) } : undefined), [data, id, language]);
  return { data: node, ...asked };
}

/** Relations of each node that are asked for when several nodes are. */
const relationsOfMany = 25;
const noNodes: readonly NodeBody[] = [];

/** Those of several nodes that are there, each with what fails with it; an undo may have taken some away. For a few: each is one request. */
export function useNodes(ids: readonly string[]): Pick<Asked<readonly NodeBody[]>, 'isLoading'> & { readonly nodes: readonly NodeBody[] } {
  const { language } = useFormat();
  const query = { limit: relationsOfMany };
  const { data, isOld, isLoading } = useAboutSnapshot({
    key: ['nodes', ids],
    ask: async (signal) => {
      const there = await lookUp(ids, signal);
      return Promise.all(ids.filter((id) => there.has(id)).map((id) => ask<NodeBody>(`/nodes/${encodeURIComponent(id)}`, { query, signal })));
    },
    enabled: ids.length > 0,
  });
  const nodes = useMemo(() => (data && !isOld ? data.map((node) => ({ ...node, name: shownName(node, language) })) : noNodes), [data, isOld, language]);
  return { nodes, isLoading: isLoading || isOld };
}

/** Nodes with the relations among them, to draw: at most 1,000. */
export function useSubgraph(ids: readonly string[], { withOrganisations = false, withSuppliers = false, enabled = true } = {}): Asked<SubgraphBody> {
  return useAboutSnapshot({
    key: ['subgraph', ids, withOrganisations, withSuppliers],
    ask: (signal) => ask<SubgraphBody>('/subgraph', { method: 'POST', body: { ids, withOrganisations, withSuppliers }, signal }),
    enabled: enabled && ids.length > 0,
  });
}
