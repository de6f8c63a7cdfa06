// What XML can hold (XML 1.0, rule `Char`), shared by the formats that are XML.

/** Everything but the characters that XML 1.0 knows. */
const unknownToXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text that XML can hold: what it cannot becomes the replacement character. */
export function xmlText(text: string): string {
  return text.replace(unknownToXml, '\u{FFFD}');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/** The same, escaped for content and for values in double quotes. */
export function escapedXml(text: string): string {
  return xmlText(text).replace(/[&<>"\n\r\t]/g, (sign) => escapes[sign] ?? sign);
}
