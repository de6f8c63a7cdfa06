// Records that are not in use, by each of the fields that can say so.
import { describe, expect, it } from 'vitest';
import { notInUse } from '../../../importers/servicenow/states';

const of = (cells: Readonly<Record<string, string | undefined>>) => notInUse((field) => cells[field] ?? '');

describe('a record', () => {
  it.each([
    [{ operationalStatus: 'Retired' }, 'Retired'],
    [{ operationalStatus: '6' }, '6'],
    [{ installStatus: 'On Order' }, 'On Order'],
    [{ lifeCycleStage: 'End of Life' }, 'End of Life'],
    [{ lifeCycleStageStatus: 'disposed' }, 'disposed'],
    [{ state: 'Concept' }, 'Concept'],
    [{ installStatus: 'Buiten gebruik' }, 'Buiten gebruik'],
    [{ installStatus: 'Niet in gebruik' }, 'Niet in gebruik'],
    [{ operationalStatus: 'Operational', installStatus: 'Retired' }, 'Retired'],
  ])('is out of use by %j, in its own words', (cells, words) => {
    expect(of(cells)).toBe(words);
  });

  it.each([{}, { operationalStatus: 'Operational' }, { operationalStatus: '1' }, { name: 'retired' }, { state: 'Active' }])('is in use by %j', (cells) => {
    expect(of(cells)).toBeNull();
  });
});
