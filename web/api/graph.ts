// Nodes and relations: search, look-up of names, one node in full, nodes to draw.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LookupBody, NodeBody, NodeBrief, SearchBody, SubgraphBody } from '../../server/api/contract';
import { useFormat } from '../i18n/format';
import { shownName } from '../i18n/words';
import { useAddedNodes } from './added-nodes';
import { ask } from './client';
import { useSnapshot } from './snapshot';

const mostPerLookup = 5000;

/** Nodes whose name, alias or id fits the text; nothing is asked for an empty text. */
export function useNodeSearch(text: string, limit = 20) {
  const { data: snapshot } = useSnapshot();
  const wanted = text.trim();
  return useQuery({
    queryKey: ['search', wanted, limit, snapshot?.version],
    queryFn: ({ signal }) => ask<SearchBody>('/search', { query: { q: wanted, limit }, signal }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
}

async function lookUp(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, NodeBrief>> {
  const parts = Array.from({ length: Math.ceil(ids.length / mostPerLookup) }, (_, at) => ids.slice(at * mostPerLookup, (at + 1) * mostPerLookup));
  const answers = await Promise.all(parts.map((part) => ask<LookupBody>('/nodes/lookup', { method: 'POST', body: { ids: part }, signal })));
  return new Map(answers.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)));
}

export interface Names {
  readonly nodeOf: (id: string) => NodeBrief | undefined;
  readonly isLoading: boolean;
  /** False while the names of these very ids are being looked up, even when those of others are there. */
  readonly isWhole: boolean;
}

/** Names for ids. Gives a function: the node in brief, or undefined while it is not known. */
export function useNames(ids: readonly string[]): Names {
  const { data: snapshot } = useSnapshot();
  const wanted = useMemo(() => [...new Set(ids)], [ids]);
  const { data, isLoading, isPlaceholderData } = useQuery({
    queryKey: ['names', wanted, snapshot?.version],
    queryFn: ({ signal }) => lookUp(wanted, signal),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  const { language } = useFormat();
  const added = useAddedNodes();
  const nodeOf = useMemo(() => {
    const shown = new Map([...(data ?? [])].map(([id, node]) => [id, { ...node, name: shownName(node, language) }]));
    return (id: string): NodeBrief | undefined => shown.get(id) ?? added.get(id);
  }, [data, added, language]);
  return { nodeOf, isLoading, isWhole: !isLoading && !isPlaceholderData };
}

/** Relations of each direction that are asked for at first, and at most. */
export const relationLimits = { normal: 200, most: 5000 } as const;

/** One node with its properties, sources and relations; an empty id asks nothing. */
export function useNode(id: string, limit: number = relationLimits.normal) {
  const { data: snapshot } = useSnapshot();
  const { language } = useFormat();
  return useQuery<NodeBody, Error>({
    queryKey: ['node', id, limit, snapshot?.version],
    queryFn: ({ signal }) => ask<NodeBody>(`/nodes/${encodeURIComponent(id)}`, { query: { limit }, signal }),
    select: (node) => ({ ...node, name: shownName(node, language) }),
    enabled: id !== '',
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
}

/** Nodes with the relations among them, to draw: at most 1,000. */
export function useSubgraph(ids: readonly string[], { withOrganisations = false, withSuppliers = false, enabled = true } = {}) {
  const { data: snapshot } = useSnapshot();
  return useQuery({
    queryKey: ['subgraph', ids, withOrganisations, withSuppliers, snapshot?.version],
    queryFn: ({ signal }) => ask<SubgraphBody>('/subgraph', { method: 'POST', body: { ids, withOrganisations, withSuppliers }, signal }),
    enabled: enabled && ids.length > 0,
    placeholderData: keepPreviousData,
  });
}
