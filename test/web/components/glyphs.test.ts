// The glyph of a node.
import { expect, it } from 'vitest';
import { nodeKinds } from '../../../server/model/vocabulary';
import { glyphOf, kindGlyphs } from '../../../web/components/glyphs';

it('every kind has its own glyph', () => {
  for (const { kind } of nodeKinds) expect(kindGlyphs[glyphOf(kind, 1)]).toBe(kindGlyphs[kind]);
});

it('a supplier that nobody contracts directly is shown as a subcontractor', () => {
  expect([1, undefined, 2, 5, null].map((rank) => glyphOf('Supplier', rank))).toEqual([
    'Supplier',
    'Supplier',
    'Subcontractor',
    'Subcontractor',
    'Subcontractor',
  ]);
});

it.each(['', 'Spaceship', 'toString', '__proto__'])('a kind that is none has a glyph that can be drawn: “%s”', (kind) => {
  expect(kindGlyphs[glyphOf(kind, null)]).toBe(kindGlyphs.Component);
});
