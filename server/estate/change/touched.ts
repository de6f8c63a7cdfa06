// Finds the part of an estate that a change can touch, closed so that it can be resolved by itself (rationale: `change.rationale.md`).
import type { Claim } from '../../model/claims';
import type { Pair } from '../../model/pairs';
import { pairKey } from '../../model/pairs';
import type { EstateInput, EstateSource } from '../input';
import { codesOf, type EstateIndex, type SourceIndex, type Tokens } from './claim-index';
import { changedLookups } from './lookups';
import { closeOverNodes, type Ground, Marks, rowsOfPairs } from './marks';
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

/** The places of the chosen claims of a source, in order. */
function placesOf({ nodes, relations, own }: SourceIndex, choice: Choice): Int32Array {
  const ofNodes = nodes.filter((at) => choice.nodes.meets(own, at));
  const { relations: marks } = choice;
  if (!marks) return ofNodes;
  const ofRelations = relations.filter((at) => marks.meets(own, at));
  const places = new Int32Array(ofNodes.length + ofRelations.length);
  places.set(ofNodes);
  places.set(ofRelations, ofNodes.length);
  return places.sort();
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
function sharedNames(marks: Marks, ground: Ground, tokens: Tokens): number[] {
  const first = new Map<number, string>();
  const shared = new Set<number>();
  for (const { claims, nodes, own } of ground.indexes) {
    for (const at of nodes) {
      const claim = marks.meets(own, at) ? claims[at] : undefined;
      if (claim?.claim !== 'node' || typeof claim.properties.name !== 'string') continue;
      const token = nameToken(claim.properties.name);
      const code = token === undefined ? undefined : tokens.find(token);
      if (code === undefined) continue;
      if ((first.get(code) ?? claim.id) !== claim.id) shared.add(code);
      else first.set(code, claim.id);
    }
  }
  return [...shared];
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
    const indexes = [...new Set([...before.index.values(), ...after.index.values()])];
    const pairs = [before.input, after.input].flatMap((input) => [...judgedIn(input), ...apartOf(input)]);
    this.#ground = { indexes, pairs: rowsOfPairs(pairs, tokens) };
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
    for (const index of this.#ground.indexes) for (const at of index.nodes) if (lookups.meets(index.referred, at)) nodes.addAll(codesOf(index.own, at));
    return closeOverNodes(nodes, this.#ground);
  }

  /** Ends from which relations lead that changed, or that refer to what is found otherwise. */
  ends(nodes: Marks, lookups: Marks): Marks {
    lookups.addAll(sharedNames(nodes, this.#ground, this.#tokens));
    const marks = this.#marks();
    for (const { relations, own, referred } of this.#ground.indexes)
      for (const at of relations) if (lookups.meets(own, at) || lookups.meets(referred, at)) marks.addAll(codesOf(own, at));
    for (const { index, claims } of this.#change.claims)
      for (const at of claims) if (index.claims[at]?.claim === 'relation') marks.addAll(codesOf(index.own, at));
    return closeOverNodes(marks, this.#ground);
  }

  /** All nodes that decide about these nodes and relations: those that they refer to, and what those refer to. */
  context(nodes: Marks, ends: Marks): Marks {
    const marks = this.#marks();
    marks.addMarks(nodes);
    marks.addMarks(ends);
    for (const { relations, own, referred } of this.#ground.indexes) for (const at of relations) if (ends.meets(own, at)) marks.addAll(codesOf(referred, at));
    // An issue about a name describes those that have it, with the nodes that these refer to.
    for (let step = 0; step < 2; step += 1) {
      closeOverNodes(marks, this.#ground);
      const further = this.#marks();
      for (const { nodes: claims, own, referred } of this.#ground.indexes)
        for (const at of claims) if (marks.meets(own, at)) further.addAll(codesOf(referred, at));
      marks.addMarks(further);
    }
    return closeOverNodes(marks, this.#ground);
  }

  #marks(): Marks {
    return new Marks(this.#tokens.size);
  }
}

/** The part that a change touches. Cost: linear, in passes over integers; what is costly is done for the part only. */
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
