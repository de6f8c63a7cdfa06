// What makes a row one thing, and how many rows fall together.
import { describe, expect, it } from 'vitest';
import { byName, byNumber } from '../../../../importers/mapping/suggest/identity';
import type { TableFacts } from '../../../../importers/mapping/suggest/table-facts';
import { facts } from './suggested';

const columnIn = ({ columns }: TableFacts, title: string) => {
  const found = columns.find((one) => one.title === title);
  if (!found) throw new Error(title);
  return found;
};
const role = (table: TableFacts, title: string) => ({ slot: 'self.@key', column: columnIn(table, title), certainty: 0.9, reason: { en: 'r', nl: 'r' } });

describe('a number', () => {
  it('says how many values repeat', () => {
    const table = facts('a.csv', 'Nr;Naam', '1;a', '2;b', '3;c', '3;d');
    expect(byNumber(table, role(table, 'Nr'))).toMatchObject({
      certainty: 0.9,
      reason: { en: 'r; 4 rows have 3 different ones: rows with the same one describe one thing' },
    });
  });

  it('that most rows share is asked; rows without one are counted', () => {
    const table = facts('a.csv', 'Nr;Naam', '1;a', '1;b', '1;c', '1;d', ';e');
    const { certainty, reason } = byNumber(table, role(table, 'Nr'));
    expect(certainty).toBeLessThan(0.6);
    expect(reason.en).toContain('1 row has none');
  });
});

describe('a name', () => {
  const computers = facts('a.csv', 'Naam;Type;Tag;Land', ...Array.from({ length: 10 }, (_, at) => `Werkstation;Computer;T-${at};NL`));

  it('that is different in every row is enough', () => {
    const table = facts('a.csv', 'Naam;Land', 'a;NL', 'b;NL');
    expect(byName(table, columnIn(table, 'Naam'), { classes: undefined, related: [] })).toMatchObject({ key: undefined, certainty: 0.8 });
  });

  it('that rows share with their class, and no number: says so, and asks with the columns that differ', () => {
    const found = byName(computers, columnIn(computers, 'Naam'), { classes: columnIn(computers, 'Type'), related: [columnIn(computers, 'Land')] });
    expect(found.certainty).toBeLessThan(0.6);
    expect(found.reason.en).toBe('10 rows share class and name and have no number: counted as one');
    expect(found.others.map(({ value }) => value)).toEqual([[{ column: 'Tag' }]]);
  });

  it('that rows share which name something else each are several rows about one thing', () => {
    const table = facts('a.csv', 'Naam;Onderaannemer', 'a;x', 'a;y', 'b;x');
    expect(byName(table, columnIn(table, 'Naam'), { classes: undefined, related: [columnIn(table, 'Onderaannemer')] })).toMatchObject({
      key: undefined,
      certainty: 0.7,
    });
  });
});
