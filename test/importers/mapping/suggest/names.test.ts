// Names of items of the import and of the graph.
import { expect, it } from 'vitest';
import { KnownNames } from '../../../../importers/mapping/suggest/names';
import { column } from './suggested';

it('names are known without case; those of the import go before those of the graph', () => {
  const names = new KnownNames((name) => (name === 'Mail' || name === 'zaak' ? ['Service'] : []));
  names.add(' Zaak ', 'Component');
  expect([names.kindsOf('ZAAK'), names.kindsOf('Mail'), names.kindsOf('x')]).toEqual([['Component'], ['Service'], []]);
});

it('the part of the cells, or of their parts, that name items', () => {
  const names = new KnownNames();
  names.add('A', 'Component');
  names.add('B', 'Service');
  expect(names.namedIn(column('x', 'A', 'A', 'C'))).toEqual({ share: 0.5, kinds: ['Component'] });
  expect(names.namedIn(column('x', 'A,B'), (cell) => cell.split(','))).toEqual({ share: 1, kinds: ['Component', 'Service'] });
  expect(names.namedIn(column('x')).share).toBe(0);
});
