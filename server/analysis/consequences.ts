// Finds what a change of the graph brings about (semantics §6): services that lose their only supplier or gain a single point of failure,
// nodes that become one, contracts whose chain is no longer declared complete.
//
// How: each thing after is held against the things before that it stands for; what is new or gone is counted elsewhere (`changes`). For single
// points only services are looked at that rest on something touched: what rests on nothing touched fails as it failed. Cost: linear, and the
// Must rows of what the touched services rest on.
import { candidatesOf } from '../graph/compiled/candidates';
import { codesOf } from '../graph/compiled/codes';
import { packRows } from '../graph/compiled/csr';
import { Pace } from '../graph/compiled/pace';
import { downFromTheStart } from '../graph/kernel/failure';
import { gainedPoints } from '../graph/sets/gained-points';
import type { Concerned, Consequence, ConsequenceCode, Transition } from '../model/consequences';
import { nameOf, textOf } from '../model/graph';
import { absent, kindCode, typeWords } from '../model/graph-codes';
import { compareText } from '../model/text-order';
import { type NodeKind, needsTypes, orderOfCriticality } from '../model/vocabulary';
import type { Subject } from './analysis';
import { defaultAmong } from './causes';
import { withProvider } from './completeness';

/** Both states, ready to be asked. */
export interface ChangedSubjects extends Omit<Transition, 'before' | 'after'> {
  readonly before: Subject;
  readonly after: Subject;
}

const [mostIds, mostFirst] = [100, 10];

function concerned({ before, after, earlier }: ChangedSubjects, at: number): Concerned | undefined {
  const node = after.snapshot.graph.nodes[at];
  if (!node) return undefined;
  const ids = earlier(at).map((old) => before.estate.ids[old] ?? '');
  const criticality = node.kind === 'Service' ? (textOf(node.properties, 'criticality') ?? null) : null;
  return { id: node.id, kind: node.kind, name: nameOf(node), criticality, ...(ids.length > 1 ? { earlier: ids.slice(0, mostFirst) } : {}) };
}

/** The consequence for these nodes after, ascending; none when there are none. */
function consequence(subjects: ChangedSubjects, code: ConsequenceCode, nodes: readonly number[]): Consequence[] {
  if (nodes.length === 0) return [];
  const { ids } = subjects.after.estate;
  const criticalityOf = (at: number) =>
    subjects.after.estate.kinds[at] === 'Service' ? textOf(subjects.after.snapshot.graph.nodes[at]?.properties ?? {}, 'criticality') : null;
  const count = (word: string) => nodes.reduce((sum, at) => sum + (criticalityOf(at) === word ? 1 : 0), 0);
  const weightiest = [...nodes].sort((a, b) => orderOfCriticality(criticalityOf(a)) - orderOfCriticality(criticalityOf(b)) || a - b).slice(0, mostFirst);
  const listed = nodes.slice(0, mostIds).map((at) => ids[at] ?? '');
  const first = weightiest.flatMap((at) => concerned(subjects, at) ?? []);
  return [{ code, count: nodes.length, ids: listed.sort(compareText), vital: count('vital'), critical: count('critical'), first }];
}

const kindsOf = ({ snapshot }: Subject) => codesOf(snapshot.graph).nodes.kind;

/** Nodes after, of this kind, that stand for one of the same kind before. */
function standing({ before, after, earlier }: ChangedSubjects, kind: NodeKind): number[] {
  const [own, was, is] = [kindCode(kind), kindsOf(before), kindsOf(after)];
  const isOfKind = (old: number) => was[old] === own;
  const found: number[] = [];
  for (let at = 0; at < is.length; at += 1) if (is[at] === own && earlier(at).some(isOfKind)) found.push(at);
  return found;
}

function losesOnlySupplier(subjects: ChangedSubjects, services: readonly number[], checkpoint: () => void): number[] {
  if (services.length === 0) return [];
  const [had, has] = [withProvider(subjects.before, checkpoint), withProvider(subjects.after, checkpoint)];
  const [kinds, service] = [kindsOf(subjects.before), kindCode('Service')];
  return services.filter((at) => has[at] !== 1 && subjects.earlier(at).some((old) => kinds[old] === service && had[old] === 1));
}

function becomesOne({ after, earlier }: ChangedSubjects): number[] {
  return after.estate.kinds.flatMap((_, at) => (earlier(at).length > 1 ? [at] : []));
}

function isDeclared({ snapshot }: Subject, at: number): boolean {
  const node = snapshot.graph.nodes[at];
  return node?.kind === 'Contract' && textOf(node.properties, 'chainDeclared') === 'complete';
}

/** `contracts`: after the change, standing for one before. */
function losesDeclaredChain({ before, after, earlier }: ChangedSubjects, contracts: readonly number[]): number[] {
  return contracts.filter((at) => !isDeclared(after, at) && earlier(at).some((old) => isDeclared(before, old)));
}

/** 1 for what is touched, or rests on it over the relations that can fail something. Linear. */
function restingOnTouched({ after: { snapshot, estate }, touched }: ChangedSubjects, pace: Pace): Uint8Array {
  const { type, from, to } = codesOf(snapshot.graph).relations;
  const isNeed = typeWords.map((word) => needsTypes.has(word));
  const dependents = packRows(estate.nodeCount, (emit) => {
    for (let at = 0; at < type.length; at += 1) {
      pace.step();
      const [dependent, target] = [from[at] ?? absent, to[at] ?? absent];
      if (isNeed[type[at] ?? 0] && dependent !== absent && target !== absent) emit(target, dependent);
    }
  });
  const isFound = new Uint8Array(estate.nodeCount);
  const waiting: number[] = [];
  const find = (node: number) => {
    if (isFound[node] === 1) return;
    isFound[node] = 1;
    waiting.push(node);
  };
  touched.forEach(find);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    pace.step();
    for (let at = dependents.offset[node] ?? 0; at < (dependents.offset[node + 1] ?? 0); at += 1) find(dependents.items[at] ?? 0);
  }
  return isFound;
}

function gainsSinglePoint(subjects: ChangedSubjects, services: readonly number[], checkpoint: () => void): number[] {
  const rests = restingOnTouched(subjects, new Pace(checkpoint));
  const targets = services.filter((at) => rests[at] === 1);
  if (targets.length === 0) return [];
  const { earlier } = subjects;
  const [before, after] = [subjects.before.estate, subjects.after.estate];
  const [wasDown, isDown] = [downFromTheStart(before), downFromTheStart(after)];
  return gainedPoints({
    before: { estate: before, down: wasDown },
    after: { estate: after, down: isDown },
    candidates: candidatesOf(after, defaultAmong, isDown),
    targets,
    earlierCandidates: (node) => earlier(node).filter((old) => defaultAmong.includes(before.kinds[old] ?? 'Country')),
    earlierTargets: (node) => earlier(node).filter((old) => before.kinds[old] === 'Service'),
    checkpoint,
  });
}

/** The consequences that there are, in the order of their codes. `checkpoint` may stop it; it is called at least every 50 ms. */
export function consequencesOf(subjects: ChangedSubjects, checkpoint: () => void): Consequence[] {
  const { saidAnew, after } = subjects;
  if (saidAnew) {
    // Services have the suppliers, and rest on the points, that they had.
    const contracts = saidAnew.filter((at) => after.snapshot.graph.nodes[at]?.kind === 'Contract');
    return consequence(subjects, 'loses-declared-chain', losesDeclaredChain(subjects, contracts));
  }
  const services = standing(subjects, 'Service');
  checkpoint();
  return [
    ...consequence(subjects, 'loses-only-supplier', losesOnlySupplier(subjects, services, checkpoint)),
    ...consequence(subjects, 'becomes-one', becomesOne(subjects)),
    ...consequence(subjects, 'gains-single-point', gainsSinglePoint(subjects, services, checkpoint)),
    ...consequence(subjects, 'loses-declared-chain', losesDeclaredChain(subjects, standing(subjects, 'Contract'))),
  ];
}
