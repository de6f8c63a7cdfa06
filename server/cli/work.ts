// Does what all commands share: opens and closes the store, shows progress, prints answers as JSON or as tables.
import type { Control, Subject } from '../analysis/analysis';
import { noControl } from '../engine/control';
import { atDate, subjectOf } from '../engine/subject';
import type { ChangeControl } from '../engine/task';
import { anewWords } from '../imports/anew-words';
import { type Estate, openEstate } from '../imports/open-estate';
import { type GraphNode, nameOf } from '../model/graph';
import { visible } from '../output/visible';
import type { Store } from '../store/store';
import type { Names } from './answer-view';
import type { Invocation } from './command';
import { optionValue } from './command';
import { progressBar } from './progress-bar';
import type { Terminal } from './terminal';
import type { CliWiring, Session, StoreWatch } from './wiring';

export interface Context {
  readonly wiring: CliWiring;
  readonly terminal: Terminal;
}

/** Says what there is to know about a store that is opened, and shows how far it is brought over. */
export function watchOpening(terminal: Terminal): Required<Pick<StoreWatch, 'onWarning' | 'onBringOver'>> {
  const bar = progressBar(terminal);
  let isSaid = false;
  return {
    onWarning: terminal.say,
    onBringOver: (done, total) => {
      if (!isSaid) terminal.say('The store was made by an older version of Ketenzicht: what its sources say is written anew, smaller. It is done once.');
      isSaid = true;
      bar.phase('store of an older version');
      bar.show(done, total);
      if (done === total) bar.clear();
    },
  };
}

/** Opens the store of the invocation, does the work and closes it, also when the work fails. */
export async function withSession<T>(invocation: Invocation, { wiring, terminal }: Context, work: (session: Session) => Promise<T>): Promise<T> {
  const bar = progressBar(terminal);
  bar.phase('graph for analysts');
  const session = await wiring.open(optionValue(invocation, 'data'), {
    ...watchOpening(terminal),
    onAnew: (why) => terminal.say(anewWords[why]),
    onGraph: bar.show,
    onGraphFault: (error) => terminal.say(`The change was applied. The graph for analysts is not up to date yet: ${messageOf(error)}`),
  });
  try {
    return await work(session);
  } finally {
    await session.close();
    bar.clear();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export interface Opened {
  readonly estate: Estate;
  readonly subject: Subject;
  readonly store: Store;
}

/** The estate as it is now, at the reference date that was asked for. */
export function withEstate<T>(invocation: Invocation, context: Context, work: (opened: Opened) => Promise<T>): Promise<T> {
  return withSession(invocation, context, async ({ store }) => {
    const estate = await openEstate(store);
    return work({ estate, subject: atDate(subjectOf(estate.snapshot), invocation.asOf), store });
  });
}

/** Names that several nodes have. */
function sharedNames(nodes: readonly GraphNode[]): Set<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (once.has(name)) shared.add(name);
    once.add(name);
  }
  return shared;
}

/** The names of the nodes, as they are shown: by shown id. Of two ids that are shown alike none has a name, so that none gets that of the other. */
export function namesIn({ snapshot }: Pick<Estate, 'snapshot'>): Names {
  const nodes = new Map<string, GraphNode | undefined>();
  for (const node of snapshot.graph.nodes) {
    const id = visible(node.id);
    nodes.set(id, nodes.has(id) ? undefined : node);
  }
  let shared: ReadonlySet<string> | undefined;
  return {
    nameOf: (id) => {
      const node = nodes.get(id);
      return node ? visible(nameOf(node)) : id;
    },
    isShared: (id) => {
      const node = nodes.get(id);
      shared ??= sharedNames(snapshot.graph.nodes);
      return node !== undefined && shared.has(nameOf(node));
    },
    kindOf: (id) => nodes.get(id)?.kind ?? '',
  };
}

/** Follows a computation on the screen while `work` runs. */
export async function watched<T>(terminal: Terminal, work: (control: Control) => T | Promise<T>): Promise<T> {
  const bar = progressBar(terminal);
  try {
    return await work({ ...noControl, progress: bar.show });
  } finally {
    bar.clear();
  }
}

/** Follows a change of the store. */
export async function watchedChange<T>(terminal: Terminal, work: (control: ChangeControl) => Promise<T>): Promise<T> {
  const bar = progressBar(terminal);
  try {
    return await work({ ...noControl, progress: bar.show, phase: bar.phase, activity: bar.activity });
  } finally {
    bar.clear();
  }
}
