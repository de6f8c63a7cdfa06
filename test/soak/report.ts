// What came of a soak, in words: the figures, and each promise that does not hold.
import { mayGrow } from './memory';
import { longQuestions, shortQuestions } from './readers';
import type { SoakResult } from './run';

/** Promises that do not hold; none: all do. */
export function broken({ tally, ledger, memory, last, exit }: SoakResult): string[] {
  const unheard = ledger.unheardOf();
  return [
    ...(tally.counts.failed > 0 ? [`${tally.counts.failed} failed requests:`, ...tally.failures] : []),
    ...(ledger.mixed.length > 0 ? [`${ledger.mixed.length} mixed snapshots:`, ...ledger.mixed.slice(0, 20)] : []),
    ...(unheard.length > 0 ? [`snapshots that no change made: ${unheard.join(', ')}`] : []),
    ...(memory.isFlat() ? [] : [`memory grows: ${memory.parts(10).map(Math.round).join(' ')} MB`]),
    ...(last.served === last.stored ? [] : [`the server gave ${last.served}, the store holds ${last.stored}`]),
    ...(exit === 0 ? [] : [`the server ended with ${exit}`]),
  ];
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

export function report(result: SoakResult): string {
  const { tally, ledger, memory, counts } = result;
  const line = (name: string, ...questions: readonly string[]) => {
    const { count, p50, p99, most } = tally.times(...questions);
    return `${name.padEnd(24)} ${String(count).padStart(6)} × · median ${seconds(p50)} · p99 ${seconds(p99)} · most ${seconds(most)}`;
  };
  return [
    `${tally.counts.requests} requests: ${tally.counts.failed} failed, ${tally.counts.refused} refused with a stated 429; ${tally.counts.left} left before their answer`,
    `${counts.applied} imports applied, ${counts.undone} undone, ${counts.cancelled} cancelled; ${counts.refusedFiles} hostile files refused`,
    `${ledger.statements} statements about ${ledger.snapshots} snapshots (${ledger.states()} states), ${ledger.mixed.length} mixed, ${ledger.unheardOf().length} unheard of`,
    `memory: ${memory.parts(10).map(Math.round).join(' ')} MB (medians of tenths), peak ${Math.round(memory.peak)} MB;`,
    `  flat when the median of the last third is at most ${mayGrow.share * 100} % or ${mayGrow.megabytes} MB above that of the middle third: ${memory.isFlat() ? 'flat' : 'NOT flat'}`,
    line('a short question', ...shortQuestions),
    line('a long question', ...longQuestions),
    ...tally.questions.map((question) => line(`  ${question}`, question)),
  ].join('\n');
}
