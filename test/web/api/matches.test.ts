// Where the queue is downloaded: the part of it that is shown, all its pages.
import { expect, it } from 'vitest';
import { matchesFileAddress } from '../../../web/api/matches';

it('is the part of the queue that is chosen, without its page', () => {
  expect(matchesFileAddress({ list: 'open', kind: 'Supplier', reason: undefined, least: '0.9', offset: 50, limit: 25 })).toBe(
    '/api/v1/matches/csv?list=open&kind=Supplier&least=0.9',
  );
});
