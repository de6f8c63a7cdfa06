// An estate in which several companies stand twice, for the browser tests of matching: with numbers, countries, and a service that leans on both of a pair.

type Line = Readonly<Record<string, unknown>>;

interface Party {
  readonly id: string;
  readonly name: string;
  readonly properties?: Line;
  /** Services that have it as their provider. */
  readonly services: number;
}

/** The heaviest first. */
export const parties: readonly Party[] = [
  { id: 'sup:kwelderwerk', name: 'Kwelderwerk B.V.', properties: { kvk: '4471902' }, services: 6 },
  { id: 'sup:kww', name: 'KWELDERWERK (KWW)', properties: { kvk: '04471902' }, services: 5 },
  { id: 'sup:dieptelood', name: 'Dieptelood B.V.', properties: { rsin: '123456782' }, services: 4 },
  { id: 'sup:dieptelood-2', name: 'Dieptelood', properties: { rsin: '123456782' }, services: 3 },
  { id: 'sup:basaltnet', name: 'Basaltnet', services: 3 },
  { id: 'sup:basalt-net', name: 'Basalt-Net', services: 2 },
  { id: 'sup:zandplaat', name: 'Zandplaat Hosting', services: 2 },
  { id: 'sup:zandplaat-2', name: 'Zandplaat Hosting', services: 1 },
  { id: 'sup:twee-nummers', name: 'Tandemveer', properties: { kvk: '11111111' }, services: 0 },
  { id: 'sup:twee-nummers-2', name: 'Tandemveer B.V.', properties: { kvk: '22222222' }, services: 0 },
];

const country = (code: string, name: string): Line => ({ id: `country:${code}`, kind: 'Country', name, code });
const criticalities = ['vital', 'critical', 'important', 'supporting'];

/** A party with its services: `svc:<party>-1` and on, the first of them vital. */
function linesOf({ id, name, properties, services }: Party): { nodes: Line[]; relations: Line[] } {
  const nodes: Line[] = [{ id, kind: 'Supplier', name, ...properties }];
  const relations: Line[] = [];
  for (let at = 0; at < services; at += 1) {
    const [service, contract] = [`svc:${id.slice(4)}-${at + 1}`, `con:${id.slice(4)}-${at + 1}`];
    nodes.push({ id: service, kind: 'Service', name: `${name} dienst ${at + 1}`, organisation: 'org:m', criticality: criticalities[at % 4] });
    nodes.push({ id: contract, kind: 'Contract', title: `${name} ${at + 1}` });
    relations.push({ type: 'PROVIDED_BY', from: service, to: contract }, { type: 'SUPPLIED_BY', from: contract, to: id });
  }
  return { nodes, relations };
}

/** One service that stays up as long as either of the first pair does. */
const spared: { readonly nodes: Line[]; readonly relations: Line[] } = {
  nodes: [{ id: 'svc:zaakstromen', kind: 'Service', name: 'Zaakstromen', organisation: 'org:m', criticality: 'critical' }],
  relations: ['sup:kwelderwerk', 'sup:kww'].map((to) => ({ type: 'PROVIDED_BY', from: 'svc:zaakstromen', to, group: 'both', required: 1 })),
};

/** The estate as interchange format; `more`: so many further pairs, of which one service each hangs on. */
export function twins(more = 0): string {
  const further = Array.from({ length: more }, (_, at): Party[] => [
    { id: `sup:paar-${at}`, name: `Wadloper ${String.fromCharCode(97 + at)}${'q'.repeat(4)} Beheer`, services: 1 },
    { id: `sup:paar-${at}-2`, name: `Wadloper ${String.fromCharCode(97 + at)}${'q'.repeat(4)} Beheer B.V.`, services: 0 },
  ]).flat();
  const lines = [...parties, ...further].map(linesOf);
  return JSON.stringify({
    format: 'ketenzicht-graph',
    version: 1,
    nodes: [
      { id: 'org:m', kind: 'Organisation', name: 'Gemeente Merenburg' },
      country('NL', 'Nederland'),
      country('IE', 'Ierland'),
      ...lines.flatMap(({ nodes }) => nodes),
      ...spared.nodes,
    ],
    relations: [
      ...lines.flatMap(({ relations }) => relations),
      ...spared.relations,
      { type: 'ESTABLISHED_IN', from: 'sup:kwelderwerk', to: 'country:NL' },
      { type: 'ESTABLISHED_IN', from: 'sup:kww', to: 'country:IE' },
    ],
  });
}
