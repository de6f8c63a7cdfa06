// Gives answers as text: those of analyses, asked by name, and those about the whole estate. Command line and API print the same bytes.
import type { Control, Subject } from '../analysis/analysis';
import { answer, envelopeOf, serialise } from '../analysis/answer';
import { completenessOf } from '../analysis/completeness';
import { analyses } from '../analysis/list';
import { Fault } from '../model/faults';
import { atDate } from './subject';

/** A question to an analysis. `raw` may hold `asOf` beside the parameters of the analysis. */
export interface AnalysisRequest {
  readonly analysis: string;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Asks an analysis by name. Throws `not-found` for a name that is none, and the faults of the analysis. */
export function askAnalysis(subject: Subject, request: AnalysisRequest, control: Control): string {
  const analysis = analyses.find(({ name }) => name === request.analysis);
  if (!analysis) throw new Fault('not-found', 2, { value: request.analysis });
  const { asOf, ...raw } = request.raw;
  return serialise(answer(analysis, atDate(subject, asOf), { raw, control }), () => control.checkpoint());
}

/** What is there, and no promise of it, which would be written as an empty object. */
export type Present<T extends object> = T extends PromiseLike<unknown> ? never : T;

/** An answer that is about the whole estate and no analysis: the common keys, then its own. */
export function wholeAnswer<T extends object>(
  subject: Subject,
  { question, parameters = {} }: { question: string; parameters?: object },
  keys: Present<T>,
): string {
  return serialise({ ...envelopeOf(subject, question, parameters), completeness: completenessOf(subject), ...keys });
}

/** Characters that are gathered before they are handed on. */
const pieceLength = 65_536;

const isStream = (value: unknown): value is AsyncIterable<object> => typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** A list that is made one by one, for `answerPieces`. */
export async function* oneByOne<T>(list: Iterable<T>): AsyncGenerator<T> {
  yield* list;
}

async function* listPieces(list: AsyncIterable<object>): AsyncGenerator<string> {
  let piece = '[';
  let before = '';
  for await (const one of list) {
    piece += before + JSON.stringify(one);
    before = ',';
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]`;
}

/** As `wholeAnswer`, the same bytes, piece by piece: a list among the keys may be longer than a text can be, and comes as it is made. */
export async function* answerPieces<T extends object>(
  subject: Subject,
  { question, parameters = {} }: { question: string; parameters?: object },
  keys: Present<T>,
): AsyncGenerator<string> {
  const found = { ...envelopeOf(subject, question, parameters), completeness: completenessOf(subject), ...keys };
  let before = '{';
  for (const [key, value] of Object.entries(found)) {
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (isStream(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
  }
  yield '}\n';
}
