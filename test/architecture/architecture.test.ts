// The rules of the house hold for the project as it stands, and each of them can be broken.
import { describe, expect, it } from 'vitest';
import { allBreaches } from './check';
import { importBreaches, importCycles, printingBreaches, purityBreaches } from './check-imports';
import { headBreaches, sizeBreaches, suppressionBreaches } from './check-sizes';
import { importsOf, type SourceFile } from './source-files';

function file(path: string, text: string, others: readonly string[] = []): SourceFile {
  return { path, text, imports: importsOf(path, text, new Set([path, ...others])) };
}

describe('the project', () => {
  it('keeps all architecture rules', () => {
    expect(allBreaches()).toEqual([]);
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

  it('refuse a file that does not say what it is for', () => {
    expect(headBreaches([file('server/a.ts', 'export const a = 1;')])).toHaveLength(1);
    expect(headBreaches([file('server/a.mjs', '#!/usr/bin/env node\n// Starts.\n')])).toEqual([]);
  });
});
