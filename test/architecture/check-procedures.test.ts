// Each file with an algorithm of graph theory tells its procedure in its head.
import { describe, expect, it } from 'vitest';
import { procedureBreaches } from './check-procedures';

const file = (path: string, text: string) => ({ path, text, imports: [] });

describe('the head of an algorithm', () => {
  it('tells how it goes', () => {
    expect(procedureBreaches([file('server/graph/sets/a.ts', '// Finds a.\n//\n// How: it looks.\nconst a = 1;\n')], [])).toEqual([]);
  });

  it.each([
    ['says only what it is', '// Finds a.\nconst a = 1;\n'],
    ['tells it after the code has begun', '// Finds a.\nconst a = 1;\n// How: it looks.\n'],
    ['begins and does not go on', '// Finds a.\n// How: \n'],
    ['has other words', '// How heavily a counts: a lot.\n'],
  ])('is refused when it %s', (_, text) => {
    expect(procedureBreaches([file('server/graph/sets/a.ts', text)], [])).toEqual([
      expect.stringContaining('server/graph/sets/a.ts does not tell its procedure'),
    ]);
  });

  it('may be short where there is no algorithm', () => {
    expect(procedureBreaches([file('server/graph/sets/a.ts', '// Words.\n')], ['server/graph/sets/a.ts'])).toEqual([]);
  });

  it('is no exception once it tells it, or is gone', () => {
    const told = file('server/graph/sets/a.ts', '// Finds a.\n// How: it looks.\n');
    expect(procedureBreaches([told], ['server/graph/sets/a.ts', 'server/graph/sets/gone.ts'])).toHaveLength(2);
  });

  it('is asked of graph theory only', () => {
    expect(procedureBreaches([file('server/estate/a.ts', '// Finds a.\n')])).toEqual([]);
  });
});
