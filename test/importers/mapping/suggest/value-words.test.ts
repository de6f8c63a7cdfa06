// Words that stand for a value of the model.
import { describe, expect, it } from 'vitest';
import { propertySpec } from '../../../../importers/mapping/suggest/agreement';
import { wordsFor } from '../../../../importers/mapping/suggest/value-words';
import { column, dialect } from './suggested';

const reader =
  (kind: string, property: string) =>
  (title: string, ...cells: readonly string[]) => {
    const spec = propertySpec(kind, property);
    if (!spec) throw new Error(property);
    return wordsFor(column(title, ...cells), spec, dialect);
  };
const notice = reader('Contract', 'noticeDays');
const criticality = reader('Service', 'criticality');

describe('a notice period', () => {
  it('in days or weeks is certain', () => {
    expect(notice('Opzegtermijn', '90 dagen', '6 weken')).toMatchObject({
      values: { '90 dagen': '90', '6 weken': '42' },
      certainty: 0.85,
    });
  });

  it('in months is a convention, which is asked and said', () => {
    const found = notice('Opzegtermijn', '3 maanden', '1 jaar');
    expect(found).toMatchObject({ values: { '3 maanden': '90', '1 jaar': '365' }, certainty: 0.55 });
    expect(found?.reason.en).toContain('a month as 30');
    expect(notice('Opzegtermijn (maanden)', '3', '6')).toMatchObject({ values: { 3: '90', 6: '180' } });
  });

  it('in bare numbers needs no words; in other words none are known', () => {
    expect(notice('Opzegtermijn', '90', '30')).toBeNull();
    expect(notice('Opzegtermijn', 'zie contract', 'geen idee')).toBeNull();
  });
});

describe('a criticality', () => {
  it('in words that the model reads needs none; in others they are named', () => {
    expect(criticality('Kritikaliteit', 'Hoog', 'Laag')).toBeNull();
    expect(criticality('Kritikaliteit', 'Zeer hoog', 'Gemiddeld', 'BBN1')).toMatchObject({
      values: { 'Zeer hoog': 'critical', Gemiddeld: 'important', BBN1: 'supporting' },
      certainty: 0.75,
    });
  });

  it('in figures is asked, whatever the order of rows', () => {
    const values = { 3: 'critical', 2: 'important', 1: 'supporting' };
    expect(criticality('Beschikbaarheid', '1', '3', '2')).toMatchObject({ values, certainty: 0.4 });
    expect(criticality('Beschikbaarheid', '3', '2', '1')).toMatchObject({ values });
  });
});
