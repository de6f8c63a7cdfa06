// A home-made workbook of suppliers by the preset for supplier lists: a field case. The second sheet is named, and left out.
import { describe, expect, it } from 'vitest';
import { fieldCase } from './both-ways';

const field = fieldCase();
const order = { files: ['supplier-workbook/leveranciers.xlsx'], source: 'leveranciers', mapping: 'supplier-list' };

it('with no word it is asked about, and the preset of each sheet is named', async () => {
  const refused = await field.refusal({ ...order, mapping: null });
  expect(refused).toMatchObject({ exit: 1, code: 'nothing-recognised', nearest: ['supplier-list', 'contract-register'] });
});

describe.each(['command', 'api'] as const)('by the preset, %s', (way) => {
  it('it becomes suppliers with their services and subcontractors', async () => {
    const { answer, ask } = await field[way](order);
    expect(answer.rows).toEqual({ read: 2, accepted: 2, rejected: 0 });
    expect(answer.became).toEqual({
      nodes: { Country: 1, Service: 2, Supplier: 4 },
      relations: { ESTABLISHED_IN: 2, PROVIDED_BY: 2, SUBCONTRACTED_TO: 3 },
    });
    expect(answer.issues.filter(({ code }) => code === 'sheet-not-mapped')).toMatchObject([{ sheet: 'Contracten' }]);
    const failed = (await ask('what-if', '--fail', 'sup:leveranciers/sluis%20cloud%20b.v.')).failed as unknown as readonly { id: string }[];
    expect(failed.map(({ id }) => id)).toEqual(
      [
        'svc:leveranciers/burgerzaken',
        'svc:leveranciers/e-mail',
        ...['sup:leveranciers/mailbouw%20b.v.', 'sup:leveranciers/sluis%20cloud%20b.v.', 'sup:leveranciers/zaakhost%20b.v.'],
      ].sort(),
    );
  });
});
