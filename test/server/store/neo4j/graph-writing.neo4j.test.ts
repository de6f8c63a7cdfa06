// Things on which very much hangs are imported and removed again in small transactions. Far larger ones: npm run test:kills.
import { expect, it } from 'vitest';
import { tryHub } from '../../../kills/hubs';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';
import { EstatePlace } from './estate-place';

const driver = sharedDriver();

it.each([
  ['a supplier of 30,000 contracts', 'incoming'],
  ['an organisation that uses 30,000 services', 'outgoing'],
] as const)(
  'goes in and out: %s',
  async (_, direction) => {
    const place = new EstatePlace(sharedNeo4j(), driver);
    try {
      await place.empty();
      const store = await place.open();
      const figures = await tryHub({ store, driver, say: (claims) => place.say(store, 'hub', claims) }, { direction, size: 30_000 });
      console.log(figures.text);
      expect(figures.differences).toBe(0);
      expect(await place.cypher('MATCH (n:Ketenzicht) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
    } finally {
      await place.close();
    }
  },
  300_000,
);
