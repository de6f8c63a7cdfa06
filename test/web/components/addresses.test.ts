// Addresses of pages: what a link says, its page reads; every page that there is has its path, and no other.
import { describe, expect, it } from 'vitest';
import { addressOf, nodeAddress, pages, questionAddress, whatIfAddress, wordsOfLink } from '../../../web/components/addresses';

const wordsIn = (address: string) => Object.fromEntries(new URL(address, 'http://here').searchParams);

describe('the address of a page', () => {
  it('is its path when it says nothing', () => {
    expect(addressOf('start')).toBe('/');
    expect(addressOf('whatIf')).toBe('/what-if');
  });

  it('says any text so that its page reads it again', () => {
    for (const id of ['sup:a', 'a b&c=d', '50% + €', '/x?y#z', '‘é’']) {
      expect(wordsIn(nodeAddress(id, { tab: 'findings' }))).toEqual({ id, tab: 'findings' });
      expect(wordsIn(questionAddress(id))).toEqual({ question: id });
    }
  });

  it('is another one for each page', () => {
    expect(new Set(Object.values(pages)).size).toBe(Object.keys(pages).length);
  });
});

describe('the address of “what if this fails”', () => {
  it('fails a node, and leaves a country out as a whole', () => {
    expect(whatIfAddress({ id: 'sup:a', kind: 'Supplier' })).toBe('/what-if?fail=sup%3Aa');
    expect(whatIfAddress({ id: 'country:NL', kind: 'Country' })).toBe('/what-if?country-outage=NL');
    expect(whatIfAddress({ id: 'country:x', kind: 'Country', code: 'DE' }, { at: '24' })).toBe('/what-if?country-outage=DE&at=24');
  });
});

describe('a pasted link', () => {
  it('gives the words behind the path of its page', () => {
    expect(wordsOfLink('http://localhost:3000/what-if?fail=sup%3Aa', 'whatIf')).toBe('fail=sup%3Aa');
    expect(wordsOfLink('http://localhost:3000/node?id=a', 'whatIf')).toBeNull();
    expect(wordsOfLink('{"events":[]}', 'whatIf')).toBeNull();
  });
});
