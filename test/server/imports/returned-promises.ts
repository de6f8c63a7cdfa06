// Rejected rows that come back mended: taken as if they had stood in the file of their import, whatever they are called.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { givenMapping } from '../../../server/imports/mapping';
import { openEstate } from '../../../server/imports/open-estate';
import { rejectedFiles } from '../../../server/imports/rejected/files';
import { rejectedOfImport } from '../../../server/imports/rejected/list';
import { countListed } from '../../../server/store/rejected-rows';
import { type StoreKind, storeKind } from '../../conformance/store-kinds';
import { inputFile } from '../../support/input-files';
import { profileOf } from '../../support/mapping';
import { type Bench, components, faultOf, graphFile, makeBench, needs } from './bench';

async function textOf({ pieces }: { pieces(): AsyncIterable<string | Uint8Array> }): Promise<string> {
  let text = '';
  for await (const piece of pieces()) text += piece;
  return text;
}

/** The files of the rejected rows of an import, under other names. */
async function givenOut(bench: Bench, id: string, mend: (text: string) => string = (text) => text): Promise<InputFile[]> {
  const found = await rejectedOfImport(bench.store, await bench.store.state(), id);
  const texts = await Promise.all(rejectedFiles(found).map(textOf));
  return texts.map((text, at) => inputFile(`mended ${at}.txt`, mend(text)));
}

const listed = async (bench: Bench, id: string) => countListed((await rejectedOfImport(bench.store, await bench.store.state(), id)).list);

const contracts = (rows: readonly string[]) => inputFile('contracts.csv', ['id;title;organisation;supplier;end', ...rows].join('\n'));

/** Declares the tests of one store. */
export function promiseReturned(kind: StoreKind): void {
  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  describe('rejected rows that come back', () => {
    it('join the source of their import without asking, leave the list, and undo puts them back', async () => {
      await bench.import(contracts(['con:1;One;;Alfa;', ';Two;;Beta;', ';Three;;Alfa;']), { source: 'register' });
      const before = await bench.snapshot();
      const [file] = await givenOut(bench, 'imp-1', (text) => text.replace(';Two', 'con:2;Two'));
      const { result } = await bench.import(file as InputFile);
      expect(result).toMatchObject({ import: 'imp-2', source: 'register', mode: 'partial', as: 'table', rows: { read: 2, accepted: 1, rejected: 1 } });
      expect(result.changes.nodes).toMatchObject({ added: 2, removed: 0 });
      expect([await listed(bench, 'imp-1'), await listed(bench, 'imp-2')]).toEqual([1, 1]);
      await bench.undo('imp-2');
      expect(await bench.snapshot()).toBe(before);
      expect(await listed(bench, 'imp-1')).toBe(2);
    });

    it('just as they went accept nothing and change nothing', async () => {
      await bench.import(contracts(['con:1;One;;;', ';Two;;;', 'con:3;short', 'con:4;long;;;;more', '=;;;;']), { source: 's' });
      const before = await bench.snapshot();
      for (const file of await givenOut(bench, 'imp-1')) {
        const { result, refusal } = await bench.import(file);
        expect([result.rows.accepted, refusal?.code]).toEqual([0, 'nothing-accepted']);
      }
      expect([await bench.snapshot(), await listed(bench, 'imp-1')]).toEqual([before, 3]);
    });

    it('mended in two goes from one file are each taken once, and a row that was taken may still be changed', async () => {
      await bench.import(contracts(['con:1;One;;Alfa;', ';Two;;Beta;', ';Three;;Alfa;']), { source: 's' });
      const [first] = await givenOut(bench, 'imp-1', (text) => text.replace(';Two', 'con:2;Two'));
      const [second] = await givenOut(bench, 'imp-1', (text) => text.replace(';Two', 'con:2;Second').replace(';Three', 'con:3;Three'));
      await bench.import(first as InputFile);
      const { result } = await bench.import(second as InputFile);
      expect(result.rows).toEqual({ read: 2, accepted: 2, rejected: 0 });
      const whole = await makeBench(storeKind('embedded'));
      try {
        await whole.import(contracts(['con:1;One;;Alfa;', 'con:2;Second;;Beta;', 'con:3;Three;;Alfa;']), { source: 's' });
        expect(await bench.snapshot()).toBe(await whole.snapshot());
      } finally {
        await whole.close();
      }
      expect(await listed(bench, 'imp-3')).toBe(0);
    });

    it('by a mapping may name by name only what an earlier row gives a number', async () => {
      const table = {
        things: [
          { as: 'deal', kind: 'Contract', key: [{ column: 'Nr' }] },
          { as: 'by', kind: 'Supplier', key: [{ column: 'Nummer' }], name: { column: 'Wie' } },
        ],
        relations: [{ type: 'SUPPLIED_BY', from: 'deal', to: 'by', properties: { required: { column: 'Nodig' }, group: { column: 'Nr' } } }],
      };
      const mapping = givenMapping(profileOf(table), 'test');
      const list = (required: string) => inputFile('list.csv', `Nr;Nummer;Wie;Nodig\n1;K1;Alfa;1\n2;;ALFA;${required}\n3;K2;Beta;1\n`);
      await bench.import(list('nul'), { source: 'register', mapping });
      const [file] = await givenOut(bench, 'imp-1', (text) => text.replace('nul', '1'));
      const { result } = await bench.import(file as InputFile);
      expect([result.rows, result.changes.nodes.added]).toEqual([{ read: 1, accepted: 1, rejected: 0 }, 1]);
      const whole = await makeBench(storeKind('embedded'));
      try {
        await whole.import(list('1'), { source: 'register', mapping });
        expect(await bench.snapshot()).toBe(await whole.snapshot());
      } finally {
        await whole.close();
      }
    });

    it('count where the mapping says which of several rows does, as in the whole file', async () => {
      const deal = {
        as: 'deal',
        kind: 'Contract',
        key: [{ column: 'Nr' }],
        properties: { end: { column: 'Eind', several: 'greatest' }, title: { column: 'Titel' } },
      };
      const by = { as: 'by', kind: 'Supplier', name: { column: 'Wie' } };
      const relations = [{ type: 'SUPPLIED_BY', from: 'deal', to: 'by', properties: { required: { column: 'Nodig' }, group: { column: 'Nr' } } }];
      const mapping = givenMapping(profileOf({ things: [deal, by], relations }), 'test');
      const rows = (first: string, second: string) =>
        inputFile(
          'list.csv',
          `Nr;Eind;Titel;Wie;Nodig\n1;2026-12-31;Huur;alfa;1\n1;2027-12-31;Beheer;ALFA;${first}\n1;2028-12-31;;Alfa;${second}\n2;;Los;Alfa;1\n2;2029-01-01;;Alfa;${first}\n`,
        );
      await bench.import(rows('nul', 'geen'), { source: 'register', mapping });
      const [file] = await givenOut(bench, 'imp-1', (text) => text.replaceAll(';nul', ';1').replace(';geen', ';1'));
      await bench.import(file as InputFile);
      const whole = await makeBench(storeKind('embedded'));
      try {
        await whole.import(rows('1', '1'), { source: 'register', mapping });
        expect((await openEstate(bench.store)).snapshot.graph.nodes.map(({ properties }) => properties)).toEqual([
          { end: '2028-12-31', title: 'Huur' },
          { end: '2029-01-01', title: 'Los' },
          { name: 'ALFA' },
        ]);
        expect(await bench.snapshot()).toBe(await whole.snapshot());
      } finally {
        await whole.close();
      }
    });

    it('again are unchanged, and the same at once is one after the other', async () => {
      await bench.import(contracts(['con:1;One;;;', ';Two;;;']), { source: 's' });
      const [file] = await givenOut(bench, 'imp-1', (text) => text.replace(';Two', 'con:2;Two'));
      const outcomes = await Promise.all([bench.import(file as InputFile), bench.import(file as InputFile)]);
      expect(outcomes.map(({ result }) => result.import).sort()).toEqual(['imp-2', null]);
      expect((await bench.import(file as InputFile)).result).toMatchObject({ import: null, applied: false });
    });

    it('that name what no source has stay with their new reason, and take effect when it comes', async () => {
      const graph = (...relations: object[]) => graphFile(components('cmp:a', 'cmp:b'), relations as never, 'g.json');
      await bench.import(graph(needs('cmp:a', 'cmp:gone'), { ...needs('cmp:a', 'cmp:b'), required: 'x', group: 'g' }), { source: 's' });
      const [file] = await givenOut(bench, 'imp-1', (text) => text.replace('"required":"x"', '"required":1').replace('cmp:gone', 'cmp:missing'));
      const { result } = await bench.import(file as InputFile);
      expect([result.rows, await listed(bench, 'imp-2')]).toEqual([{ read: 2, accepted: 1, rejected: 1 }, 1]);
      await bench.import(graphFile(components('cmp:missing', 'cmp:gone')), { source: 't' });
      const whole = await makeBench(storeKind('embedded'));
      try {
        await whole.import(graph(needs('cmp:a', 'cmp:missing'), { ...needs('cmp:a', 'cmp:b'), required: 1, group: 'g' }), { source: 's' });
        await whole.import(graphFile(components('cmp:missing', 'cmp:gone')), { source: 't' });
        expect(await bench.snapshot()).toBe(await whole.snapshot());
      } finally {
        await whole.close();
      }
    });

    it('may come back with columns in another order, another delimiter, and rows of their own', async () => {
      await bench.import(contracts(['con:1;One;;;', ';Two;;Beta;2026-12-31']), { source: 's' });
      const [found] = await givenOut(bench, 'imp-1');
      let text = '';
      for await (const piece of (found as InputFile).open()) text += Buffer.from(piece).toString('utf8');
      const reason = /;"?([^;"]*\[imp-1\])"?\r\n$/.exec(text)?.[1] ?? text.slice(text.lastIndexOf('missing-id'), -2);
      const csv = `Ketenzicht-Reason\tsupplier\tid\ttitle\torganisation\tend\n"${reason.replaceAll('"', '""')}"\tBeta\tcon:2\tTwo\t\t2026-12-31\n\tGamma\tcon:9\tNew\t\t\n`;
      const { result } = await bench.import(inputFile('x.csv', csv));
      expect(result.rows).toEqual({ read: 2, accepted: 2, rejected: 0 });
      expect(await listed(bench, 'imp-2')).toBe(0);
    });
  });

  describe('rejected rows that cannot be taken back', () => {
    const codeOf = async (file: InputFile | readonly InputFile[], options = {}) => (await faultOf(bench.import(file, options)))?.code;
    const give = async (mend?: (text: string) => string) => (await givenOut(bench, 'imp-1', mend))[0] as InputFile;

    beforeEach(async () => {
      await bench.import(contracts(['con:1;One;;;', ';Two;;;']), { source: 's' });
    });

    it.each([
      ['an import that is not here', (text: string) => text.replace('[imp-1]', '[imp-77]'), 'rejected-unknown'],
      ['rows of another store', (text: string) => text.replace(/#1-\w{8}/, '#1-00000000'), 'rejected-unknown'],
      ['no import at all', (text: string) => text.replace('[imp-1]', ''), 'rejected-no-import'],
      ['a try', (text: string) => text.replace('[imp-1]', '[try]'), 'rejected-of-try'],
      ['another header', (text: string) => text.replace('title', 'name of it'), 'rejected-header'],
      ['imports that are mixed', (text: string) => `${text}${text.split('\r\n')[1]?.replace('[imp-1]', '[imp-2]')}\r\n`, 'rejected-mixed'],
    ])('%s', async (_, mend, code) => {
      const before = await bench.store.version();
      expect(await codeOf(await give(mend))).toBe(code);
      expect(await bench.store.version()).toBe(before);
    });

    it('an older import, an undone one, another word, and a file beside it', async () => {
      const file = await give((text) => text.replace(';Two', 'con:2;Two'));
      expect(await codeOf(file, { source: 'other' })).toBe('rejected-other-word');
      expect(await codeOf(file, { as: 'servicenow' })).toBe('rejected-other-word');
      expect(await codeOf([file, contracts(['con:5;Five;;;'])])).toBe('rejected-mixed');
      await bench.import(contracts(['con:1;One;;;', 'con:8;Eight;;;']), { source: 's' });
      expect(await codeOf(file)).toBe('rejected-older');
      await bench.undo('imp-2');
      expect((await bench.import(file)).result.applied).toBe(true);
      await bench.undo('imp-4');
      await bench.undo('imp-1');
      expect(await codeOf(file)).toBe('rejected-older');
    });
  });
}

/** Declares the law, which needs two empty stores at a time. */
export function promiseLaw(): void {
  const kind = storeKind('embedded');
  /** Rows of a table, some of which lack what they need; `mended`: with it. */
  const row = fc.record({
    isBad: fc.boolean(),
    id: fc.integer({ min: 1, max: 12 }),
    title: fc.constantFrom('A', 'B;b', '"q"', '=1+1', " ' x", 'é', ''),
    supplier: fc.constantFrom('Alfa', 'ALFA', 'Beta', 'sup:c', '', 'Alfa; Gamma'),
  });
  const cell = (text: string) => (/[";]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  it('law: the file has every rejected row, as it went it changes nothing, and mended the graph is that of the whole file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        // One title a contract: what rows say differently of one thing is settled by their order.
        const titles = new Map<number, string>();
        const said = rows.map((one) => {
          titles.set(one.id, titles.get(one.id) ?? one.title);
          return { ...one, title: titles.get(one.id) ?? '' };
        });
        const line = (one: (typeof said)[number], isMended: boolean) =>
          [isMended || !one.isBad ? `con:${one.id}` : '', cell(one.title), '', cell(one.supplier), '2026-12-31'].join(';');
        const fixed = 'con:first;First;;;';
        const [own, whole] = [await makeBench(kind), await makeBench(kind)];
        try {
          const { result } = await own.import(contracts([fixed, ...said.map((one) => line(one, false))]), { source: 's' });
          const bad = said.filter(({ isBad }) => isBad);
          expect([result.rows.rejected, await listed(own, 'imp-1')]).toEqual([bad.length, bad.length]);
          const before = await own.snapshot();
          for (const file of await givenOut(own, 'imp-1')) expect((await own.import(file)).result.rows.accepted).toBe(0);
          expect(await own.snapshot()).toBe(before);
          let at = 0;
          const mend = (text: string) => text.replace(/\r\n;/g, () => `\r\ncon:${bad[at++]?.id};`);
          for (const file of await givenOut(own, 'imp-1', mend))
            expect((await own.import(file)).result.rows).toMatchObject({ accepted: bad.length, rejected: 0 });
          await whole.import(contracts([fixed, ...said.map((one) => line(one, true))]), { source: 's' });
          expect(await own.snapshot()).toBe(await whole.snapshot());
          if (bad.length > 0) {
            expect(await listed(own, 'imp-1')).toBe(0);
            await own.undo('imp-2');
            expect([await own.snapshot(), await listed(own, 'imp-1')]).toEqual([before, bad.length]);
          }
        } finally {
          await own.close();
          await whole.close();
        }
      }),
      { numRuns: 40 },
    );
  });
}
