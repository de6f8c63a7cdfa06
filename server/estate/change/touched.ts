// Finds the part of an estate that a change can touch, closed so that it can be resolved by itself (rationale: `change.rationale.md`).
import type { Claim } from '../../model/claims';
import type { Pair } from '../../model/pairs';
import { pairKey } from '../../model/pairs';
import type { EstateInput, EstateSource } from '../input';
import { codesOf, type EstateIndex, type SourceIndex, type Tokens } from './claim-index';
import { changedLookups } from './lookups';
import { closeOverNodes, eachHaving, type Ground, type Looked, Marks, partnersOf } from './marks';
import type { Having } from './postings';
import { idToken, nameToken } from './tokens';

/** One of the two states between which an estate changed. */
export interface Side {
  readonly input: EstateInput;
  readonly index: EstateIndex;
}

/** Claims of one version of a source that the other one has not. */
export interface ChangedClaims {
  readonly index: SourceIndex;
  readonly claims: readonly number[];
}

/** What changed from one state of an estate to another. */
export interface Change {
  readonly before: Side;
  readonly after: Side;
  readonly claims: readonly ChangedClaims[];
}

/** A part of both states, closed over all that decides about it. */
export interface Touched {
  readonly before: EstateInput;
  readonly after: EstateInput;
  /** Whether the part holds everything that makes the node with this id; else the node is there because others refer to it. */
  isWhole(id: string): boolean;
}

/** Which claims are chosen: those of nodes, and of relations, that have a marked text of their own. */
interface Choice {
  readonly nodes: Marks;
  readonly relations?: Marks;
}

/** The places of the claims of a source that have a marked text, in order. */
function placesHaving(marks: Marks, index: SourceIndex, having: Having): number[] {
  const places = new Set<number>();
  eachHaving(marks, { indexes: [index], having }, (_, at) => places.add(at));
  return [...places].sort((a, b) => a - b);
}

/** The places of the chosen claims of a source, in order. */
function placesOf(index: SourceIndex, { nodes, relations }: Choice): number[] {
  const ofNodes = placesHaving(nodes, index, 'nodes own');
  if (!relations) return ofNodes;
  return [...ofNodes, ...placesHaving(relations, index, 'relations own')].sort((a, b) => a - b);
}

/** The parts of a source with the chosen claims only. */
function chosenOf(index: SourceIndex, choice: Choice): EstateSource[] {
  const places = placesOf(index, choice);
  let [start, next] = [0, 0];
  return index.parts.map(({ content, ...source }) => {
    const end = start + content.claims.length;
    const claims: Claim[] = [];
    for (; (places[next] ?? end) < end; next += 1) claims.push(index.claims[places[next] ?? 0] as Claim);
    start = end;
    return { ...source, content: { claims, ...(content.apart ? { apart: content.apart } : {}) } };
  });
}

/** The same input with the chosen claims only. The order of sources is that of their names, which is of no matter. */
function chosen({ input, index }: Side, choice: Choice): EstateInput {
  return { sources: [...index.values()].flatMap((one) => chosenOf(one, choice)), judgements: input.judgements };
}

const apartOf = ({ sources }: EstateInput) => sources.flatMap(({ content }) => content.apart ?? []);
const judgedIn = ({ judgements }: EstateInput) => judgements.map(({ a, b }): Pair => [a, b]);

/** Pairs about which the two states say something different. */
function changedPairs({ before, after }: Change): Pair[] {
  const words = ({ input }: Side) =>
    new Map([
      ...input.judgements.map(({ a, b, verdict }) => [`${pairKey(a, b)} ${verdict}`, [a, b] as const] as const),
      ...apartOf(input).map(([a, b]) => [`${pairKey(a, b)} apart`, [a, b] as const] as const),
    ]);
  const [old, now] = [words(before), words(after)];
  return [...[...old].filter(([key]) => !now.has(key)), ...[...now].filter(([key]) => !old.has(key))].map(([, pair]) => pair);
}

/** Names that two or more ids among the marked nodes have: an issue about such a name describes them. */
function sharedNames(marks: Marks, ground: Ground, tokens: Tokens): Set<number> {
  const first = new Map<number, string>();
  const shared = new Set<number>();
  eachHaving(marks, { ...ground, having: 'nodes own' }, ({ claims }, at) => {
    const claim = claims[at];
    if (claim?.claim !== 'node' || typeof claim.properties.name !== 'string') return;
    const token = nameToken(claim.properties.name);
    const code = token === undefined ? undefined : tokens.find(token);
    if (code === undefined) return;
    if ((first.get(code) ?? claim.id) !== claim.id) shared.add(code);
    else first.set(code, claim.id);
  });
  return shared;
}

/** The steps by which a part grows until it is closed. All marks are of one size: every text is numbered before. */
class Growth {
  readonly #ground: Ground;
  readonly #tokens: Tokens;
  readonly #change: Change;

  constructor(change: Change, tokens: Tokens) {
    this.#change = change;
    this.#tokens = tokens;
    const { before, after } = change;
    // Of a source that says the same in both states the claims are looked at once.
    const indexes = [...new Map([...before.index.values(), ...after.index.values()].map((index) => [index.own, index])).values()];
    const pairs = [before.input, after.input].flatMap((input) => [...judgedIn(input), ...apartOf(input)]);
    this.#ground = { indexes, partners: partnersOf(pairs, tokens) };
  }

  /** Nodes whose claims changed, and those that are decided together with them. */
  nodes(changed: readonly Pair[]): Marks {
    const marks = this.#marks();
    for (const [a, b] of changed) marks.addAll([this.#tokens.code(idToken(a)), this.#tokens.code(idToken(b))]);
    for (const { index, claims } of this.#change.claims) for (const at of claims) if (index.claims[at]?.claim === 'node') marks.addAll(codesOf(index.own, at));
    return closeOverNodes(marks, this.#ground);
  }

  /** Texts under which something else is found. */
  lookups(nodes: Marks): Marks {
    const of = (side: Side) => chosen(side, { nodes });
    const marks = this.#marks();
    for (const token of changedLookups(of(this.#change.before), of(this.#change.after))) marks.add(this.#tokens.code(token));
    return marks;
  }

  /** The same nodes, and those that refer to what is found otherwise. */
  withReferring(nodes: Marks, lookups: Marks): Marks {
    eachHaving(lookups, this.#having('nodes referred'), ({ own }, at) => nodes.addAll(codesOf(own, at)));
    return closeOverNodes(nodes, this.#ground);
  }

  /** Ends from which relations lead that changed, or that refer to what is found otherwise. */
  ends(nodes: Marks, lookups: Marks): Marks {
    lookups.addAll(sharedNames(nodes, this.#ground, this.#tokens));
    const marks = this.#marks();
    const markEnd = ({ own }: SourceIndex, at: number) => marks.addAll(codesOf(own, at));
    eachHaving(lookups, this.#having('relations own'), markEnd);
    eachHaving(lookups, this.#having('relations referred'), markEnd);
    for (const { index, claims } of this.#change.claims)
      for (const at of claims) if (index.claims[at]?.claim === 'relation') marks.addAll(codesOf(index.own, at));
    return closeOverNodes(marks, this.#ground);
  }

  /** All nodes that decide about these nodes and relations: those that they refer to, and what those refer to. */
  context(nodes: Marks, ends: Marks): Marks {
    const marks = this.#marks();
    marks.addAll(nodes.codes);
    marks.addAll(ends.codes);
    eachHaving(ends, this.#having('relations own'), ({ referred }, at) => marks.addAll(codesOf(referred, at)));
    // An issue about a name describes those that have it, with the nodes that these refer to.
    for (let step = 0; step < 2; step += 1) {
      closeOverNodes(marks, this.#ground);
      const further = this.#marks();
      eachHaving(marks, this.#having('nodes own'), ({ referred }, at) => further.addAll(codesOf(referred, at)));
      marks.addAll(further.codes);
    }
    return closeOverNodes(marks, this.#ground);
  }

  #having(having: Having): Looked {
    return { indexes: this.#ground.indexes, having };
  }

  #marks(): Marks {
    return new Marks(this.#tokens.size);
  }
}

/** The part that a change touches. Cost: that of the part; a look-up for each text in it. */
export function touchedBy(change: Change, tokens: Tokens): Touched {
  const changed = changedPairs(change);
  for (const pair of changed) for (const id of pair) tokens.code(idToken(id));
  const growth = new Growth(change, tokens);
  const first = growth.nodes(changed);
  const lookups = growth.lookups(first);
  const nodes = growth.withReferring(first, lookups);
  const ends = growth.ends(nodes, lookups);
  const choice = { nodes: growth.context(nodes, ends), relations: ends };
  return {
    before: chosen(change.before, choice),
    after: chosen(change.after, choice),
    isWhole: (id) => nodes.has(tokens.find(idToken(id))),
  };
}
