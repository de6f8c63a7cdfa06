// The name of a source: as given, else that of its only file.
import { describe, expect, it } from 'vitest';
import { defaultSourceName, sourceName } from '../../../server/imports/source-name';
import { inputFile } from '../../support/input-files';

const file = (name: string) => inputFile(name, 'x');

describe('the name of a source', () => {
  it.each([
    ['leveranciers.csv', 'leveranciers'],
    ['map/2026.11 export.tar.gz', '2026.11 export.tar'],
    ['C:\\data\\a.csv', 'a'],
    ['zonder', 'zonder'],
  ])('of file %s is %s', (name, source) => {
    expect(sourceName([file(name)], undefined)).toBe(source);
  });

  it('is as it was given, without spaces around it', () => {
    expect(sourceName([file('a.csv'), file('b.csv')], ' CMDB ')).toBe('CMDB');
  });

  it('is asked for when there are several files, or none that can be a name', () => {
    expect(defaultSourceName([file('a.csv'), file('b.csv')])).toBeUndefined();
    expect(() => sourceName([file('a.csv'), file('b.csv')], undefined)).toThrow(expect.objectContaining({ code: 'source-required' }));
    for (const name of ['.csv', `${'x'.repeat(101)}.csv`, 'a\u0007.csv'])
      expect(() => sourceName([file(name)], undefined)).toThrow(expect.objectContaining({ code: 'bad-source-name' }));
    for (const given of ['', ' ', 'x'.repeat(101), 'a\nb'])
      expect(() => sourceName([file('a.csv')], given)).toThrow(expect.objectContaining({ code: 'bad-source-name', value: given }));
  });
});
