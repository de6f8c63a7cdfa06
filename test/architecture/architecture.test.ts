// The rules of the house hold for the project as it stands, and each of them can be broken.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allBreaches } from './check';
import { functionBreaches } from './check-functions';
import { addressBreaches, emptyRules, importBreaches, importCycles, printingBreaches, purityBreaches } from './check-imports';
import { headBreaches, sizeBreaches, suppressionBreaches } from './check-sizes';
import { compositionFiles, folderRules } from './import-rules';
import { filesBelow, importsOf, readStyles, root, type SourceFile } from './source-files';

function file(path: string, text: string, others: readonly string[] = []): SourceFile {
  return { path, text, imports: importsOf(path, text, new Set([path, ...others])) };
}

describe('the project', () => {
  it('keeps all architecture rules', () => {
    expect(allBreaches()).toEqual([]);
  });
});

describe('addresses of pages', () => {
  const breaches = (path: string, text: string) => addressBreaches([file(path, text)]).length;

  it('are refused as literals, in any quotes, with and without words behind them', () => {
    for (const text of ['<Link href="/what-if">', "go('/')", 'go(`/?q=x`)', "href: '/single-points?show=causes'", "path: '/node'"])
      expect(breaches('web/views/x/x.tsx', text), text).toBe(1);
  });

  it('are those of pages only', () => {
    expect(breaches('web/api/graph.ts', "ask('/nodes')")).toBe(0);
    expect(breaches('web/components/addresses.ts', "start: '/'")).toBe(0);
    expect(breaches('web/views/x/x.ts', "// leads to '/what-if'\nimport y from '../y'; const z = 'km/h';")).toBe(0);
  });
});

describe('imports', () => {
  it('are refused from the model to what builds on it', () => {
    const found = importBreaches([file('server/model/a.ts', "import { b } from '../estate/b';", ['server/estate/b.ts'])]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('the model is what all others build on');
  });

  it('are allowed towards the model', () => {
    expect(importBreaches([file('server/estate/a.ts', "import { b } from '../model/b';", ['server/model/b.ts'])])).toEqual([]);
  });

  it('are refused between two analyses, two importers, two views', () => {
    const pairs = [
      ['server/analysis/x/x.ts', "import { y } from '../y/y';", 'server/analysis/y/y.ts'],
      ['importers/x/x.ts', "import { y } from '../y/y';", 'importers/y/y.ts'],
      ['web/views/x/x.tsx', "import { y } from '../y/y';", 'web/views/y/y.tsx'],
    ] as const;
    for (const [path, text, other] of pairs) expect(importBreaches([file(path, text, [other])]), path).toHaveLength(1);
  });

  it('of types only are told from imports of values', () => {
    const contract = ['server/api/contract.ts'];
    expect(importBreaches([file('web/api/a.ts', "import type { B } from '../../server/api/contract';", contract)])).toEqual([]);
    expect(importBreaches([file('web/api/a.ts', "import { type B } from '../../server/api/contract';", contract)])).toEqual([]);
    expect(importBreaches([file('web/api/a.ts', "import { b } from '../../server/api/contract';", contract)])).toHaveLength(1);
    expect(importBreaches([file('web/api/a.ts', "import { type A, b } from '../../server/api/contract';", contract)])).toHaveLength(1);
  });

  it('of a package are refused outside the folder that owns it', () => {
    expect(importBreaches([file('web/views/x/x.tsx', "import cytoscape from 'cytoscape';")])).toHaveLength(1);
    expect(importBreaches([file('web/graph/x.ts', "import cytoscape from 'cytoscape';")])).toEqual([]);
    expect(importBreaches([file('server/api/x.ts', "const driver = await import('neo4j-driver');")])).toHaveLength(1);
  });

  it('are refused upwards between the rooms of the web', () => {
    const rooms = ['web/i18n/', 'web/api/', 'web/components/', 'web/graph/', 'web/views/x/'];
    for (const [at, room] of rooms.entries()) {
      for (const [other, name] of rooms.entries()) {
        if (at === other) continue;
        const found = importBreaches([file(`${room}a.ts`, `import { b } from '${'../'.repeat(room.split('/').length - 1)}${name}b';`, [`${name}b.ts`])]);
        expect(found, `${room} from ${name}`).toHaveLength(other > at ? 1 : 0);
      }
    }
  });

  it('let the oracle share only the words of the model, and let a test look at all', () => {
    const engine = ['server/graph/kernel/failure.ts'];
    expect(importBreaches([file('test/oracle/brute-force/a.ts', "import { b } from '../../../server/graph/kernel/failure';", engine)])).toHaveLength(1);
    expect(importBreaches([file('test/oracle/a.ts', "import { b } from '../../server/graph/kernel/failure';", engine)])).toEqual([]);
    expect(importBreaches([file('server/graph/kernel/failure.ts', "import { b } from '../../../test/oracle/b';", ['test/oracle/b.ts'])])).toHaveLength(1);
    expect(importBreaches([file('test/a.ts', "import neo4j from 'neo4j-driver';")])).toEqual([]);
  });

  it('have a row for every room, and CONTRIBUTING a line', () => {
    const rooms = ['server', 'server/graph', 'web'].flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((one) => one.isDirectory())
        .map(({ name }) => `${folder}/${name}/`),
    );
    const ruled = [...folderRules.map(({ folder }) => folder), ...compositionFiles];
    expect(rooms.filter((room) => !ruled.includes(room))).toEqual([]);
    const guide = /## Where things live\n([\s\S]*?)\n## /.exec(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))?.[1] ?? '';
    const told = [...rooms.filter((room) => !room.startsWith('server/graph/')), 'importers/reading/', 'cypher/', 'sample-data/', 'docs/', 'test/'];
    expect(told.filter((room) => !guide.includes(`\`${room}`))).toEqual([]);
  });

  it('are not ruled where there is nothing to rule', () => {
    const paths = ['server/model/a.ts', 'web/views/list.ts'];
    expect(emptyRules(paths)).not.toContainEqual(expect.stringContaining('names server/model/,'));
    expect(emptyRules(paths)).toContainEqual(expect.stringContaining('names server/store/, which is not there'));
    expect(emptyRules(paths)).toContainEqual(expect.stringContaining('names server/output/log.ts,'));
  });

  it('are looked for in folders that are there', () => {
    expect(() => filesBelow('servers')).toThrow('servers');
  });

  it('are refused in a file that stands nowhere in the house', () => {
    expect(importBreaches([file('server/helpers/x.ts', '')])[0]).toContain('stands in no folder');
  });

  it('in a ring are found, types counted', () => {
    const ring = [
      file('server/model/a.ts', "import type { B } from './b';", ['server/model/b.ts']),
      file('server/model/b.ts', "export { c } from './c';", ['server/model/c.ts']),
      file('server/model/c.ts', "import {\n  a,\n} from './a';", ['server/model/a.ts']),
    ];
    expect(importCycles(ring)).toHaveLength(1);
    expect(importCycles(ring.slice(0, 2))).toEqual([]);
  });
});

/** A function of so many lines, from its signature to its closing brace: statements, comments and blank lines in turn. */
const long = (lines: number, opening = 'function a() {') =>
  [opening, ...Array.from({ length: lines - 2 }, (_, at) => ['  b();', '  // why', ''][at % 3]), opening.includes('=>') ? '});' : '}', ''].join('\n');
const wrapped = (opening: string, inner: string) => `${opening}\n${inner}});\n`;

describe('functions', () => {
  it('are refused above 60 lines, comments and blank lines included', () => {
    expect(functionBreaches([file('server/a.ts', long(60))])).toEqual([]);
    expect(functionBreaches([file('server/a.ts', long(61))])).toEqual([expect.stringContaining('server/a.ts:1: a has 61 lines, at most 60')]);
  });

  it('are counted with the signature, however it is broken into lines, and with the functions in them', () => {
    const signature = `function a(\n${'  b: number,\n'.repeat(58)}) {`;
    expect(functionBreaches([file('server/a.ts', `${signature}\n}\n`)])).toHaveLength(1);
    expect(functionBreaches([file('server/a.ts', `function outer() {\n${long(60)}}\n`)])).toEqual([expect.stringContaining('outer has 62 lines')]);
  });

  it('are counted as methods, arrows and components too', () => {
    for (const opening of ['const a = async () => {', 'class C { a() {', 'export default function () {'])
      expect(functionBreaches([file('web/a.tsx', `${long(61, opening).replace('});', '}')}${opening.startsWith('class') ? '}' : ''}`)]), opening).toHaveLength(
        1,
      );
  });

  it('of a test are counted one by one: a chapter is not, each test, hook and helper is', () => {
    const path = 'test/a.test.ts';
    const chapter = wrapped("describe('a', () => {", "it('b', () => {});\n".repeat(70));
    expect(functionBreaches([file(path, chapter), file('test/a.ts', `export function promises() {\n${chapter}}\n`)])).toEqual([]);
    expect(functionBreaches([file(path, wrapped("describe('a', () => {", long(61, "it('b', () => {")))])).toHaveLength(1);
    expect(functionBreaches([file(path, wrapped("describe('a', () => {", long(61, "it.each([1])('b', () => {")))])).toHaveLength(1);
    expect(functionBreaches([file(path, wrapped("describe('a', () => {", long(61, 'beforeAll(() => {')))])).toHaveLength(1);
    expect(functionBreaches([file(path, `${wrapped("describe('a', () => {", "it('b', helper);\n")}${long(61)}`)])).toHaveLength(1);
    expect(functionBreaches([file('server/a.ts', chapter)])).toHaveLength(1);
  });

  it('hide no parameters in a tuple behind dots', () => {
    const refused = ['[a, b]: [string, string]', '[a, b]', 'a: readonly [string, string]', '[a = 1]: readonly [a?: number]'];
    for (const rest of refused) expect(functionBreaches([file('server/a.ts', `export function f(x: string, ...${rest}) {}\n`)]), rest).toHaveLength(1);
    for (const rest of ['a: string[]', 'a: readonly (readonly [string, string])[]', 'a: A'])
      expect(functionBreaches([file('server/a.ts', `export function f<A extends string[]>(...${rest}) {}\n`)]), rest).toEqual([]);
  });

  it('with an exception are one in their file', () => {
    const path = 'server/graph/kernel/must.ts';
    expect(functionBreaches([file(path, long(61))])).toEqual([]);
    expect(functionBreaches([file(path, long(61) + long(61))])[0]).toContain('2 long functions');
    expect(functionBreaches([file(path, long(60))])[0]).toContain('0 long functions');
  });
});

describe('style sheets', () => {
  it('are read, and held to the same length and head', () => {
    expect(readStyles().length).toBeGreaterThan(20);
    expect(sizeBreaches([file('web/a.css', 'a {}\n'.repeat(401))])).toHaveLength(1);
    expect(headBreaches([file('web/a.css', 'a {}\n')])).toHaveLength(1);
    expect(headBreaches([file('web/a.css', '/* Why. */\na {}\n')])).toEqual([]);
  });
});

describe('other rules', () => {
  it('keep clocks, chance and the world out of pure folders', () => {
    expect(purityBreaches([file('server/graph/a.ts', 'const now = Date.now();')])).toHaveLength(1);
    expect(purityBreaches([file('server/analysis/x/a.ts', 'const dice = Math.random();')])).toHaveLength(1);
    expect(purityBreaches([file('server/graph/a.ts', '// Date.now() is not used\nconst a = 1;')])).toEqual([]);
    expect(purityBreaches([file('server/engine/a.ts', 'const now = Date.now();')])).toEqual([]);
  });

  it('let nothing print past the place that makes text safe', () => {
    expect(printingBreaches([file('server/api/a.ts', 'process.stderr.write(name);'), file('server/cli/b.ts', 'console.log(name);')])).toHaveLength(2);
    expect(printingBreaches([file('server/cli/terminal.ts', 'stdout.write(text);'), file('server/api/a.ts', '// not on stderr\nconst a = 1;')])).toEqual([]);
  });

  it('refuse a file of more than 400 lines', () => {
    expect(sizeBreaches([file('server/a.ts', 'x\n'.repeat(401))])).toHaveLength(1);
    expect(sizeBreaches([file('server/a.ts', 'x\n'.repeat(400))])).toEqual([]);
  });

  it('refuse a suppression that is not listed', () => {
    expect(suppressionBreaches([file('server/a.ts', '// biome-ignore lint/suspicious/noExplicitAny: because')])[0]).toContain('noExplicitAny');
  });

  it('refuse an exception for a file that is not there', () => {
    expect(suppressionBreaches([file('server/a.ts', '')])).toContainEqual(
      expect.stringContaining('server/graph/kernel/must.ts has an exception and is not there'),
    );
  });

  it('refuse a file that does not say what it is for', () => {
    expect(headBreaches([file('server/a.ts', 'export const a = 1;')])).toHaveLength(1);
    expect(headBreaches([file('server/a.mjs', '#!/usr/bin/env node\n// Starts.\n')])).toEqual([]);
  });
});
