// The mapping that a source remembers, kept on every store: next month's export of the same columns is read by it, one of others asks.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mappingNamed } from '../../../server/imports/mappings';
import { openEstate, openSayings } from '../../../server/imports/open-estate';
import { suggestForPage } from '../../../server/imports/suggest-mapping';
import { describeFault } from '../../../server/model/faults';
import type { StoreKind } from '../../conformance/store-kinds';
import { inputFile } from '../../support/input-files';
import { column, profileOf } from '../../support/mapping';
import { supplierProfile } from '../../support/profiles';
import { workbook, zipOf } from '../../support/workbooks';
import { type Bench, faultCode, faultOf, graphFile, makeBench } from './bench';

const saved = [{ name: 'lijst', version: 3, profile: { ...supplierProfile('Leveranciers'), tables: supplierProfile('x').tables }, at: null }];
const mapping = mappingNamed('lijst', saved);
const november = inputFile('lev-2026-11.csv', 'Naam;Kolom 0\nZaakhost B.V.;a\n');
const december = inputFile('lev-2026-12.csv', 'Kolom 0;Naam\na;Zaakhost B.V.\nb;Databoer N.V.\n');

export function promiseRemembered(kind: StoreKind): void {
  describe(`a source on the ${kind.name} store`, () => {
    let bench: Bench;
    const source = 'leveranciers';
    const remembered = async () => (await openSayings(bench.store)).sources[0]?.content.mapping;
    beforeEach(async () => {
      bench = await makeBench(kind);
      await bench.import(november, { source, mapping });
    });
    afterEach(() => bench.close());

    it('is read next month by the mapping of last time, whatever the order of its columns, and says so', async () => {
      const { result } = await bench.import(december, { source });
      expect(result).toMatchObject({ as: 'mapping', applied: true, rows: { accepted: 2, rejected: 0 } });
      expect(result.mapping).toEqual({ name: 'lijst', version: 3, sha256: mapping.sha256, origin: 'remembered' });
      expect(result.changes.nodes).toMatchObject({ added: 1, removed: 0 });
      expect(await remembered()).toMatchObject({ name: 'lijst', version: 3, origin: 'saved', headers: [{ columns: ['Kolom 0', 'Naam'] }] });
    });

    it('asks when the columns are others, says which are gone and new, and changes nothing', async () => {
      const before = await bench.snapshot();
      const fault = await faultOf(bench.import(inputFile('lev.csv', 'Bedrijf;Kolom 0\nx;y\n'), { source }));
      expect(fault).toMatchObject({ code: 'mapping-changed', exit: 1, value: 'lev.csv' });
      expect(fault?.more).toEqual({
        file: 'lev.csv',
        sheet: null,
        gone: ['Naam'],
        new: ['Bedrijf'],
        mapping: { name: 'lijst', version: 3, origin: 'saved' },
        command: 'ketenzicht mapping --source leveranciers lev.csv',
      });
      expect(fault && describeFault(fault).message).toContain('gone: “Naam”; new: “Bedrijf”');
      expect(fault && describeFault(fault, 'nl').message).toContain('verdwenen: “Naam”; nieuw: “Bedrijf”');
      expect(await bench.snapshot()).toBe(before);
    });

    it('is read next month from a ZIP with a letter, a picture and an empty file beside it', async () => {
      const zip = { 'lev-2026-12.csv': 'Naam;Kolom 0\nDataboer N.V.;b\n', 'lees.txt': 'Beste lezer,\n', 'foto.png': new Uint8Array([0, 1, 2]), 'leeg.csv': '' };
      const { result } = await bench.import(inputFile('export.zip', zipOf(zip)), { source });
      expect(result).toMatchObject({ as: 'mapping', rows: { accepted: 1, rejected: 0 } });
      expect(result.skipped.map(({ file, code }) => [file, code])).toEqual([
        ['export.zip/lees.txt', 'nothing-recognised'],
        ['export.zip/foto.png', 'nothing-recognised'],
        ['export.zip/leeg.csv', 'file-empty'],
      ]);
      const changed = inputFile('export.zip', zipOf({ ...zip, 'lev-2026-12.csv': 'Naam;Kolom 1\nDataboer N.V.;b\n' }));
      expect(await faultOf(bench.import(changed, { source }))).toMatchObject({ code: 'mapping-changed', value: 'export.zip/lev-2026-12.csv' });
    });

    it('is the start of a suggestion for its source, with the day and mode of last time, and is known by its columns', async () => {
      await bench.import(graphFile([{ id: 'cmp:a', kind: 'Component' }]), { source, as: 'graph-json', mode: 'partial' });
      const estate = await openEstate(bench.store);
      const found = await suggestForPage([december], { source }, estate);
      expect(found.remembered).toEqual({ source, at: '2026-11-01T10:01:00Z', mode: 'full', name: 'lijst', version: 3, origin: 'saved', changes: [] });
      expect(found.profile).toEqual(saved[0]?.profile);
      expect(found.decisions[0]?.reason).toBe('as in the mapping “lijst” of last time (source “leveranciers”, 2026-11-01)');
      const other = await suggestForPage([inputFile('lev.csv', 'Leverancier;Kolom 0\nx;y\n')], { source }, estate);
      expect(other.remembered?.changes).toEqual([{ file: 'lev.csv', sheet: null, gone: ['Naam'], new: ['Leverancier'] }]);
      expect(other.profile.tables[0]?.things[0]?.name).toEqual({ column: 'Leverancier' });
      expect([found.fitting, other.fitting]).toEqual([[source], []]);
      expect((await suggestForPage([december], {}, estate)).remembered).toBeNull();
    });

    it('names twenty columns in words, and all as data', async () => {
      const titles = Array.from({ length: 30 }, (_, at) => `Nieuw ${at}`);
      const fault = await faultOf(bench.import(inputFile('lev.csv', `Naam;Kolom 0;${titles.join(';')}\n`), { source }));
      expect(fault?.more).toMatchObject({ gone: [], new: titles });
      expect(fault && describeFault(fault).message).toContain('gone: none; new: “Nieuw 0”');
      expect(fault && describeFault(fault).message).toContain('“Nieuw 19” … (30)');
    });

    it('asks before recognition: a file that a format knows is not read by that without a word', async () => {
      const graph = graphFile([{ id: 'cmp:a', kind: 'Component' }]);
      expect(await faultCode(bench.import(graph, { source }))).toBe('mapping-changed');
      const { result } = await bench.import(graph, { source, as: 'graph-json', yes: true });
      expect(result).toMatchObject({ as: 'graph-json', applied: true, mapping: null });
      expect(await remembered()).toBeUndefined();
      expect(await faultCode(bench.import(december, { source }))).toBe('nothing-recognised');
    });

    it('remembers again what an undo brings back', async () => {
      const { result } = await bench.import(graphFile([{ id: 'cmp:a', kind: 'Component' }]), { source, as: 'graph-json', yes: true });
      await bench.undo(result.import ?? '');
      expect((await bench.import(december, { source })).result.mapping?.origin).toBe('remembered');
    });

    it('remembers through a partial import that came another way', async () => {
      await bench.import(graphFile([{ id: 'cmp:a', kind: 'Component' }]), { source, as: 'graph-json', mode: 'partial' });
      expect((await bench.import(december, { source })).result).toMatchObject({ as: 'mapping', mapping: { origin: 'remembered' } });
    });

    it('takes a mapping that is given, and remembers that from then on, also when it says nothing new', async () => {
      const other = mappingNamed(
        'lijst',
        saved.map((one) => ({ ...one, version: 4, profile: { ...one.profile, name: 'Anders' } })),
      );
      const { result } = await bench.import(november, { source, mapping: other });
      expect(result).toMatchObject({ mapping: { version: 4, origin: 'saved' }, changes: { nodes: { added: 0, removed: 0 } } });
      expect(await remembered()).toMatchObject({ version: 4 });
    });

    it('is not asked again for the very file, which changes nothing', async () => {
      const { result } = await bench.import(november, { source });
      expect(result).toMatchObject({ import: null, mapping: { origin: 'remembered' } });
    });

    it('asks for a sheet of a workbook that was read, and for no other; a workbook that does not open is refused as that', async () => {
      const lists = (...titles: readonly string[]) =>
        workbook([
          { name: 'Lijst', rows: [titles, ['Zaakhost B.V.', 'a']] },
          { name: 'Uitleg', rows: [['Wie', 'Wat']] },
        ]);
      const book = (name: string, bytes: Uint8Array) => inputFile(name, bytes);
      await bench.import(book('nov.xlsx', lists('Naam', 'Kolom 0')), { source: 'boek', mapping });
      const again = await bench.import(book('dec.xlsx', lists('Naam', 'Kolom 0')), { source: 'boek' });
      expect(again.result.mapping).toMatchObject({ origin: 'remembered' });
      const fault = await faultOf(bench.import(book('jan.xlsx', lists('Naam', 'Prijs')), { source: 'boek' }));
      expect(fault).toMatchObject({ code: 'mapping-changed', value: 'jan.xlsx (Lijst)', more: { gone: ['Kolom 0'], new: ['Prijs'] } });
      const broken = book('feb.xlsx', lists('Naam', 'Kolom 0').slice(0, 200));
      expect(await faultCode(bench.import(broken, { source: 'boek' }))).toBe('cannot-open');
    });

    it('keeps the mapping from other sources', async () => {
      expect(await faultCode(bench.import(december, { source: 'other' }))).toBe('nothing-recognised');
    });
  });

  describe(`a name that a person chose, on the ${kind.name} store`, () => {
    const table = {
      things: [{ as: 'svc', kind: 'Service', name: column('Dienst') }],
      relations: [{ type: 'DEPENDS_ON', from: 'svc', to: { named: ['Component'], column: 'Gebruikt' } }],
    };
    const asked = (chosen?: readonly object[]) =>
      mappingNamed('x', [{ name: 'x', version: 1, profile: profileOf({ ...table, ...(chosen ? { chosen } : {}) }), at: null }]);
    const list = (text: string) => inputFile('diensten.csv', `Dienst;Gebruikt\n${text}`);
    const codes = ({ issues }: { readonly issues: readonly { readonly code: string }[] }) => issues.map(({ code }) => code);

    it('holds for the next file of its source, is said each time, and goes with undo', async () => {
      const bench = await makeBench(kind);
      const twins = ['cmp:a', 'cmp:b'].map((id) => ({ id, kind: 'Component', name: 'Database', version: id }));
      await bench.import(graphFile(twins), { source: 'cmdb' });
      const { result: open } = await bench.import(list('Balie;database\n'), { source: 's', mapping: asked() });
      expect(open.issues.find(({ code }) => code === 'ambiguous-reference')?.candidates?.map(({ id, sources }) => [id, sources])).toEqual([
        ['cmp:a', ['cmdb']],
        ['cmp:b', ['cmdb']],
      ]);
      const before = await bench.snapshot();
      const { result: chosen } = await bench.import(list('Balie;database\n'), {
        source: 's',
        mapping: asked([{ column: 'Gebruikt', name: 'Database', id: 'cmp:b' }]),
      });
      expect([chosen.became.relations, codes(chosen)]).toEqual([{ DEPENDS_ON: 1 }, ['chosen-name']]);
      const { result: next } = await bench.import(list('Balie;Database\nLoket;DATABASE\n'), { source: 's' });
      expect([next.mapping?.origin, next.became.relations, codes(next)]).toEqual(['remembered', { DEPENDS_ON: 2 }, ['chosen-name']]);
      const { snapshot } = await openEstate(bench.store);
      expect(snapshot.graph.relations.map(({ to }) => to)).toEqual(['cmp:b', 'cmp:b']);
      await bench.undo(next.import ?? '');
      await bench.undo(chosen.import ?? '');
      expect(await bench.snapshot()).toBe(before);
      await bench.close();
    });

    it('of which the chosen one is gone means no other: that is said', async () => {
      const bench = await makeBench(kind);
      await bench.import(graphFile([{ id: 'cmp:a', kind: 'Component', name: 'Database' }]), { source: 'cmdb' });
      const { result } = await bench.import(list('Balie;Database\n'), { source: 's', mapping: asked([{ column: 'Gebruikt', name: 'Database', id: 'cmp:b' }]) });
      expect(result.issues.find(({ code }) => code === 'dangling-reference')).toMatchObject({ value: 'cmp:b', column: 'Gebruikt' });
      expect(result.became.relations).toEqual({});
      await bench.close();
    });
  });
}
