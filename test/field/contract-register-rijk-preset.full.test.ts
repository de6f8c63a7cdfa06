// The national contract register by its preset: a field case. Suppliers are known by their KvK number only; one contract stands in two rows.
import { describe, expect, it } from 'vitest';
import { fieldCase } from './both-ways';

const field = fieldCase();
const order = {
  files: ['contract-register-rijk/open-data-lijst-contracten-peildatum-1-juni-2026.csv'],
  source: 'rijk',
  mapping: 'contract-register-rijk',
};

it('with no word it is asked about, with its preset first', async () => {
  const refused = await field.refusal({ ...order, mapping: null });
  expect(refused).toMatchObject({ exit: 1, code: 'nothing-recognised', nearest: ['contract-register-rijk'] });
});

describe.each(['command', 'api'] as const)('by the preset, %s', (way) => {
  it('it becomes three contracts and two suppliers; the later end of two rows is kept, nothing is rejected', async () => {
    const { answer, ask } = await field[way](order);
    expect(answer.rows).toEqual({ read: 4, accepted: 4, rejected: 0 });
    expect(answer.became).toEqual({ nodes: { Contract: 3, Supplier: 2 }, relations: { SUPPLIED_BY: 2 } });
    const codes = answer.issueCounts.map(({ code }) => code);
    expect(codes).toContain('padded-identifier');
    const differing = answer.issues.find(({ code }) => code === 'differing-rows');
    expect(differing).toMatchObject({ column: 'Omschrijving', value: 'Schoonmaak (verlenging)' });
    const graph = await ask('export');
    const nodes: readonly Record<string, unknown>[] = graph.nodes ?? [];
    expect(nodes.filter(({ kind }) => kind === 'Contract')).toMatchObject([
      { id: 'con:rijk/4500012345', title: 'Hosting zaaksysteem – perceel 1', start: '2024-01-01', end: '2027-12-31' },
      { id: 'con:rijk/4500012346', end: '2026-01-31' },
      { id: 'con:rijk/4500012347', title: 'Schoonmaak', start: '2025-03-01', end: '2027-02-28' },
    ]);
    expect(nodes.filter(({ kind }) => kind === 'Supplier')).toMatchObject([
      { id: 'sup:rijk/1234567', name: '1234567', kvk: '1234567' },
      { id: 'sup:rijk/87654321', name: '87654321', kvk: '87654321' },
    ]);
  });
});
