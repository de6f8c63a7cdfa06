// Makes an estate on which a question works for minutes.
import { seeded } from '../bench/generate-estate';

/** One service whose minimal cut sets of order 3 take minutes to find: groups over groups, hardly two causes alike. */
export function hardEstate(components: number) {
  const random = seeded(3);
  const some = (from: number, count: number) =>
    new Set(Array.from({ length: count }, () => `cmp:${from + Math.floor(random() * Math.max(1, components - from))}`));
  const group = (values: { readonly from: string; readonly group: string; readonly required: number }, members: ReadonlySet<string>) =>
    [...members].map((to) => ({ type: 'DEPENDS_ON', to, ...values }));
  return {
    format: 'ketenzicht-graph',
    version: 1,
    nodes: [{ id: 'svc:s', kind: 'Service' }, ...Array.from({ length: components }, (_, at) => ({ id: `cmp:${at}`, kind: 'Component' }))],
    relations: [
      ...Array.from({ length: components / 4 }, (_, at) => group({ from: 'svc:s', group: `g${at}`, required: 3 }, some(0, 5))).flat(),
      ...Array.from({ length: components * 0.75 }, (_, at) => group({ from: `cmp:${at}`, group: 'r', required: 1 }, some(at + 1, 3))).flat(),
    ],
  };
}
