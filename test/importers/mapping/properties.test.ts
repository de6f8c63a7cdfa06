// Properties of things and relations: from columns, constants, and what names another node.
import { describe, expect, it } from 'vitest';
import { nodeSpec } from '../../../importers/mapping/properties';
import { withCode } from '../../support/input-files';
import { column, type Data, readMapped } from '../../support/mapping';

const service = (properties: Data, more: Data[] = []) => ({ things: [{ as: 'svc', kind: 'Service', name: column('Dienst'), properties }, ...more] });
const propertiesOf = async (properties: Data, text: string) => (await readMapped(service(properties), text)).nodes.map((node) => node.properties);

describe('a property', () => {
  it('comes from a column, is translated, or is the same for all rows', async () => {
    expect(
      await propertiesOf(
        { users: column('Aantal'), criticality: column('Prio', { values: { Hoog: 'critical' } }), regime: { value: 'enhanced' }, rtoHours: { value: 8 } },
        'Dienst;Aantal;Prio\nA;1.200;Hoog\nB;;\n',
      ),
    ).toEqual([
      { name: 'A', users: 1200, criticality: 'critical', criticalityBasis: 'Hoog', regime: 'enhanced', rtoHours: 8 },
      { name: 'B', regime: 'enhanced', rtoHours: 8 },
    ]);
  });

  it('that holds several values is a set of them', async () => {
    expect(await propertiesOf({ aliases: column('Ook', { split: '/' }) }, 'Dienst;Ook\nA;b/a/-/b\n')).toEqual([{ name: 'A', aliases: ['a', 'b'] }]);
  });

  it('that disagrees with what its column holds is a warning with its row', async () => {
    const { issues, nodes } = await readMapped(service({ users: column('Aantal') }), 'Dienst;Aantal\nA;veel\nB;7\n');
    expect(issues.map(({ code, severity, row, value }) => [code, severity, row, value])).toEqual([['invalid-number', 'warning', 1, 'veel']]);
    expect(nodes.map(({ properties }) => properties.users)).toEqual([undefined, 7]);
  });
});

describe('a property that is another node', () => {
  const organisation = { as: 'org', kind: 'Organisation', name: column('Klant', { split: ';' }) };

  it('is a thing of the row; where the row names several none is taken, and that is said', async () => {
    const { nodes, issues } = await readMapped(service({ organisation: { thing: 'org' } }, [organisation]), 'Dienst\tKlant\nA\tUWX\nB\tUWX; SVX\nC\t\n');
    expect(nodes.filter(({ kind }) => kind === 'Service').map(({ references }) => references)).toEqual([
      { organisation: { id: 'org:test/uwx' } },
      undefined,
      undefined,
    ]);
    expect(withCode(issues, 'several-things').map(({ row, details }) => [row, details?.count])).toEqual([[2, 2]]);
  });

  it('is what a cell or the profile names', async () => {
    const of = async (value: Data) => (await readMapped(service({ organisation: value }), 'Dienst;Klant\nA;UWX\n')).nodes[0]?.references;
    expect(await of({ named: ['Organisation'], column: 'Klant' })).toEqual({ organisation: { name: 'UWX', kinds: ['Organisation'], mayBeId: true } });
    expect(await of({ named: ['Organisation'], value: 'org:svx' })).toEqual({ organisation: { id: 'org:svx' } });
  });
});

it('is declared by the kinds that the thing may have', () => {
  const kind = { column: 'T', values: { a: 'Component', d: 'Service' } } as const;
  expect([nodeSpec({ kind }, 'users')?.value.type, nodeSpec({ kind }, 'class')?.value.type, nodeSpec({ kind }, 'kvk')]).toEqual(['integer', 'text', undefined]);
});
