// References come back by their numbers, alone and in the sets that things have.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NodeReference } from '../../../../server/model/claims';
import { BadColumns } from '../../../../server/model/columns/columns';
import { ReferenceRows, ReferenceWriter } from '../../../../server/model/columns/reference-rows';
import { Texts, TextWriter } from '../../../../server/model/columns/texts';
import { expectSame, oddText, reference } from '../../../support/made-claims';

type Sets = readonly (Readonly<Record<string, NodeReference>> | undefined)[];

function written(alone: readonly NodeReference[], sets: Sets = []) {
  const [ids, names] = [new TextWriter(), new TextWriter()];
  const writer = new ReferenceWriter({ ids, names, expected: sets.length });
  const codes = alone.map((one) => writer.code(one));
  for (const one of sets) writer.push(one);
  const columns = new Map([...writer.columns('r'), ...ids.columns('i'), ...names.columns('n')]);
  return { codes, columns, read: () => new ReferenceRows(columns, 'r', { ids: new Texts(columns, 'i'), names: new Texts(columns, 'n') }) };
}

const set = fc.option(
  fc.array(fc.tuple(oddText, reference), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  { nil: undefined },
);

it('come back, a set without any apart from none', () => {
  fc.assert(
    fc.property(fc.array(reference), fc.array(set), (alone, sets) => {
      const { codes, read } = written(alone, sets);
      const rows = read();
      expectSame(
        codes.map((code) => rows.reference(code)),
        alone,
      );
      expectSame(
        sets.map((_, at) => rows.at(at)),
        sets,
      );
    }),
    { seed: 13 },
  );
});

it('by the same name have one number when the same narrows them, and another when not', () => {
  const of = (kinds: ('Supplier' | 'Service')[], more: object = {}): NodeReference => ({ name: 'n', kinds, ...more });
  const { codes } = written([
    of(['Supplier']),
    of(['Supplier']),
    of(['Service']),
    of(['Supplier'], { class: 'c' }),
    of(['Supplier'], { mayBeId: true }),
    { id: 'n' },
  ]);
  expect(codes).toEqual([-1, -1, -2, -3, -4, 0]);
});

it('that are cut off, or of no number, are refused', () => {
  const { columns, read } = written([{ name: 'n', kinds: [] }], [{}]);
  expect(() => read().reference(-9)).toThrow(BadColumns);
  columns.set('r.narrowing', new Int32Array());
  expect(read).toThrow(BadColumns);
});
