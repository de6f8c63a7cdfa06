// A small estate with the answers that the tests of command line and API know: two services, a shared subcontractor, two sites.
const node = (id: string, kind: string, rest: object = {}) => ({ id, kind, ...rest });
const relation = ([from, type, to]: readonly [from: string, type: string, to: string], rest: object = {}) => ({ type, from, to, ...rest });

/** Sub (rank 2) stands behind both contracts; the two datacenters spare each other. */
export const example = {
  format: 'ketenzicht-graph',
  version: 1,
  nodes: [
    node('org:uwx', 'Organisation', { name: 'Uitkeringsraad' }),
    node('svc:benefits', 'Service', { name: 'Uitkeringen', organisation: 'org:uwx', criticality: 'vital', users: 1200 }),
    node('svc:permits', 'Service', { name: 'Vergunningen', organisation: 'org:uwx', criticality: 'important' }),
    node('cmp:app', 'Component', { name: 'Zaaksysteem' }),
    node('con:1', 'Contract', { name: 'Hosting' }),
    node('con:2', 'Contract', { name: 'Beheer' }),
    node('sup:a', 'Supplier', { name: 'Aardvark' }),
    node('sup:b', 'Supplier', { name: 'Bever', kvk: '04471902' }),
    node('sup:sub', 'Supplier', { name: 'Geërfde Hosting' }),
    node('dc:1', 'Datacenter'),
    node('dc:2', 'Datacenter'),
  ],
  relations: [
    relation(['svc:benefits', 'DEPENDS_ON', 'cmp:app'], { toleranceHours: 4 }),
    relation(['cmp:app', 'PROVIDED_BY', 'con:1']),
    relation(['svc:permits', 'PROVIDED_BY', 'con:2']),
    relation(['con:1', 'SUPPLIED_BY', 'sup:a']),
    relation(['con:2', 'SUPPLIED_BY', 'sup:b']),
    relation(['con:1', 'SUBCONTRACTED_TO', 'sup:sub'], { recipient: 'sup:a', rank: 2 }),
    relation(['con:2', 'SUBCONTRACTED_TO', 'sup:sub'], { recipient: 'sup:b', rank: 2 }),
    relation(['cmp:app', 'HOSTED_IN', 'dc:1'], { group: 'sites', required: 1 }),
    relation(['cmp:app', 'HOSTED_IN', 'dc:2'], { group: 'sites', required: 1 }),
  ],
} as const;

/** The example without permits: an import of it removes part of what was said. */
export const smaller = {
  ...example,
  nodes: example.nodes.filter(({ id }) => id !== 'svc:permits'),
  relations: example.relations.filter(({ from }) => from !== 'svc:permits'),
};
