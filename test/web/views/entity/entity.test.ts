// What the page of one node is made of: known and unknown properties, rows of files, reasons, gaps, findings.
import { describe, expect, it } from 'vitest';
import type { NodeBody, NodeRelation, ProvenanceBody } from '../../../../server/api/contract';
import { type Answers, findingsAbout, idsIn } from '../../../../web/views/entity/findings';
import { placesOf } from '../../../../web/views/entity/places';
import { splitProperties } from '../../../../web/views/entity/properties';
import { reasonOf } from '../../../../web/views/entity/reasons';
import { gapOf, membersOf } from '../../../../web/views/entity/relations';

const by = (source: string, row: number, over: Partial<ProvenanceBody> = {}): ProvenanceBody => ({
  source,
  file: `${source}.csv`,
  sheet: null,
  row,
  line: row + 1,
  sheetRow: row + 1,
  import: 'imp-1',
  importer: 'table',
  importedAt: '2026-11-23T09:14:00.000Z',
  inferred: null,
  ...over,
});
const brief = (id: string, kind: NodeBody['kind'] = 'Supplier') => ({
  id,
  kind,
  name: id,
  criticality: null,
  organisation: null,
  rank: null,
  contractedWith: [],
});
const relation = (type: NodeRelation['type'], id: string, properties: NodeRelation['properties'] = {}): NodeRelation => ({
  type,
  node: brief(id),
  properties,
  claims: [by('chain', 7)],
});
const list = (...items: NodeRelation[]) => ({ total: items.length, byType: Object.fromEntries(items.map(({ type }) => [type, 1])), items });
const none = list();

describe('properties', () => {
  it('are known or named as unknown, none is left out', () => {
    const { known, unknown } = splitProperties({
      kind: 'Datacenter',
      stated: [
        { property: 'name', value: 'Meerkant 1', claims: [by('cmdb', 1)] },
        { property: 'own-column', value: 'x', claims: [by('cmdb', 1)] },
      ],
    });
    expect(known.map(({ property }) => property)).toEqual(['name', 'own-column']);
    expect(unknown).toEqual(['aliases', 'externalIds', 'city']);
  });
  it('whose absence stands for a value are not called unknown', () => {
    expect(splitProperties({ kind: 'Datacenter', stated: [] }).unknown).not.toContain('state');
  });
});

describe('rows of files', () => {
  it('are one line each, with all that the row says', () => {
    const row = by('cmdb', 3);
    const places = placesOf({
      claims: [row],
      stated: [{ property: 'name', value: 'A', claims: [row, by('register', 9)] }],
      disputes: ['kvk', 'name'].map((property) => ({ property, claims: [{ value: '1', by: row }] })),
      needs: list(relation('OWNED_BY', 'sup:x')),
      neededBy: none,
      members: { total: 1, byKind: {}, items: [{ node: brief('svc:a', 'Service'), property: 'organisation', claims: [row] }] },
    });
    expect(places.map(({ source, shown }) => `${source} ${shown?.number}`)).toEqual(['chain 8', 'cmdb 4', 'register 10']);
    expect(places[0]?.relations).toEqual([{ side: 'needs', type: 'OWNED_BY', name: 'sup:x' }]);
    expect(places[1]).toMatchObject({ properties: ['name', 'kvk'], members: 1, isExistence: true });
    expect(places[2]).toMatchObject({ properties: ['name'], isExistence: false });
  });
});

describe('a disputed value', () => {
  const source = (name: string, priority: number) => ({ name, priority, mode: 'full' as const, sample: false, lastImport: null, rows: null, mapping: null });
  const claims = (a: string, b: string) => [
    { by: by(a, 1), isUsed: true },
    { by: by(b, 2), isUsed: false },
  ];
  const reasons = (used: string, other: string, priorities: readonly [number, number]) => {
    const both = claims(used, other);
    const sources = [source(used, priorities[0]), source(other, priorities[1])];
    return both.map((claim) => reasonOf(claim, both, sources).word);
  };
  it('counts by priority', () => expect(reasons('z', 'a', [10, 0])).toEqual(['byPriority', 'lower']));
  it('counts by name when priorities are equal', () => expect(reasons('a', 'z', [5, 5])).toEqual(['byName', 'lower']));
  it('counts by row within one source', () => {
    const both = claims('a', 'a');
    expect(both.map((claim) => reasonOf(claim, both, [source('a', 0)]).word)).toEqual(['byRow', 'lower']);
  });
});

describe('relations', () => {
  it('count a group by its distinct members', () => {
    const group = { group: 'sites' };
    const all = [
      relation('HOSTED_IN', 'dc:1', group),
      relation('DEPENDS_ON', 'dc:1', group),
      relation('HOSTED_IN', 'dc:2', group),
      relation('HOSTED_IN', 'dc:3'),
    ];
    expect(all[0] && membersOf(all[0], all)).toBe(2);
  });
  it.for([
    ['Contract', {}, none, 'relations.chainUnknown'],
    ['Contract', { chainDeclared: 'partial' }, none, 'relations.chainUnknown'],
    ['Contract', { chainDeclared: 'complete' }, none, null],
    ['Supplier', {}, none, 'relations.ownershipUnknown'],
    ['Service', {}, none, 'relations.noProvider'],
    ['Service', {}, list(relation('PROVIDED_BY', 'con:1')), null],
    ['Country', {}, none, null],
  ] as const)('of a %s with %j leave open what they leave open', ([kind, properties, needs, gap]) => {
    expect(gapOf({ kind, properties, needs })).toBe(gap);
  });
});

describe('findings', () => {
  const envelope = {
    format: 'ketenzicht-answer' as const,
    version: 1 as const,
    question: '',
    parameters: {},
    snapshot: '',
    asOf: null,
    completeness: { services: 1, withProvider: 1, withDeclaredChain: 1, withLocation: 1, withOwnership: 1 },
  };
  const hidden = { id: 'sup:h', via: ['sup:a', 'sup:b'], hiddenShare: 0.5, services: ['svc:1'], paths: [['svc:1', 'sup:a', 'sup:h']] };
  const effects: Readonly<Record<string, Answers['effect']>> = {
    'sup:a': {
      failed: [
        { id: 'sup:a', kind: 'Supplier' },
        { id: 'svc:1', kind: 'Service' },
        { id: 'cmp:1', kind: 'Component' },
      ],
    },
    'svc:9': { failed: [{ id: 'svc:9', kind: 'Service' }] },
  };
  const answers: Omit<Answers, 'effect'> = {
    own: { ...envelope, singlePoints: [{ id: 'dc:1', kind: 'Datacenter', takesDown: ['sup:a'], weight: 1, fails: 2 }], alreadyDown: [] },
    concentration: { ...envelope, layers: [], hidden: [hidden], hiddenFound: 1, apparentNumber: 2, scope: { services: 3, withoutWeight: 0 } },
    causes: { ...envelope, commonCauses: [{ dependent: 'svc:1', group: 'g', shared: ['sup:a'], ownMembers: [] }] },
  };
  const kinds = (id: string, over: Partial<Answers> = {}) => findingsAbout(id, { effect: effects[id], ...answers, ...over }).map(({ kind }) => kind);
  it('say what it is, what it has, and what is behind it', () => {
    expect(kinds('sup:a')).toEqual(['isPoint', 'hasPoints', 'behind', 'cause']);
    expect(kinds('sup:h', { own: undefined })).toEqual(['isHidden']);
    expect(kinds('svc:1', { own: undefined })).toEqual(['serviceHidden', 'false']);
    expect(kinds('sup:other', { own: undefined })).toEqual([]);
  });
  it('do not count a service as its own single point', () => {
    const itself = { ...envelope, singlePoints: [{ id: 'svc:9', kind: 'Service' as const, takesDown: ['svc:9'], weight: 1, fails: 2 }], alreadyDown: [] };
    expect(kinds('svc:9', { own: itself })).toEqual([]);
  });
  it('name every id that they show', () => {
    expect(idsIn(findingsAbout('sup:h', { ...answers, effect: undefined, own: undefined }))).toEqual([
      'sup:h',
      'sup:a',
      'sup:b',
      'svc:1',
      'svc:1',
      'sup:a',
      'sup:h',
    ]);
  });
});
