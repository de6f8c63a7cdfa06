// Runs the victim: to its end, with the time of each phase, or until it is killed so far into one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./victim.ts', import.meta.url));

export const victimPhases = ['opening', 'reading', 'resolving', 'keeping', 'committing', 'done'] as const;
export type VictimPhase = (typeof victimPhases)[number];

const isPhase = (line: string): line is VictimPhase => victimPhases.some((phase) => phase === line);

/** When it is killed: milliseconds after it entered the phase. */
export interface Moment {
  readonly phase: VictimPhase;
  readonly wait: number;
}

export interface Ran {
  /** When each phase began, in milliseconds. */
  readonly began: ReadonlyMap<VictimPhase, number>;
  /** The phase in which it ended. */
  readonly last: VictimPhase | 'before it began';
  readonly wasKilled: boolean;
  readonly errors: string;
}

export async function runVictim(args: readonly string[], kill?: Moment): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const began = new Map<VictimPhase, number>();
  const ended = once(child, 'close');
  let [rest, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter(isPhase)) {
      began.set(line, performance.now());
      if (kill?.phase === line) setTimeout(() => child.kill('SIGKILL'), kill.wait);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const [, signal] = await ended;
  return { began, last: [...began.keys()].at(-1) ?? 'before it began', wasKilled: signal === 'SIGKILL', errors };
}

/** How long each phase took, in milliseconds. */
export function durationsOf({ began }: Ran): Map<VictimPhase, number> {
  const all = [...began];
  return new Map(all.map(([phase, at], place) => [phase, (all[place + 1]?.[1] ?? at) - at]));
}
