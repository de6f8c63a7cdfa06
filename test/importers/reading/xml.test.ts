// XML in pieces: what comes out, and what is refused before it can swell, reach elsewhere or fill the memory.
import { describe, expect, it } from 'vitest';
import { readXml } from '../../../importers/reading/xml';

async function* pieces(text: string | Uint8Array, length = 7) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function heard(text: string | Uint8Array, length?: number): Promise<string[]> {
  const told: string[] = [];
  await readXml('p.xml', pieces(text, length), {
    open: (name, attributes) => told.push(`<${name} ${JSON.stringify(attributes)}`),
    text: (one) => told.push(one),
    close: (name) => told.push(`/${name}`),
  });
  return told;
}

describe('a document in pieces', () => {
  it('gives names without their prefix, attributes, texts with the five entities that XML has, and CDATA', async () => {
    expect(await heard('<?xml version="1.0"?><x:a xmlns:x="u" r:id="1" b="&lt;é&gt;">één &amp; &#233;<b/><![CDATA[<c>]]></x:a>')).toEqual([
      '<a {"xmlns:x":"u","r:id":"1","b":"<é>","x":"u","id":"1"}',
      'één & é',
      '<b {}',
      '/b',
      '<c>',
      '/a',
    ]);
  });

  it('may be UTF-16 when it says so', async () => {
    expect(await heard(Buffer.from('\ufeff<a>é</a>', 'utf16le'), 8)).toContain('é');
  });
});

describe('a document is refused', () => {
  const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  it.each([
    ['with entities that swell', `<!DOCTYPE a [<!ENTITY e0 "ha">${bomb}]><a>&e9;</a>`, 'declares a document type'],
    ['with an entity from elsewhere', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', 'declares a document type'],
    ['with a document type from elsewhere', '<!DOCTYPE a SYSTEM "https://elsewhere.example/a.dtd"><a/>', 'declares a document type'],
    ['with an entity that nobody declared', '<a>&e;</a>', 'damaged'],
    ['that ends early', '<a><b>', 'damaged'],
    ['that is no XML', 'id;name', 'damaged'],
    ['with a NUL', '<a>\u0000</a>', 'damaged'],
    ['with bytes that are no text', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c]), 'no text'],
    ['with thousands of elements in each other', '<a>'.repeat(1000), '200 deep'],
  ])('%s', async (_, text, why) => {
    await expect(heard(text, 4096)).rejects.toThrow(why);
  });

  it.each([
    ['a text', '<a>', 'x'],
    ['a tag', '<a b="', 'x'],
    ['attributes', '<a ', 'b="1" '],
    ['a comment', '<a><!--', 'x'],
  ])('with %s without end, before it fills the memory', async (_, start, more) => {
    let given = 0;
    async function* endless() {
      yield Buffer.from(start);
      for (;;) {
        given += 65_536;
        yield Buffer.from(more.repeat(65_536 / more.length));
      }
    }
    const silent = { open: () => undefined, text: () => undefined, close: () => undefined };
    await expect(readXml('p.xml', endless(), silent)).rejects.toThrow('damaged');
    expect(given).toBeLessThan(8_000_000);
  });
});
