// The head of a file with a question for analysts: read, or refused with the line and what must stand there.
import { describe, expect, it } from 'vitest';
import { parseCypherQuestion } from '../../../server/model/cypher-questions';

const head = [
  '// One · Een',
  '// Question: What?',
  '// Vraag: Wat?',
  '// Parameters:',
  "//   $failed: list of texts, for example ['sup:a']",
  '//   $most: integer, for example 5',
  '// Returns: rows',
  '// Geeft: rijen',
  '// Leaves out: much',
  '// Laat weg: veel',
];
const statement = ['MATCH (n)', '// a remark within', 'RETURN n'];
const file = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** The head with some lines replaced; an empty text leaves a line out. */
const withLine = (at: number, ...lines: readonly string[]) => file([...head.slice(0, at), ...lines, ...head.slice(at + 1), ...statement]);

describe('a question', () => {
  it('is its head as data, and its statement without it', () => {
    expect(parseCypherQuestion(file([...head, ...statement]), 'q')).toEqual({
      name: 'q',
      title: { en: 'One', nl: 'Een' },
      question: { en: 'What?', nl: 'Wat?' },
      parameters: [
        { name: 'failed', type: 'list of texts', example: "['sup:a']" },
        { name: 'most', type: 'integer', example: '5' },
      ],
      returns: { en: 'rows', nl: 'rijen' },
      leavesOut: { en: 'much', nl: 'veel' },
      text: statement.join('\n'),
    });
  });

  it('may have no parameters', () => {
    expect(parseCypherQuestion(file([...head.slice(0, 3), '// Parameters: none', ...head.slice(6), ...statement]), 'q').parameters).toEqual([]);
  });
});

describe('a head that is not right names its line', () => {
  it.for<[string, string, number, RegExp]>([
    ['a title in one language', withLine(0, '// One'), 1, /“\/\/ One · Een”/],
    ['a title in three', withLine(0, '// One · Een · Un'), 1, /title/],
    ['a line too few', withLine(2), 3, /“\/\/ Vraag: …”/],
    ['a label without a text', withLine(1, '// Question: '), 2, /“\/\/ Question: …”/],
    ['no word of parameters', withLine(3), 4, /Parameters: none/],
    ['a parameter of a type that is none', withLine(4, '//   $failed: lists, for example []'), 5, /\$name/],
    ['a parameter without an example', withLine(5, '//   $most: integer, for example '), 6, /Returns/],
    ['a line too many', withLine(9, head[9] ?? '', '// and more'), 11, /statement/],
    ['no statement', file(head), 11, /statement/],
    ['nothing', '', 1, /title/],
  ])('%s', ([, text, line, wanted]) => {
    expect(() => parseCypherQuestion(text, 'q')).toThrow(new RegExp(`^cypher/questions/q\\.cypher, line ${line}: here must stand .*${wanted.source}`));
  });
});
