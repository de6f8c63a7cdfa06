// Names that stand for nobody.
import { describe, expect, it } from 'vitest';
import { standIn } from '../../../importers/mapping/names-of-nobody';
import { withCode } from '../../support/input-files';
import { column, readMapped } from '../../support/mapping';

describe('a name of nobody', () => {
  it('is known whatever its case, and no company is', () => {
    expect(['Eigen beheer', 'INTERN', ' in-house ', 'Diverse leveranciers'].map((name) => standIn('Supplier', name))).toEqual(Array(4).fill('name-of-nobody'));
    expect(['Internet B.V.', 'Eigen Huis', 'Overig & Zn.', ''].some((name) => standIn('Organisation', name))).toBe(false);
  });

  it('is told once with the rows that would fall together; of other kinds than companies it is not', async () => {
    const things = [
      { as: 'a', kind: 'Component', name: column('App') },
      { as: 's', kind: 'Supplier', name: column('Leverancier') },
    ];
    const { issues } = await readMapped({ things }, 'App;Leverancier\nIntern;Eigen beheer\nB;eigen beheer\nC;Klaver B.V.\n');
    expect(withCode(issues, 'name-of-nobody').map(({ column: at, value, details }) => [at, value, details?.count])).toEqual([
      ['Leverancier', 'Eigen beheer', 2],
    ]);
  });

  it('in a column of services means all of them, which is no service', async () => {
    const things = [{ as: 'service', kind: 'Service', name: column('Services') }];
    const { issues } = await readMapped({ things }, 'Services;X\nAll services;a\nAll services;b\nMail;c\n');
    expect(issues.flatMap(({ code, value, details }) => (code === 'name-of-everything' ? [[value, details?.count]] : []))).toEqual([['All services', 2]]);
    expect([standIn('Component', 'All services'), standIn('Service', 'Eigen beheer')]).toEqual([null, null]);
  });
});
