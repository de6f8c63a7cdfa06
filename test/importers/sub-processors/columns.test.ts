// The columns of lists of sub-processors, and how certain it is that a file is one.
import { describe, expect, it } from 'vitest';
import { columnOf, scoreHeader, weighList } from '../../../importers/sub-processors/columns';

const weigh = (...header: string[]) => {
  const { confidence, lacks } = weighList({ name: 'a.csv', header, rows: [], seen: {} });
  return [confidence, lacks.length];
};

describe('a column of such a list', () => {
  it.each([
    ['Name of sub-processor', 'subProcessors'],
    ['Subverwerkers', 'subProcessors'],
    ['Country HQ', 'country'],
    ['Land van verwerking', 'processing'],
    ['Locatie verwerking', 'processing'],
    ['Place of processing', 'processing'],
    ['Verwerkingsland', 'processing'],
    ['Data Centers', 'dataCenters'],
    ['Doel', 'purpose'],
    ['Telefoon', undefined],
  ])('%s is %s', (header, column) => {
    expect(columnOf(header)).toBe(column);
  });
});

describe('a list of sub-processors', () => {
  it('is certain by sub-processors and whose they are', () => {
    expect(weigh('Company', 'Sub-processor')).toEqual([1, 0]);
    expect(weigh('Service', 'Hosting provider')).toEqual([1, 0]);
  });

  it('is not by third parties, nor by a service that stands behind its sub-processor', () => {
    expect(weigh('Company', 'Third party')).toEqual([0.5, 0]);
    expect(weigh('Sub-processor', 'Service')).toEqual([0.5, 0]);
    expect(weigh('Sub-processor', 'Service', 'Company')).toEqual([1, 0]);
  });

  it('cannot be read without either of them', () => {
    expect([weigh('Company'), weigh('Sub-processor')]).toEqual([
      [0.5, 1],
      [0.5, 1],
    ]);
  });

  it('scores its columns, each once', () => {
    expect([scoreHeader(['Company', 'Vendor', 'Sub-processor']), scoreHeader(['Company', 'Land'])]).toEqual([2, 0]);
  });
});
