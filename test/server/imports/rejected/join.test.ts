// Joining mended rows with what their import said.
import { describe, expect, it } from 'vitest';
import { joinReturned, withoutRows } from '../../../../server/imports/rejected/join';
import type { Claim } from '../../../../server/model/claims';
import { issue } from '../../../../server/model/issues';
import { content, node, placeOf, relation } from '../literals';

const company = (id: string, name: string, more = {}) => node(id, { name }, { kind: 'Supplier', ...more });
const join = (before: Claim[], news: Claim[]) =>
  joinReturned({ content: content(before), origins: [{ import: 'imp-1', claims: before.length }] }, { content: content(news), import: 'imp-2' });

describe('rows that join', () => {
  it('stand behind what was said, and each claim keeps its import', () => {
    const { claims, origins } = join([node('a'), node('b')], [node('c')]);
    expect(claims.map((claim) => claim.claim === 'node' && claim.id)).toEqual(['a', 'b', 'c']);
    expect(origins).toEqual([
      { import: 'imp-1', claims: 2 },
      { import: 'imp-2', claims: 1 },
    ]);
  });

  it('state a company that a cell only named: what the cell made gives way, and who names it by its id names the other', () => {
    const { claims } = join([company('sup:s/Alfa', 'Alfa', { derived: true }), relation('con:1', 'sup:s/Alfa')], [company('sup:a', 'ALFA')]);
    expect(claims).toEqual([relation('con:1', 'sup:a'), company('sup:a', 'ALFA')]);
  });

  it('name a company in other letters: the smallest spelling counts, as in one file', () => {
    const { claims } = join([company('sup:s/alfa', 'alfa', { derived: true })], [company('sup:s/Alfa', 'Alfa', { derived: true })]);
    expect(claims).toEqual([company('sup:s/Alfa', 'Alfa', { derived: true })]);
  });

  it('name by its key what they do not know the kind of', () => {
    const { claims } = join([node('svc:s/1', {}, { kind: 'Service' })], [relation('svc:s/1', 'cmp:s/1'), relation('svc:s/1', 'cmp:s/2')]);
    expect(claims.slice(1)).toEqual([relation('svc:s/1', 'svc:s/1'), relation('svc:s/1', 'cmp:s/2')]);
  });
});

it('what was said loses the rows that came back, with what was said of them, and no others', () => {
  const said = content([node('a'), node('b', {}, { place: placeOf(2) }), node('c', {}, { place: placeOf(2) })], {
    issues: [issue('invalid-value', placeOf(1)), issue('invalid-value', placeOf(2)), issue('unknown-column', { file: 'a.csv' })],
    origins: [
      { import: 'imp-1', claims: 2 },
      { import: 'imp-2', claims: 1 },
    ],
  });
  const { content: left, origins } = withoutRows(said, 'imp-2', [{ import: 'imp-1', place: placeOf(2) }]);
  expect(left.claims.map((claim) => claim.claim === 'node' && claim.id)).toEqual(['a', 'c']);
  expect(origins).toEqual([
    { import: 'imp-1', claims: 1 },
    { import: 'imp-2', claims: 1 },
  ]);
  expect(left.issues.map(({ row }) => row)).toEqual([1, null]);
});
