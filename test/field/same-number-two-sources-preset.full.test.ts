// One number that is another supplier in each of two systems, by presets: a field case. Imported as two sources they stay two suppliers.
import { describe, expect, it } from 'vitest';
import { fieldCase } from './both-ways';

const field = fieldCase();
const glpi = { files: ['same-number-two-sources/glpi-suppliers.csv'], source: 'glpi', mapping: 'glpi' };
const other = { files: ['same-number-two-sources/leveranciers.csv'], source: 'leveranciers', mapping: 'supplier-list' };

describe.each(['command', 'api'] as const)('the two lists, %s', (way) => {
  it('stay two suppliers, whose ids say of which source they are', async () => {
    const first = await field[way](glpi);
    expect(first.answer).toMatchObject({ mapping: { name: 'glpi' }, rows: { read: 2, accepted: 2, rejected: 0 } });
    const { answer, ask } = await field[way](other);
    expect(answer.changes.nodes).toMatchObject({ added: 1, changed: 0, removed: 0 });
    const graph = await ask('export');
    const nodes: readonly Record<string, unknown>[] = graph.nodes ?? [];
    expect(nodes.filter(({ kind }) => kind === 'Supplier').map(({ id, name }) => [id, name])).toEqual([
      ['sup:glpi/3', 'Zaakhost B.V.'],
      ['sup:glpi/4', 'Mailbouw B.V.'],
      ['sup:leveranciers/3', 'Databoer N.V.'],
    ]);
    expect(nodes.filter(({ kind }) => kind === 'Contract').map(({ name }) => name)).toEqual(['Hosting zaaksysteem', 'Mail']);
  });
});
