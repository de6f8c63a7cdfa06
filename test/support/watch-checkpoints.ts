// Watches how often an analysis checks whether it is still wanted: the longest time between two checks, and between which lines.
import type { Analysis, Subject } from '../../server/analysis/analysis';
import { answer, serialise } from '../../server/analysis/answer';
import { Fault } from '../../server/model/faults';
import { WorkClock } from './work';

/** Two looks with nothing in between. */
export interface Gap {
  readonly milliseconds: number;
  readonly from: string;
  readonly to: string;
}

export interface Watched {
  /** Longest times between two looks at whether to stop, start and end counted, longest first. */
  readonly gaps: readonly Gap[];
  readonly milliseconds: number;
  readonly reports: number;
}

/** Parameters with which a question has work to do: a service where one is needed, a failing supplier where events are. */
export function askedOf({ parameters }: Analysis): Record<string, unknown> {
  const scenario = { events: [{ type: 'fail', id: 'sup:0' }], given: [] };
  const hasEvents = parameters.some(({ name }) => name === 'fail');
  const asked: Record<string, unknown> = hasEvents ? { fail: ['sup:0'] } : {};
  for (const { name, type, required } of parameters) {
    if (type === 'scenario' && !hasEvents) asked[name] = scenario;
    else if (required) asked[name] = type === 'ids' ? ['svc:0'] : 'svc:0';
  }
  return asked;
}

/** Where a look is: the lines of the product that lead to it, the innermost first. */
function placeOf({ stack = '' }: Error): string {
  const lines = [...stack.matchAll(/(?<!test\/)server\/((?!graph\/pace)[\w/-]+\.ts:\d+)/g)].map(([, line]) => line);
  return [...new Set(lines)].slice(0, 5).join(' < ') || 'its ends';
}

/** Looks that are remembered, and how long a time between two must be for that, in milliseconds. */
const [mostGaps, leastGap] = [40, 10];

/** Asks an analysis and writes its text. After `longEnough` milliseconds it is stopped: it was looked at for long enough. */
export function watch(
  analysis: Analysis,
  subject: Subject,
  { longEnough, parameters = askedOf(analysis) }: { longEnough: number; parameters?: Record<string, unknown> },
): Watched {
  const stackTraceLimit = Error.stackTraceLimit;
  Error.stackTraceLimit = 16;
  const gaps: Gap[] = [];
  let [total, reports, last] = [0, 0, new Error('start')];
  const clock = new WorkClock();
  const look = () => {
    const milliseconds = clock.lap();
    total += milliseconds;
    const here = new Error('look');
    if (milliseconds > leastGap) gaps.push({ milliseconds, from: placeOf(last), to: placeOf(here) });
    last = here;
    clock.lap();
  };
  const checkpoint = () => {
    look();
    if (total > longEnough) throw new Fault('cancelled', 1);
  };
  const progress = () => {
    reports += 1;
  };
  try {
    serialise(answer(analysis, subject, { raw: parameters, control: { checkpoint, progress } }), checkpoint);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'cancelled') throw error;
  }
  look();
  Error.stackTraceLimit = stackTraceLimit;
  gaps.sort((a, b) => b.milliseconds - a.milliseconds);
  return { milliseconds: total, gaps: gaps.slice(0, mostGaps), reports };
}
