// Two TOPdesk lists in Dutch, by the preset: a field case. Locatie holds towns, so it makes no datacenter: the preset leaves it out.
import { describe, expect, it } from 'vitest';
import { fieldCase } from './both-ways';

const field = fieldCase();
const lists = ['topdesk/Assets-export 2026-11-27.csv', 'topdesk/Leveranciers.csv'];
const order = { files: lists, source: 'topdesk', mapping: 'topdesk' };

describe('the lists with no word', () => {
  it('are asked about, with the preset first', async () => {
    const refused = await field.refusal({ ...order, mapping: null });
    expect(refused).toMatchObject({ exit: 1, code: 'nothing-recognised', nearest: ['topdesk', 'topdesk'] });
    expect(refused.text).toContain('--mapping topdesk');
  });
});

describe.each(['command', 'api'] as const)('the lists by the preset, %s', (way) => {
  it('become services, components, suppliers, contracts and countries; no row is rejected', async () => {
    const { answer, ask } = await field[way](order);
    expect(answer).toMatchObject({ as: 'mapping', mapping: { name: 'topdesk', version: null, origin: 'preset' }, rows: { read: 7, accepted: 7, rejected: 0 } });
    expect(answer.became).toEqual({
      nodes: { Component: 4, Contract: 2, Country: 1, Service: 1, Supplier: 3 },
      relations: { DEPENDS_ON: 5, ESTABLISHED_IN: 2, PROVIDED_BY: 6, SUPPLIED_BY: 2 },
    });
    expect(answer.unused.map(({ column }) => column).filter((column) => /Telefoon|Naam/.test(column))).not.toContain('Naam');
    const whatIf = await ask('what-if', '--fail', 'sup:topdesk/zaakhost%20b.v.');
    const failed: readonly { id: string; path: readonly string[] }[] = whatIf.failed ?? [];
    const service = failed.find(({ id }) => id === 'svc:topdesk/burgerzaken%20balie');
    expect(service?.path).toEqual(['sup:topdesk/zaakhost%20b.v.', 'cmp:topdesk/zaaksysteem', 'svc:topdesk/burgerzaken%20balie']);
  });

  it('keep a KvK number of seven digits as it was given, and say so', async () => {
    const { ask } = await field[way]({ ...order, source: 'again' });
    const { issues } = await ask('issues', '--code', 'padded-identifier');
    expect(issues).toMatchObject([{ code: 'padded-identifier', severity: 'warning', value: '1234567' }, {}]);
  });
});
