// Answers which suppliers and organisations may be the same, in pages, with their names, and who judged them when.
import type { Control } from '../../analysis/analysis';
import { wholeAnswer } from '../../engine/answers';
import { type ListedMatch, matchesKeys, matchesOverview } from '../../engine/matches';
import { judgedLines } from '../../imports/judged-file';
import { withSayings } from '../../imports/open-estate';
import { evidenceText } from '../../matching/evidence-text';
import { nameOf } from '../../model/graph';
import { pairKey } from '../../model/pairs';
import { judgements } from '../../records/judgements';
import { readRecords } from '../../records/records';
import { fileText } from '../asking';
import type { MatchesAnswer, MatchesFileQuery, MatchesQuery } from '../contract';
import { findNode } from './briefs';
import type { LoadedStore } from './loaded';

type Said = NonNullable<MatchesAnswer['matches'][number]['said']>;

/** What each of these ids is called by the strongest source that names it by this id: of two that were joined the graph has one name only. */
async function statedNames(loaded: LoadedStore, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (ids.size === 0) return names;
  const { sources } = await withSayings(loaded.store, loaded);
  for (const { content } of sources) {
    for (const claim of content.claims) {
      if (claim.claim !== 'node' || !ids.has(claim.id) || names.has(claim.id)) continue;
      if (typeof claim.properties.name === 'string') names.set(claim.id, claim.properties.name);
    }
  }
  return names;
}

async function namesFor(loaded: LoadedStore, matches: readonly ListedMatch[]): Promise<(id: string) => string> {
  const joined = new Set(matches.flatMap(({ a, b, score }) => (score === null ? [a, b] : [])));
  const stated = await statedNames(loaded, joined);
  return (id) => {
    const node = findNode(loaded.snapshot, id);
    return stated.get(id) ?? (node ? nameOf(node) : id);
  };
}

/** When each pair was judged last, and who did. */
async function sayingsOf({ store }: LoadedStore): Promise<ReadonlyMap<string, Said>> {
  const { records } = await readRecords(store, judgements);
  return new Map(
    [...records.values()].flatMap(({ body, history }) => {
      const last = history.at(-1);
      return body && last ? [[pairKey(body.a, body.b), { at: last.at, by: last.by }] as const] : [];
    }),
  );
}

export async function answerMatches(loaded: LoadedStore, query: MatchesQuery, control: Control): Promise<string> {
  const { subject, state } = loaded;
  const { id = null, kind = null, list, reason = null, least = null, order, offset, limit } = query;
  const judged = { subject, judgements: state.judgements };
  const said = await sayingsOf(loaded);
  const saidAt = order === 'newest' ? new Map([...said].map(([pair, { at }]) => [pair, at ?? ''])) : undefined;
  const { matches, total, complete, records } = matchesKeys(judged, { ...query, saidAt }, control);
  const nameFor = await namesFor(loaded, matches);
  const listed = matches.map((one) => ({
    ...one,
    names: [nameFor(one.a), nameFor(one.b)],
    said: one.judgement === null ? null : (said.get(pairKey(one.a, one.b)) ?? { at: null, by: null }),
  }));
  const keys = { records, matches: listed, total, ...matchesOverview(judged, control), complete };
  return wholeAnswer(subject, { question: 'matches', parameters: { id, kind, list, reason, least, order, offset, limit } }, keys);
}

/** Every pair that fits, as a CSV that can come back judged. */
export function matchesFile({ subject, state }: LoadedStore, query: MatchesFileQuery, control: Control): string {
  const { matches } = matchesKeys({ subject, judgements: state.judgements }, { ...query, limit: Number.POSITIVE_INFINITY }, control);
  const rows = matches.map((one) => ({ ...one, evidence: evidenceText(one.evidence) }));
  return fileText({ name: 'matches.csv', mediaType: 'text/csv', encoding: 'utf8' }, [...judgedLines(rows)].join(''));
}
