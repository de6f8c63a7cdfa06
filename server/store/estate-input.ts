// Turns what a store keeps into what the graph is computed from: every source that says something now, with its claims.
import type { EstateInput, EstateSource } from '../estate/input';
import type { Claim } from '../model/claims';
import { claimsBetween } from '../model/columns/claim-list';
import { getOrMake } from '../model/get-or-make';
import type { ClaimOrigin, ImportRecord, SourceContent, SourceState, StoreState } from './store';

/** A source that says something now, with all that it says. */
export interface OpenSource extends EstateSource {
  readonly content: SourceContent;
}

export type Contents = ReadonlyMap<string, SourceContent>;

/** The import that made a source say what it says now; undefined when it says nothing. */
export function currentImport({ current, history }: SourceState): ImportRecord | undefined {
  return current === null ? undefined : history.find(({ action, after }) => action === 'import' && after === current);
}

/** What each import said of a content, cut once: who compares two states sees that they hold the same lists. */
const cuts = new WeakMap<SourceContent, readonly (readonly Claim[])[]>();

function cutsOf(content: SourceContent, origins: readonly ClaimOrigin[]): readonly (readonly Claim[])[] {
  return getOrMake(cuts, content, () => {
    let at = 0;
    return origins.map(({ claims: count }) => {
      at += count;
      return claimsBetween(content.claims, at - count, at);
    });
  });
}

/** One estate source per import that claims came with, newest first, so that every claim names its own import. */
function byOrigin(source: OpenSource, history: readonly ImportRecord[]): EstateSource[] {
  const { origins, apart } = source.content;
  if (!origins) return [source];
  const records = new Map(history.map((record) => [record.id, record]));
  const said = cutsOf(source.content, origins);
  return origins.map((origin, part) => {
    const record = records.get(origin.import);
    const own = { claims: said[part] ?? [], ...(part === 0 && apart ? { apart } : {}) };
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
