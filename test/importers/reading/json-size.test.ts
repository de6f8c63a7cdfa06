// How much a JSON text holds, before it is parsed: brackets and commas outside texts.
import { describe, expect, it } from 'vitest';
import { tooMuchJson } from '../../../importers/reading/json-size';
import { mostContainers, mostValues } from '../../../importers/reading/limits';

describe('the size of a JSON text', () => {
  it('is too much by one list or one value more than is read', () => {
    expect([tooMuchJson('['.repeat(mostContainers)), tooMuchJson('{'.repeat(mostContainers + 1))]).toEqual([null, 'containers']);
    expect([tooMuchJson(','.repeat(mostValues)), tooMuchJson(','.repeat(mostValues + 1))]).toEqual([null, 'values']);
  });

  it('does not count what stands in texts, an escaped quote included', () => {
    expect(tooMuchJson(`["${'[,'.repeat(mostContainers + 1)}", "\\"${'['.repeat(mostContainers)}"]`)).toBeNull();
    expect(tooMuchJson('["never closed')).toBeNull();
  });
});
