// Texts that XML can hold, and how they are escaped.
import { expect, it } from 'vitest';
import { escapedXml, xmlText } from '../../../server/exports/xml';

it('what XML does not know becomes the replacement character', () => {
  expect(xmlText('a\u0000b\u001b\ufffe🙂\n')).toBe('a\u{FFFD}b\u{FFFD}\u{FFFD}🙂\n');
});

it('what means something to XML is escaped, line breaks as well', () => {
  expect(escapedXml('<a & "b">\n\r\t')).toBe('&lt;a &amp; &quot;b&quot;&gt;&#10;&#13;&#9;');
});
