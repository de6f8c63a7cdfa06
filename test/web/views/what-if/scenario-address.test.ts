// What the page of a scenario shows, in its address.
import { describe, expect, it } from 'vitest';
import { type Asked, moments, readAddress, tabs, writeAddress } from '../../../../web/views/what-if/scenario-address';

const usual: Asked = { scenario: { events: [], given: [] }, at: 24, selected: null, tab: null };

describe('an address', () => {
  it('that says nothing shows what is usual, and what is usual is not written', () => {
    expect(readAddress(new URLSearchParams())).toEqual(usual);
    expect(writeAddress(usual).toString()).toBe('');
  });

  it('comes back as it was, whatever is chosen', () => {
    for (const at of moments) {
      for (const tab of [null, ...tabs]) {
        const asked: Asked = { scenario: { events: [{ type: 'fail', id: 'a&b' }], given: ['c'] }, at, tab, selected: 'svc:é' };
        expect(readAddress(writeAddress(asked))).toEqual(asked);
      }
    }
  });

  it.each(['at=25', 'at=', 'at=24.0', 'tab=none', 'tab='])('with %s shows what is usual', (text) => {
    expect(readAddress(new URLSearchParams(text))).toEqual(usual);
  });
});
