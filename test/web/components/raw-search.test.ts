// The words of an address are decoded once: ids have percent signs of their own.
import { expect, it } from 'vitest';
import { asItStands } from '../../../web/components/raw-search';

it('a query is as it stands after the decoding of the router', () => {
  const id = 'sup:a & b/zaakhost%20b.v.+100%25';
  const search = `?${new URLSearchParams({ fail: id })}`;
  expect(new URLSearchParams(decodeURI(search)).get('fail')).not.toBe(id);
  expect(new URLSearchParams(decodeURI(asItStands(search))).get('fail')).toBe(id);
});
