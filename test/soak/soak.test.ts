// Half a minute of the soak, and that it would notice: `npm run soak` takes ten.
import { expect, it } from 'vitest';
import { Ledger, variantShown } from './ledger';
import { broken, report } from './report';
import { soak } from './run';
import { servicePrefix, servicesIn } from './variants';

it('half a minute with 50 readers, imports, undos, cancels and hostile files on 100,000 nodes: nothing fails, nothing is mixed', {
  timeout: 900_000,
}, async () => {
  const result = await soak({ minutes: 0.5, nodes: 100_000, readers: 50, seed: 1 });
  console.log(report(result));
  // In so short a time the threads have hardly loaded: whether memory is flat is for the ten minutes to say.
  expect(broken(result).filter((text) => !text.startsWith('memory grows'))).toEqual([]);
  expect(result.tally.times('what-if', 'node', 'search').count).toBeGreaterThan(5);
});

it('notices answers that are mixed, and snapshots that nobody made', () => {
  const ids = (variant: number, count: number) => Array.from({ length: count }, (_, at) => `${servicePrefix('soak-a', variant)}${at}`);
  expect(variantShown('soak-a', ids(2, servicesIn(2)))).toBe(2);
  expect(() => variantShown('soak-a', [...ids(2, 3), ...ids(3, 4)])).toThrow('mixed');
  expect(() => variantShown('soak-a', ids(2, servicesIn(2) - 1))).toThrow('mixed');
  const ledger = new Ledger();
  ledger.made('one');
  ledger.hear({ question: 'a', snapshot: 'one', facts: { services: 3 } });
  ledger.hear({ question: 'b', snapshot: 'two', facts: { services: 4 } });
  expect([ledger.mixed, ledger.unheardOf()]).toEqual([[], ['two']]);
  ledger.hear({ question: 'b', snapshot: 'one', facts: { services: 4 } });
  expect(ledger.mixed).toEqual(['one: services is 3 in “a” and 4 in “b”']);
});
