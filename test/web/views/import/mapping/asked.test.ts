// Choices that follow each other before one is answered: they are asked together, and the last word about each thing counts.
import { describe, expect, it } from 'vitest';
import { type MappingProfile, mappingProfile } from '../../../../../server/model/mapping-profile';
import type { MappingBody } from '../../../../../web/api/mapping';
import { answered, asks, dialectAsked, requestOf, withDialect, withHidden, withPreset } from '../../../../../web/views/import/mapping/asked';

const settled = { preset: '', dialects: [], taken: [] };
const written = (file: string, headerRow: number | null) => ({ file, sheet: null, delimiter: null, encoding: null, headerRow });
const asker = { uploads: ['1'], source: undefined };

const entry = (file: string, name: string) => ({ file, things: [{ as: 'supplier', kind: 'Supplier', name: { column: name } }] });
const profileOf = (tables: readonly object[]): MappingProfile => mappingProfile.parse({ format: 'ketenzicht-mapping', version: 1, name: 'x', tables });
const body = (profile: MappingProfile): MappingBody => ({
  ...{ profile, decisions: [], sampled: [], presets: [], remembered: null, fitting: [], hidden: [] },
  tables: profile.tables.map(({ file, things }) => {
    const header = things.map(({ name }) => (name && 'column' in name ? String(name.column) : ''));
    return { file, sheet: null, header, headerRow: 1, delimiter: ';', encoding: 'utf-8', top: [], words: [], rows: [] };
  }),
});

describe('what is asked', () => {
  it('is the last word about each table, beside what was answered before and what waits for an answer', () => {
    const first = withDialect(asks({ ...settled, dialects: [written('c.csv', 7)] }, null), written('a.csv', 2));
    const second = withDialect(withDialect(first, written('b.csv', 5)), written('a.csv', 3));
    const last = withHidden(withPreset(second, 'topdesk'), ['Blad'], { name: 'Oud', isTaken: true });
    expect(requestOf(asker, last)).toEqual({
      uploads: ['1'],
      preset: 'topdesk',
      dialects: [written('c.csv', 7), written('b.csv', 5), written('a.csv', 3)],
      sheets: ['Blad', 'Oud'],
    });
    expect(dialectAsked(last, { file: 'a.csv', sheet: null })?.headerRow).toBe(3);
    expect(dialectAsked(last, { file: 'c.csv', sheet: null })).toBeUndefined();
  });
  it('is a hidden sheet no more, when that is taken back before the answer', () => {
    const taken = withHidden(asks(settled, null), ['Blad'], { name: 'Oud', isTaken: true });
    expect(requestOf(asker, withHidden(taken, ['Blad'], { name: 'Oud', isTaken: false })).sheets).toEqual(['Blad']);
  });
  it('says nothing that nobody chose', () => {
    expect(requestOf({ uploads: ['1'], source: 'Register' }, asks(settled, null))).toEqual({ uploads: ['1'], source: 'Register' });
  });
});

describe('what is answered', () => {
  const before = body(profileOf([entry('a.csv', 'Naam'), entry('b.csv', 'Naam')]));
  const next = body(profileOf([entry('a.csv', 'Partij'), entry('b.csv', 'Firma')]));
  const asked = withDialect(withDialect(asks(settled, null), written('a.csv', 2)), written('b.csv', 3));

  it('is taken for every table that was asked about', () => {
    const { profile, dialects } = answered({ answer: before, profile: before.profile }, asked, next);
    expect(profile.tables).toMatchObject([
      { headerRow: 2, things: [{ name: { column: 'Partij' } }] },
      { headerRow: 3, things: [{ name: { column: 'Firma' } }] },
    ]);
    expect(dialects).toEqual([written('a.csv', 2), written('b.csv', 3)]);
  });
  it('leaves a table that was not asked about as a person made it, and none when another preset was asked for', () => {
    const made = { ...before.profile, tables: before.profile.tables.map((table) => ({ ...table, unused: ['Naam'] })) };
    const only = withDialect(asks(settled, null), written('a.csv', 2));
    expect(answered({ answer: before, profile: made }, only, next).profile.tables[1]?.unused).toEqual(['Naam']);
    expect(answered({ answer: before, profile: made }, withPreset(only, 'topdesk'), next).profile).toBe(next.profile);
  });
});
