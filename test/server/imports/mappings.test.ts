// Mappings by name: those that were saved before presets, with the sources that remember them; a name that is none is told the nearest.
import { describe, expect, it } from 'vitest';
import { fittedMapping, listMappings, mappingNamed, notSaved, sourcesOfMapping, unknownMapping } from '../../../server/imports/mappings';
import { makeEstate } from '../../../server/imports/open-estate';
import { takeFilesApart } from '../../../server/imports/take-apart';
import { describeFault } from '../../../server/model/faults';
import { compoundFile } from '../../support/compound-files';
import { inputFile } from '../../support/input-files';
import { supplierProfile } from '../../support/profiles';
import { content, node, record, stateOf } from './literals';

const saved = ['register', 'topdesk'].map((name, at) => ({ name, version: at + 1, profile: supplierProfile(`Titel ${name}`), at: '2026-11-02T09:00:00.123Z' }));

/** An estate of sources, each read by a mapping. */
function readBy(mappings: Readonly<Record<string, { readonly name: string; readonly origin: 'file' | 'saved' | 'preset' }>>) {
  const names = Object.keys(mappings);
  const state = stateOf(Object.fromEntries(names.map((name) => [name, [record(`imp-${name}`, { source: name })]])));
  const contents = Object.entries(mappings).map(([name, { name: mapping, origin }]) => {
    const kept = { name: mapping, version: 1, sha256: 'f00', origin, profile: supplierProfile(mapping), headers: [] };
    return [`content-of-imp-${name}`, content([node(`cmp:${name}`)], { mapping: kept })] as const;
  });
  return makeEstate(state, new Map(contents));
}
const estate = readBy({
  b: { name: 'register', origin: 'saved' },
  a: { name: 'register', origin: 'saved' },
  c: { name: 'topdesk', origin: 'preset' },
  d: { name: 'register', origin: 'file' },
});

describe('the list', () => {
  it('has what was saved, with version, title, moment, and the sources that were read by it', () => {
    expect(listMappings(saved, { estate })[0]).toEqual({
      ...{ name: 'register', origin: 'saved', version: 1, title: 'Titel register', about: null, sources: ['a', 'b'], at: '2026-11-02T09:00:00Z' },
    });
  });

  it('has the presets behind it, titled in the language that was asked for, also one that a saved mapping hides', () => {
    const all = listMappings(saved, { estate, language: 'nl' });
    expect(all.filter(({ name }) => name === 'topdesk')).toEqual([
      { name: 'topdesk', origin: 'saved', version: 2, title: 'Titel topdesk', about: null, sources: [], at: '2026-11-02T09:00:00Z' },
      {
        name: 'topdesk',
        origin: 'preset',
        version: null,
        title: 'TOPdesk assets en leveranciers',
        about: expect.stringContaining('locatie'),
        sources: ['c'],
        at: null,
      },
    ]);
    expect(all.slice(0, 2).map(({ origin }) => origin)).toEqual(['saved', 'saved']);
  });

  it('counts a file of the same name as no source of a saved mapping', () => {
    expect(sourcesOfMapping(estate, 'register', 'saved')).toEqual(['a', 'b']);
    expect(sourcesOfMapping(estate, 'register', 'preset')).toEqual([]);
  });
});

describe('a preset', () => {
  const file = inputFile('apps.csv', 'Naam;Leverancier\na;b\n');

  it('becomes the mapping for exactly the files at hand', () => {
    const whole = mappingNamed('application-list', []);
    const fitted = fittedMapping(whole, [file]);
    expect(fitted).toMatchObject({ name: 'application-list', version: null, origin: 'preset' });
    expect(fitted.profile.tables[0]?.things).toHaveLength(2);
    expect(fitted.sha256).not.toBe(whole.sha256);
  });

  it('does not judge a file that cannot be opened: that is told instead', async () => {
    const files = await takeFilesApart([inputFile('a.xlsx', compoundFile(['EncryptedPackage']))]);
    expect(() => fittedMapping(mappingNamed('application-list', []), files)).toThrow(expect.objectContaining({ code: 'cannot-open', value: 'a.xlsx' }));
  });

  it('of which a saved mapping has the name is not fitted', () => {
    const own = mappingNamed('topdesk', saved);
    expect(fittedMapping(own, [file])).toBe(own);
  });
});

describe('a name', () => {
  it('means what was saved before a preset', () => {
    expect(mappingNamed('topdesk', saved)).toMatchObject({ name: 'topdesk', version: 2, origin: 'saved', profile: { name: 'Titel topdesk' } });
    expect(mappingNamed('topdesk', [])).toMatchObject({ name: 'topdesk', version: null, origin: 'preset' });
  });

  it('that is none is refused with the nearest', () => {
    const fault = unknownMapping('topdsk', saved);
    expect(fault).toMatchObject({ code: 'unknown-mapping', exit: 2, value: 'topdsk' });
    expect(fault.more.nearest).toHaveLength(3);
    expect(describeFault(fault).remedy).toContain('topdesk');
    expect(() => mappingNamed('registr', saved)).toThrow(expect.objectContaining({ code: 'unknown-mapping' }));
  });

  it('of a preset cannot be removed; one that is none is unknown', () => {
    expect(notSaved('topdesk', [])).toMatchObject({ code: 'mapping-is-preset', exit: 1 });
    expect(notSaved('x', [])).toMatchObject({ code: 'unknown-mapping', exit: 2 });
  });
});
