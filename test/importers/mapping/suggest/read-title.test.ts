// Titles mean what people write with them, in Dutch and English, alone or put together.
import { describe, expect, it } from 'vitest';
import { countTitles, readTitle } from '../../../../importers/mapping/suggest/read-title';

const first = (title: string) => readTitle(title)[0];

describe('a title', () => {
  it.each([
    ['begindatum', 'start'],
    ['Ingangsdatum', 'start'],
    ['Jaarwaarde', 'annualValueEur'],
    ['Waarde p/j', 'annualValueEur'],
    ['OPZEGTERMIJN', 'noticeDays'],
    ['End date', 'end'],
    ['KvK-nummer', 'kvk'],
    ['criticality', 'criticality'],
    ['RTO (uur)', 'rtoHours'],
  ])('%s is the property %s', (title, property) => {
    expect(first(title)).toMatchObject({ means: 'property', property, certainty: 0.9 });
  });

  it.each([
    ['leverancier', 'supplier'],
    ['Applicatie', 'component'],
    ['onderaannemers', 'subcontractor'],
    ['sub-processor', 'subcontractor'],
    ['Diensten', 'service'],
    ['datacenter', 'datacenter'],
    ['Opdrachtgever', 'organisation'],
    ['Agreement', 'contract'],
    ['Overeenkomst', 'contract'],
  ])('%s names the thing %s', (title, as) => {
    expect(first(title)).toMatchObject({ means: 'thing', as });
  });

  it.each([
    ['land', 'country'],
    ['gebruikt', 'needs'],
    ['wordt gebruikt door', 'neededBy'],
    ['Depends on', 'needs'],
    ['Naam', 'name'],
    ['Telefoon zakelijk', 'person'],
    ['Contracteigenaar', 'owner'],
    ['E-mailadres leverancier', 'person'],
  ])('%s is %s', (title, means) => {
    expect(first(title)).toMatchObject({ means });
  });

  it.each([
    ['Kvk Nr Leverancier', { means: 'property', property: 'kvk', as: 'supplier' }],
    ['Leveranciersnaam', { means: 'name', as: 'supplier' }],
    ['Contractnummer', { means: 'key', as: 'contract' }],
    ['Naam van de leverancier', { means: 'name', as: 'supplier' }],
    ['Contract einddatum', { means: 'property', property: 'end', as: 'contract' }],
    ['Land leverancier', { means: 'country', as: 'supplier' }],
  ])('%s is put together from two', (title, meaning) => {
    expect(first(title)).toMatchObject(meaning);
  });

  it('that may mean something else is less certain, and a sentence means nothing', () => {
    expect(first('Waarde')?.certainty).toBeLessThan(0.6);
    expect(readTitle('Aantal unieke deelnemers')).toEqual([]);
    expect(readTitle(`${'leverancier '.repeat(20)}`)).toEqual([]);
  });
});

it('a header is known by how many titles it has, each once', () => {
  expect(countTitles(['Leverancier', 'LEVERANCIER', 'KvK', 'Xyz', ''])).toBe(2);
});
