// The columns of one file by what they hold.
import { describe, expect, it } from 'vitest';
import { KnownReferences } from '../../../importers/reading/node-references';
import { layOut } from '../../../importers/table/layout';
import { recogniseTable } from '../../../importers/table/recognise';
import { headOf, toldContext } from '../../support/table-sources';

function layoutOf(name: string, ...header: string[]) {
  const found = recogniseTable(name, header);
  if (!('known' in found)) throw new Error(name);
  return layOut(found.known, headOf(...header), { context: toldContext().context, ids: new KnownReferences() });
}
const headers = (columns: readonly { readonly header: string }[]) => columns.map(({ header }) => header);

describe('the columns of a table', () => {
  it('of nodes are its id, properties, references to nodes, and relations', () => {
    const layout = layoutOf('contracts.csv', 'Leverancier', 'id', 'title', 'organisation', 'Notitie');
    expect([layout.id, headers(layout.properties), headers(layout.references), headers(layout.relations)]).toEqual([
      1,
      ['title'],
      ['organisation'],
      ['Leverancier'],
    ]);
    expect(layout.relations[0]?.derived.type).toBe('SUPPLIED_BY');
    expect(layout.references.map(({ makes }) => makes)).toEqual([true]);
    expect(headers(layout.columns.unused)).toEqual(['Notitie']);
  });

  it('of relations are both ends and properties', () => {
    const layout = layoutOf('subcontracted-to.csv', 'to', 'from', 'rank', 'recipient');
    expect([layout.id, layout.ends.map(({ name, at }) => [name, at]), headers(layout.properties), headers(layout.references)]).toEqual([
      -1,
      [
        ['to', 0],
        ['from', 1],
      ],
      ['rank'],
      ['recipient'],
    ]);
    expect(layout.references.map(({ makes }) => makes)).toEqual([false]);
  });

  it('are each used once: a second header for one is not used', () => {
    expect(headers(layoutOf('suppliers.csv', 'id', 'Naam', 'Name').columns.unused)).toEqual(['Name']);
  });
});
