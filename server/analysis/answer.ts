// Builds the answer of an analysis: the leading keys that every answer has (semantics §6), then its result; and writes it as text.

import { needsGraphOf } from '../graph/compiled/needs';
import { ownershipOf } from '../graph/compiled/ownership';
import { Fault } from '../model/faults';
import type { Analysis, Control, Subject } from './analysis';
import { completenessOf } from './completeness';
import { knownAfter } from './known-after';
import { checkNames } from './parameters';

/** The keys that every answer starts with, in order. */
export function envelopeOf(subject: Subject, question: string, parameters: unknown): Record<string, unknown> {
  return { format: 'ketenzicht-answer', version: 1, question, parameters, snapshot: subject.snapshot.id, asOf: subject.asOf };
}

/** The parameters as they came, and who watches and stops the work. */
export interface Asked {
  readonly raw: Record<string, unknown>;
  readonly control: Control;
}

/** Asks an analysis: checks the raw parameters, computes, and puts the keys in their order. Throws a Fault. */
export function answer(analysis: Analysis, subject: Subject, { raw, control }: Asked): object {
  checkNames(raw, analysis.parameters);
  const parameters = analysis.parse(raw, subject);
  const checkpoint = () => control.checkpoint();
  checkpoint();
  // Completeness rests on both whatever is asked, and they are made once per estate: here that can be stopped.
  needsGraphOf(subject.snapshot.graph, subject.estate, checkpoint);
  ownershipOf(subject.snapshot.graph, subject.estate, checkpoint);
  const found = analysis.run(subject, parameters, control);
  const known = knownAfter(subject, analysis.scenarios?.(parameters) ?? [], checkpoint);
  const completeness = completenessOf(known, analysis.scope?.(subject, parameters), checkpoint);
  checkpoint();
  return { ...envelopeOf(subject, analysis.name, parameters), completeness, ...found };
}

/** Numbers and texts that are written between two checks whether the answer is still wanted. */
const perCheckpoint = 4096;

const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** About how many numbers and texts a value holds; of more than fit between two checks, that it is more. */
function sizeOf(value: unknown): number {
  if (!isThing(value)) return 1;
  if (Array.isArray(value) && !isThing(value[0])) return 1 + value.length;
  let size = 1;
  for (const one of Array.isArray(value) ? value : Object.values(value)) {
    size += sizeOf(one);
    if (size > perCheckpoint) break;
  }
  return size;
}

/** Writes as JSON.stringify does, in parts that can be stopped between. */
class Writer {
  text = '';
  readonly #checkpoint: () => void;

  constructor(checkpoint: () => void) {
    this.#checkpoint = checkpoint;
  }

  write(value: unknown): void {
    if (!isThing(value) || sizeOf(value) <= perCheckpoint) this.#add(JSON.stringify(value));
    else if (Array.isArray(value)) this.#list(value);
    else this.#record(value);
  }

  #add(text: string): void {
    this.#checkpoint();
    this.text += text;
  }

  #record(record: object): void {
    let before = '{';
    for (const [key, value] of Object.entries(record)) {
      if (value === undefined || typeof value === 'function') continue;
      this.text += `${before}${JSON.stringify(key)}:`;
      this.write(value);
      before = ',';
    }
    this.text += before === '{' ? '{}' : '}';
  }

  #list(list: readonly unknown[]): void {
    this.text += '[';
    for (let first = 0; first < list.length; ) {
      let end = first;
      for (let size = 0; end < list.length && (end === first || size < perCheckpoint); end += 1) size += sizeOf(list[end]);
      if (first > 0) this.text += ',';
      if (end - first === 1 && isThing(list[first])) this.write(list[first]);
      else this.#add(JSON.stringify(list.slice(first, end)).slice(1, -1));
      first = end;
    }
    this.text += ']';
  }
}

/**
 * The text of an answer: one line of JSON, no spaces, non-ASCII not escaped, a final newline. `checkpoint` may throw to stop.
 * Throws `answer-too-large`.
 */
export function serialise(found: object, checkpoint: () => void = () => undefined): string {
  try {
    const writer = new Writer(checkpoint);
    writer.write(found);
    return `${writer.text}\n`;
  } catch (error) {
    // The longest text that JavaScript can hold is 2^29 - 24 characters.
    if (error instanceof RangeError) throw new Fault('answer-too-large', 1);
    throw error;
  }
}
