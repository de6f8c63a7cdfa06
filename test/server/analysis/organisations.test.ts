// Organisations behind services.
import { expect, it } from 'vitest';
import { affectedOrganisations, usersOf } from '../../../server/analysis/organisations';
import { drawn } from '../../support/drawing';

const subject = drawn('org:b -> svc:s\n org:a -> svc:s\n org:a -> svc:t\n svc:t is organisation org:c\n svc:u -> cmp:x\n org:c');
const node = (id: string) => subject.estate.indexOf.get(id) ?? -1;
const named = (nodes: Iterable<number> = []) => [...nodes].map((one) => subject.estate.ids[one]).sort();

it('a service is of its owner and of all that use it', () => {
  const users = usersOf(subject);
  expect(named(users.get(node('svc:s')))).toEqual(['org:a', 'org:b']);
  expect(named(users.get(node('svc:t')))).toEqual(['org:a', 'org:c']);
  expect(users.has(node('svc:u'))).toBe(false);
});

it('whom a failure hits is listed by id, with what failed and what degraded', () => {
  expect(affectedOrganisations(subject, { failed: [node('svc:s')], degraded: [node('svc:t')] })).toEqual([
    { id: 'org:a', failedServices: ['svc:s'], degradedServices: ['svc:t'] },
    { id: 'org:b', failedServices: ['svc:s'], degradedServices: [] },
    { id: 'org:c', failedServices: [], degradedServices: ['svc:t'] },
  ]);
  expect(affectedOrganisations(subject, { failed: [node('svc:u'), node('cmp:x')], degraded: [] })).toEqual([]);
});
