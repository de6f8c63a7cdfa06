// Answers piece by piece: the same bytes as at once, and no piece that grows with the answer.
import { expect, it } from 'vitest';
import { answerPieces, wholeAnswer } from '../../../server/engine/answers';
import { subjectOf } from '../../../server/engine/subject';
import { graphOf } from '../../support/estate';

const subject = subjectOf({ id: 'f00', asOf: '2026-11-01', graph: graphOf([]) });
const asked = { question: 'import', parameters: { mode: 'full' } };

async function* streamed<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function piecesOf(keys: object): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of answerPieces(subject, asked, keys)) pieces.push(piece);
  return pieces;
}

it.each<[object[]]>([[[]], [[{ code: 'é', row: 1 }]], [[{ a: 1 }, { a: null }, { a: 'x"\n\u2028' }]]])(
  'an answer with the list %j is the same piece by piece',
  async (issues) => {
    const rest = { applied: true, rows: { read: 1 }, issueCounts: [{ code: 'c' }] };
    const pieces = await piecesOf({ import: null, issues: streamed(issues), ...rest });
    expect(pieces.join('')).toBe(wholeAnswer(subject, asked, { import: null, issues, ...rest }));
  },
);

it('a list of any length is handed on in pieces of one size', async () => {
  function* many() {
    for (let row = 0; row < 50_000; row += 1) yield { row, message: 'x'.repeat(40) };
  }
  const pieces = await piecesOf({ issues: streamed(many()) });
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
  expect(JSON.parse(pieces.join('')).issues).toHaveLength(50_000);
});
