// The files of cypher/ keep to the words of the model, and each rule about them can be broken.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCypherQuestion } from '../../server/model/cypher-questions';
import { clauses } from '../../server/model/vocabulary';
import { cypherBreaches, readCypher } from './check-cypher';
import { root } from './source-files';

const head = [
  '// One · Een',
  '// Question: Which?',
  '// Vraag: Welke?',
  '// Parameters:',
  "//   $id: text, for example 'sup:a'",
  '// Returns: rows.',
  '// Geeft: rijen.',
  '// Leaves out: much.',
  '// Laat weg: veel.',
];
const question = (statement: string, lines: readonly string[] = head) => ({ path: 'cypher/questions/x.cypher', text: `${[...lines, statement].join('\n')}\n` });
const statement = 'MATCH (s:Supplier {id: $id})<-[r:SUPPLIED_BY]-(c:Contract) RETURN c.name';

describe('the files of cypher/', () => {
  it('keep the rules', () => {
    const files = readCypher();
    expect(files.filter(({ path }) => path.startsWith('cypher/questions/')).length).toBeGreaterThanOrEqual(11);
    expect(cypherBreaches(files)).toEqual([]);
  });

  it('name the clauses of the model, all of them, where they read them by name', () => {
    const text = readFileSync(join(root, 'cypher/questions/clause-gaps.cypher'), 'utf8');
    const lists = [...text.matchAll(/\[clause IN \[([^\]]*)\]/g)].map(([, list]) => (list ?? '').split(', ').map((name) => name.slice(1, -1)));
    const all = clauses.map(({ name }) => name);
    expect(lists).toEqual([all, clauses.filter(({ tested }) => tested).map(({ name }) => name), all]);
  });
});

describe('a question', () => {
  it('that keeps the rules is let through', () => {
    expect(cypherBreaches([question(statement)])).toEqual([]);
  });

  it.each([
    ['another label', statement.replace('Contract', 'Agreement'), 'Agreement'],
    ['another label in an expression', statement.replace(':Contract', ':Contract|Agreement'), 'Agreement'],
    ['another type', statement.replace('SUPPLIED_BY', 'SUPPLIES'), 'SUPPLIES'],
    ['another property', statement.replace('c.name', 'c.label'), 'label'],
    ['another property in a pattern', statement.replace('{id:', '{key:'), 'key'],
    ['text joined in', statement.replace('$id', `$${'{id}'}`), 'parameters only'],
    ['a parameter that is not declared', statement.replace('$id', '$name'), 'does not declare'],
    ['two statements', `${statement};\n${statement}`, 'more than one statement'],
    ['a write', `${statement.replace('RETURN c.name', 'SET c.name = $id')}`, 'only reads'],
  ])('with %s is refused', (_, text, said) => {
    expect(cypherBreaches([question(text)]).join('\n')).toContain(said);
  });

  it.each(head.map((line, at) => [line, at] as const))('without the line “%s” of its head is refused, with the line', (_, at) => {
    const lines = head.filter((__, index) => index !== at);
    expect(cypherBreaches([question(statement, lines)]).join('\n')).toMatch(/cypher\/questions\/x\.cypher, line \d+/);
  });

  it('is read into its parts', () => {
    const { text } = question(statement);
    expect(parseCypherQuestion(text, 'x')).toEqual({
      name: 'x',
      title: { en: 'One', nl: 'Een' },
      question: { en: 'Which?', nl: 'Welke?' },
      parameters: [{ name: 'id', type: 'text', example: "'sup:a'" }],
      returns: { en: 'rows.', nl: 'rijen.' },
      leavesOut: { en: 'much.', nl: 'veel.' },
      text: statement,
    });
    const none = text.replace(/\/\/ Parameters:\n.*\n/, '// Parameters: none\n');
    expect(parseCypherQuestion(none, 'x').parameters).toEqual([]);
    expect(() => parseCypherQuestion(`${head.join('\n')}\n`, 'x')).toThrow('the statement');
    expect(() => parseCypherQuestion(text.replace('text, for', 'number, for'), 'x')).toThrow('line 5');
  });
});
