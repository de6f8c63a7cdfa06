// Turns what a store keeps into what the graph is computed from: every source that says something now, with its claims.

import type { EstateInput, EstateSource } from '../estate/input';
import { claimsBetween } from '../model/columns/claim-list';
import type { ImportRecord, SourceContent, SourceState, StoreState } from './store';

/** A source that says something now, with all that it says. */
export interface OpenSource extends EstateSource {
  readonly content: SourceContent;
}

export type Contents = ReadonlyMap<string, SourceContent>;

/** The import that made a source say what it says now; undefined when it says nothing. */
export function currentImport({ current, history }: SourceState): ImportRecord | undefined {
  return current === null ? undefined : history.find(({ action, after }) => action === 'import' && after === current);
}

/** One estate source per import that claims came with, newest first, so that every claim names its own import. */
function byOrigin(source: OpenSource, history: readonly ImportRecord[]): EstateSource[] {
  const { claims, origins, apart } = source.content;
  if (!origins) return [source];
  const records = new Map(history.map((record) => [record.id, record]));
  let at = 0;
  return origins.map((origin, part) => {
    const record = records.get(origin.import);
    const own = { claims: claimsBetween(claims, at, at + origin.claims), ...(part === 0 && apart ? { apart } : {}) };
    at += origin.claims;
    return { ...source, ...(record ? { import: record.id, importer: record.importer, importedAt: record.at } : {}), content: own };
  });
}

/** The sources that speak in a state, and the input of the graph. Sources whose content is not among `contents` are left out. */
export function estateInput(state: Omit<StoreState, 'version'>, contents: Contents): { speaking: OpenSource[]; input: EstateInput } {
  const speaking: OpenSource[] = [];
  const sources: EstateSource[] = [];
  for (const source of state.sources) {
    const record = currentImport(source);
    const content = record?.after ? contents.get(record.after) : undefined;
    if (!record || !content) continue;
    const { name, priority } = source;
    const one: OpenSource = { name, priority, import: record.id, importer: record.importer, importedAt: record.at, content };
    speaking.push(one);
    for (const part of byOrigin(one, source.history)) sources.push(part);
  }
  return { speaking, input: { sources, judgements: state.judgements } };
}
