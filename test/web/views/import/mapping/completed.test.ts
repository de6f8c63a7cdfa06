// A written profile gets what it leaves out, as the server reads it; what is no profile stays what it is, for the server to refuse.
import { expect, it } from 'vitest';
import { mappingProfile } from '../../../../../server/model/mapping-profile';
import { completed } from '../../../../../web/views/import/mapping/completed';
import { register } from './contract-register';

it('what is left out is filled in as the server does', () => {
  const things = [{ as: 'supplier', kind: 'Supplier', name: { column: 'Naam' } }];
  const written = { format: 'ketenzicht-mapping', version: 1, name: 'lijst', tables: [{ file: '*', things }] };
  expect(completed(written)).toEqual(mappingProfile.parse(written));
  expect(completed(register)).toEqual(register);
});

it('what is no profile stays as it is', () => {
  for (const data of [null, 3, 'x', []]) expect(completed(data)).toBe(data);
  expect(completed({ tables: [null, 1] })).toEqual({ open: [], tables: [null, 1] });
});
