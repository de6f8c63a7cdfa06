// How rings that only hold themselves up are shown to a reader.
import { expect, it } from 'vitest';
import { coldStart } from '../../../../server/cli/commands/cold-start';
import { rowsBelow, shown } from '../shown';

it('an estate without rings can be started', () => {
  expect(shown(coldStart, 'svc:s -> cmp:a')).toMatch(/^Everything can be started from nothing\.\n/);
});

it('a ring shows a way round and what waits for it', () => {
  const text = shown(coldStart, 'cmp:a -> cmp:b\n cmp:b -> cmp:a\n svc:s -> cmp:a');
  expect(text).toMatch(/^1 ring of 2 items cannot be started from nothing; 1 more waits for it\.\n/);
  expect(rowsBelow(text, 'Rings')[0]?.join(' ')).toMatch(/^cmp:a 2 cmp:a → cmp:b → cmp:a .*no 1 svc:s$/);
});

it('several rings are counted, and what is already down is left out and said', () => {
  const text = shown(coldStart, 'cmp:a -> cmp:b\n cmp:b -> cmp:a\n cmp:c -> cmp:d\n cmp:d -> cmp:c\n svc:s -> cmp:a\n svc:t -> cmp:c\n cmp:z is state down');
  expect(text).toMatch(/^2 rings of 4 items cannot be started from nothing; 2 more wait for them\.\n1 already down, left out\.\n/);
});
