// The tables that people can fill: one for each kind and each relation type, none with two columns of one name.
import { describe, expect, it } from 'vitest';
import { tables } from '../../../importers/table/tables';
import { nodeKinds, relationTypes } from '../../../server/model/vocabulary';

const columnsOf = (name: string) => tables.find((table) => table.name === name)?.columns.map((column) => column.name);

describe('the tables', () => {
  it('are one for each kind and each type, with names of their own', () => {
    expect(tables.map((table) => (table.of === 'node' ? table.kind : table.type))).toEqual([
      ...nodeKinds.map(({ kind }) => kind),
      ...relationTypes.map(({ type }) => type),
    ]);
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
  });

  it('begin with their key, then the name, then what is a relation', () => {
    expect(columnsOf('suppliers')?.slice(0, 3)).toEqual(['id', 'name', 'country']);
    expect(columnsOf('depends-on')?.slice(0, 2)).toEqual(['from', 'to']);
  });

  it('have each column once, titled in both languages', () => {
    for (const { name, columns } of tables) {
      expect([name, new Set(columns.map((column) => column.name)).size]).toEqual([name, columns.length]);
      for (const { title, description } of columns) for (const text of [title.en, title.nl, description.en, description.nl]) expect(text).not.toBe('');
    }
  });
});
