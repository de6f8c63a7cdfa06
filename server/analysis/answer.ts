// The answer of an analysis as one object with the fixed leading keys of semantics §6, and its text.

import { needsGraphOf } from '../graph/needs';
import { Fault } from '../model/faults';
import type { Analysis, Control, Subject } from './analysis';
import { completenessOf } from './completeness';
import { checkNames } from './parameters';

/** The keys that every answer starts with, in order. */
export function envelopeOf(subject: Subject, question: string, parameters: unknown): Record<string, unknown> {
  return { format: 'ketenzicht-answer', version: 1, question, parameters, snapshot: subject.snapshot.id, asOf: subject.asOf };
}

/** Asks an analysis: checks the raw parameters, computes, and puts the keys in their order. Throws a Fault. */
export function answer(analysis: Analysis, subject: Subject, ...[raw, control]: readonly [raw: Record<string, unknown>, control: Control]): object {
  checkNames(raw, analysis.parameters);
  const parameters = analysis.parse(raw, subject);
  const checkpoint = () => control.checkpoint();
  checkpoint();
  // Completeness rests on it whatever is asked, and it is made once per estate: here it can be stopped.
  needsGraphOf(subject.snapshot.graph, subject.estate, checkpoint);
  const found = analysis.run(subject, parameters, control);
  const completeness = completenessOf(subject, analysis.scope?.(subject, parameters), checkpoint);
  checkpoint();
  return { ...envelopeOf(subject, analysis.name, parameters), completeness, ...found };
}

/** Elements of a list that are written between two checks whether the answer is still wanted. */
const perCheckpoint = 256;

/** A list as JSON.stringify writes it, in parts that can be stopped between. */
function listText(list: readonly unknown[], checkpoint: () => void): string {
  const parts: string[] = [];
  for (let first = 0; first < list.length; first += perCheckpoint) {
    checkpoint();
    parts.push(JSON.stringify(list.slice(first, first + perCheckpoint)).slice(1, -1));
  }
  return `[${parts.join(',')}]`;
}

function textOf(found: object, checkpoint: () => void): string {
  const parts = Object.entries(found).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? listText(value, checkpoint) : JSON.stringify(value);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${parts.join(',')}}\n`;
}

/**
 * The text of an answer: one line of JSON, no spaces, non-ASCII not escaped, a final newline. `checkpoint` may throw to stop.
 * Throws `answer-too-large`.
 */
export function serialise(found: object, checkpoint: () => void = () => undefined): string {
  try {
    return textOf(found, checkpoint);
  } catch (error) {
    // The longest text that JavaScript can hold is 2^29 - 24 characters.
    if (error instanceof RangeError) throw new Fault('answer-too-large', 1, null);
    throw error;
  }
}
