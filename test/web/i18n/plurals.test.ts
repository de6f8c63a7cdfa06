// Texts of the screens never write “1 rows”.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { counted } from '../../../web/i18n/setup';
import { numbersBeforePlurals } from '../../support/plurals';

const web = resolve(import.meta.dirname, '../../../web');
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => /(texts|common)\.ts$/.test(name));

it('a number has the noun that fits', () => {
  const nouns = { one: 'regel', other: 'regels' };
  expect([counted(1, 'nl', nouns), counted(0, 'nl', nouns), counted(1200, 'nl', nouns)]).toEqual(['1 regel', '0 regels', '1.200 regels']);
});

it('a text writes a number before a plural only where the number is known to be many', () => {
  expect(files.length).toBeGreaterThan(8);
  const found = files.flatMap((name) => {
    const lines = readFileSync(join(web, name), 'utf8').split('\n');
    // The text of a long line stands below its key.
    const texts = lines.map((line, at) => (/^\s*['`]/.test(line) ? `${lines[at - 1]?.trim()} ${line.trim()}` : line));
    return texts.filter((text) => !/_other:/.test(text)).flatMap((text) => numbersBeforePlurals(text, ['\\{\\{', '\\}\\}']).map((one) => `${name}: ${one}`));
  });
  expect(found).toEqual([]);
});
