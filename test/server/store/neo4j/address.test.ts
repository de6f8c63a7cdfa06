// Addresses of Neo4j servers: a password in one is refused and never shown, whatever way it is written.
import { describe, expect, it } from 'vitest';
import { describeFault, Fault } from '../../../../server/model/faults';
import { checkAddress, isMeantAsAddress, shownAddress } from '../../../../server/store/neo4j/address';

function refusal(uri: string): { code: string; text: string } {
  try {
    checkAddress(uri);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const texts = [describeFault(error, 'en'), describeFault(error, 'nl')].flatMap(({ message, remedy, value }) => [message, remedy, value]);
    return { code: error.code, text: [...texts, error.message, JSON.stringify(error.details)].join(' ') };
  }
  return { code: 'none', text: '' };
}

const withPassword = [
  'bolt://someone:hush-hush@127.0.0.1:7687',
  'neo4j+s://someone:hush-hush@graph.example:7687',
  'BOLT://someone:hush-hush@127.0.0.1',
  'bolt://:hush-hush@127.0.0.1',
  'bolt://hush-hush@127.0.0.1',
  'bolt://someone:hush@hush-hush@127.0.0.1',
  'bolt://someone:x/hush-hush@127.0.0.1',
  'bolt://someone:x#hush-hush@127.0.0.1',
  'bolt://someone:x?hush-hush@127.0.0.1',
  'bolt://someone:hush-hush%40x@127.0.0.1',
  'bolt://someone%3Ahush-hush%40127.0.0.1:7687',
  'bolt:/someone:hush-hush@127.0.0.1',
  'bolt:someone:hush-hush@127.0.0.1',
  'http://someone:hush-hush@127.0.0.1',
  'someone:hush-hush@127.0.0.1:7687',
  'bolt://someone:ab@hush-hush',
  'bolt://someone:hush-hush\n@127.0.0.1',
];

describe('a password', () => {
  it.each(withPassword)('in %j is refused with what to do, and not shown', (uri) => {
    const { code, text } = refusal(uri);
    expect(code).toBe('neo4j-password-in-address');
    expect(text).toContain('NEO4J_PASSWORD');
    expect(text).not.toMatch(/hush|someone/);
    expect(shownAddress(uri)).not.toMatch(/hush|someone/);
  });

  it.each(['bolt://127.0.0.1?password=hush-hush', 'neo4j://h?user&hush-hush', 'bolt://someone:hush-hush', 'someone:hush-hush', 'bolt://127.0.0.1#hush-hush'])(
    'in the wrong place is not shown: %j',
    (uri) => {
      const { code, text } = refusal(uri);
      expect(code).toBe('neo4j-bad-address');
      expect(text).not.toContain('hush');
    },
  );
});

describe('an address', () => {
  it.each(['bolt://127.0.0.1:7687', 'neo4j+s://x.databases.example', 'bolt+ssc://[::1]:7687', 'neo4j://graph/', 'BOLT://h', 'neo4j://h:1?policy=eu&x=1'])(
    'is one: %s',
    (uri) => expect(refusal(uri).code).toBe('none'),
  );

  it.each([
    ['http://127.0.0.1:7474', 'http'],
    ['', 'bolt://'],
    ['bolt://', 'names no host'],
    ['bolt://127.0.0.1:7687/neo4j', '/neo4j'],
    ['bolt://127.0.0.1:port', 'port'],
    ['bolt://127.0.0.1:70000', 'port'],
    ['127.0.0.1:7687', '127.0.0.1:7687'],
    ['bolt://127.0.0.1:7687?x=1', 'parameters'],
  ])('is none: %j, and why is said', (uri, words) => expect(refusal(uri)).toEqual({ code: 'neo4j-bad-address', text: expect.stringContaining(words) }));

  it('is told from a folder, also when it is written wrongly', () => {
    expect(['bolt://h', 'Neo4j+S://h', 'http://h', 'bolt:u:p@h'].map(isMeantAsAddress)).toEqual([true, true, true, true]);
    expect(['data', './bolt', '/srv/bolt:1', 'C:\\data', 'neo4j'].map(isMeantAsAddress)).toEqual([false, false, false, false, false]);
  });
});
