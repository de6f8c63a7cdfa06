// What fails with one node.
import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../server/analysis/effect';
import { whatIf } from '../../../server/analysis/what-if/what-if';
import { ask, drawn } from '../../support/drawing';

const subject = drawn(`
  svc:s -> cmp:a
  svc:t -> 1 of (cmp:a, cmp:b) as spare
  cmp:a -> con:a
  con:a -> sup:a
  svc:u -> cmp:down
  cmp:down is state down
  svc:s is criticality vital
  country:NL`);

describe('the effect of a node', () => {
  it('is what fails with it, itself left out, services and vital ones apart', () => {
    expect(effectOf(subject, 'sup:a')).toEqual({ alreadyDown: false, nodes: 3, services: 1, vital: 1 });
    expect(effectOf(subject, 'svc:s')).toEqual({ alreadyDown: false, nodes: 0, services: 0, vital: 0 });
  });

  it('is none of what is down already, and of a country', () => {
    expect(effectOf(subject, 'cmp:down')).toEqual({ alreadyDown: true, nodes: 0, services: 0, vital: 0 });
    expect(effectOf(subject, 'country:NL')).toMatchObject({ nodes: 0, services: 0 });
  });

  it('is that of what-if, for every node', () => {
    for (const id of subject.estate.ids.filter((one) => !one.startsWith('country:') && one !== 'cmp:down' && one !== 'svc:u')) {
      const { failed } = ask(whatIf, subject, { scenario: { events: [{ type: 'fail', id }], given: [] } });
      expect(effectOf(subject, id).nodes, id).toBe(failed.length - 1);
    }
  });
});
