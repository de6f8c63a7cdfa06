// Counts what the clients of the soak meet: times by question, refusals that were stated, and failures.

import type { Answered } from '../server/api/http';
import { problemOf } from '../server/api/http';

/** The most failures that are kept in words. */
const mostFailures = 50;
const statedCodes: ReadonlySet<string> = new Set(['too-many-questions', 'too-many-changes', 'too-many-files', 'uploads-full', 'server-busy']);

export class Tally {
  readonly #times = new Map<string, number[]>();
  readonly failures: string[] = [];
  readonly counts = { requests: 0, refused: 0, failed: 0, left: 0 };

  /** Notes an answer and the time it took; tells whether it is one. A 429 that says when to come back is none, but no failure. */
  note(question: string, { answered, milliseconds }: { readonly answered: Answered; readonly milliseconds: number }): boolean {
    this.counts.requests += 1;
    const { status, headers, text } = answered;
    if (status === 429 && Number(headers['retry-after']) > 0 && statedCodes.has(problemOf(answered).code)) {
      this.counts.refused += 1;
      return false;
    }
    if (status >= 400) {
      this.fail(`${question}: ${status} ${text.slice(0, 300)}`);
      return false;
    }
    const times = this.#times.get(question) ?? [];
    this.#times.set(question, times);
    times.push(milliseconds);
    return true;
  }

  fail(text: string): void {
    this.counts.failed += 1;
    if (this.failures.length < mostFailures) this.failures.push(text);
  }

  /** Count and times of one question, or of several together, in milliseconds. */
  times(...questions: readonly string[]): { readonly count: number; readonly p50: number; readonly p99: number; readonly most: number } {
    const times = questions.flatMap((sort) => this.#times.get(sort) ?? []).sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { count: times.length, p50: at(0.5), p99: at(0.99), most: at(1) };
  }

  get questions(): string[] {
    return [...this.#times.keys()].sort();
  }
}
