// Statements come from files: one or several, without comments, read once.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CypherFiles } from '../../../../server/store/neo4j/cypher-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenzicht-cypher-'));
  mkdirSync(join(folder, 'read'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (text: string) => writeFileSync(join(folder, 'read', 'one.cypher'), text);

it('a statement is the text of its file, as it was when it was read first', () => {
  write('RETURN 1');
  const files = new CypherFiles(folder);
  expect(files.text('read/one')).toBe('RETURN 1');
  write('RETURN 2');
  expect([files.text('read/one'), new CypherFiles(folder).text('read/one')]).toEqual(['RETURN 1', 'RETURN 2']);
});

it('several statements end at semicolons at the ends of lines, not within; comments and empty ones go', () => {
  write("// What it is for; and more.\nCREATE (a {x: ';'});\n\nRETURN 1\n  AS n;\n;\n// the end\n");
  expect(new CypherFiles(folder).statements('read/one')).toEqual(["CREATE (a {x: ';'})", 'RETURN 1\n  AS n']);
});

it('a file that is not there ends the program that is not whole', () => {
  expect(() => new CypherFiles(folder).text('read/none')).toThrow('ENOENT');
});
