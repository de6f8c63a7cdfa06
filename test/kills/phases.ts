// Where an import can be when it is killed.

/** In their order; `keeping`: what was computed is kept ahead of the commit; `comparing`: the graph for analysts is read and compared; `batches`: it is changed. */
export const phases = ['preparing', 'sending', 'keeping', 'publishing', 'comparing', 'batches', 'done'] as const;
export type Phase = (typeof phases)[number];

/** From the first write of an import to the end of bringing the graph up. */
export const writing: readonly Phase[] = ['sending', 'keeping', 'publishing', 'comparing', 'batches'];

export function isPhase(line: string): line is Phase {
  return phases.some((phase) => phase === line);
}

export type Victim = 'app' | 'server';

/** A kill: whom, and when: so far into a phase, as a share of its statements, or of its time where it has none. */
export interface Kill {
  readonly victim: Victim;
  readonly phase: Phase;
  readonly share: number;
}

/** Told to the import: when so many statements of a phase were begun, and after a wait (ms), `pid` is killed, or frozen; absent: itself. */
export interface KillMoment {
  readonly phase: Phase;
  readonly step: number;
  readonly wait: number;
  readonly pid?: number;
  /** SIGKILL unless said otherwise. */
  readonly signal?: 'SIGKILL' | 'SIGSTOP';
}

/** Shares of the kills by phase; what changes the most gets the most. */
const weights: readonly (readonly [Phase, number])[] = [
  ['batches', 3],
  ['publishing', 1],
  ['sending', 1],
  ['batches', 1],
  ['keeping', 1],
  ['batches', 2],
  ['comparing', 1],
  ['preparing', 1],
];

/** `count` kills, victims in turn, phases in turn by their weight, moments by `random` in [0, 1). */
export function planKills(count: number, random: () => number): Kill[] {
  const turns = weights.flatMap(([phase, weight]) => Array.from({ length: weight }, () => phase));
  return Array.from({ length: count }, (_, at) => {
    const phase = turns[(Math.floor(at / 2) * 3) % turns.length] ?? 'batches';
    return { victim: at % 2 === 0 ? 'app' : 'server', phase, share: 0.9 * random() };
  });
}
