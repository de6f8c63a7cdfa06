// A real list of 129 services with their hosting providers: every row accounted for, and the concentration of the
// providers counted again straight from the CSV, by code that shares nothing with the product.

import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concentration } from '../../server/analysis/concentration/concentration';
import { compileEstate } from '../../server/graph/compiled/compile';
import { detect } from '../../server/imports/detect';
import { openEstate } from '../../server/imports/open-estate';
import { runImport } from '../../server/imports/run-import';
import { personHere } from '../../server/model/viewer';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import { inputFile } from '../support/input-files';

const bytes = readFileSync('../shared/data/gdpr-tracker/services.csv');
const file = inputFile('services.csv', bytes);

/** The file has no quotes: a line is a record, a comma a border. */
const [head = [], ...lines] = bytes
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => line.replace('\r', '').split(','));
const column = (name: string) => head.indexOf(name);
const parts = (cell = '') => cell.split('|').filter((part) => part !== '');
const rows = lines.map((cells) => ({
  id: cells[column('id')] ?? '',
  company: (cells[column('name')] ?? '').toLowerCase(),
  home: { UK: 'GB', Denmark: 'DK' }[cells[column('countryHQ')] ?? ''] ?? cells[column('countryHQ')] ?? '',
  hosts: [...new Set(parts(cells[column('hostingProviders')]).map((name) => name.toLowerCase()))],
  sites: parts(cells[column('dataCenters')]).map((site) => (site === 'UK' ? 'GB' : site)),
}));
const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && code !== 'EU';

/** Company → who processes for it, over all rows in which it is the company. */
const hostsOf = new Map<string, Set<string>>();
for (const { company, hosts } of rows) hostsOf.set(company, new Set([...(hostsOf.get(company) ?? []), ...hosts]));

/** Company → its rank for a service of `first`: 1 = the company itself, 2 = its hosts, and so on. */
function ranks(first: string): Map<string, number> {
  const rank = new Map([[first, 1]]);
  for (const [name, at] of rank) for (const host of hostsOf.get(name) ?? []) if (!rank.has(host)) rank.set(host, at + 1);
  return rank;
}

/** Members of one layer per service → the figures that the product gives for it. */
function count(layer: readonly (readonly string[])[]) {
  const known = layer.filter((members) => members.length > 0);
  const share = new Map<string, number>();
  for (const members of known) for (const one of members) share.set(one, (share.get(one) ?? 0) + 1 / members.length / known.length);
  const hhi = 10_000 * [...share.values()].reduce((sum, one) => sum + one * one, 0);
  return { share, hhi, unknownShare: 1 - known.length / layer.length };
}

const rankOfRows = rows.map(({ company }) => ranks(company));
const atRank = (fits: (rank: number) => boolean) => rankOfRows.map((rank) => [...rank].filter(([, at]) => fits(at)).map(([name]) => name));
const homes = new Map<string, Set<string>>();
const works = new Map<string, Set<string>>();
for (const { company, home, sites } of rows) {
  if (isCountry(home)) homes.set(company, new Set([...(homes.get(company) ?? []), home]));
  works.set(company, new Set([...(works.get(company) ?? []), ...sites.filter(isCountry)]));
}
const countriesOf = (map: ReadonlyMap<string, ReadonlySet<string>>) =>
  rankOfRows.map((rank) => [...new Set([...rank.keys()].flatMap((name) => [...(map.get(name) ?? [])]))]);

const expected = {
  'supplier-1': count(atRank((rank) => rank === 1)),
  'supplier-2': count(atRank((rank) => rank === 2)),
  'supplier-3plus': count(atRank((rank) => rank > 2)),
  'ultimate-parent': count(atRank(() => true)),
  'country-jurisdiction': count(countriesOf(homes)),
  'country-operation': count(countriesOf(works)),
};

let folder = '';
let outcome: Awaited<ReturnType<typeof runImport>>;
let answer: ReturnType<typeof concentration.run>;
let nameOf: (id: string) => string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenzicht-gdpr-'));
  const store = await openEmbeddedStore(folder);
  const hooks = { checkpoint() {}, progress() {}, phase() {}, now: () => new Date('2026-11-25T10:00:00Z'), viewer: personHere };
  outcome = await runImport(store, { files: [file], source: 'gdpr-tracker', mode: 'full', dryRun: false, strict: true, yes: false }, hooks);
  const { snapshot } = await openEstate(store);
  const subject = { snapshot, estate: compileEstate(snapshot.graph), asOf: snapshot.asOf };
  answer = concentration.run(subject, concentration.parse({}, subject), { checkpoint() {}, progress() {} });
  const names = new Map(snapshot.graph.nodes.map(({ id, properties }) => [id, String(properties.name ?? id.replace('country:', ''))]));
  nameOf = (id) => names.get(id) ?? id;
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const round = (value: number, digits: number) => Number(value.toFixed(digits));
const membersOf = (name: string) => answer.layers.find(({ layer }) => layer === name)?.members ?? [];

describe('gdpr-tracker', () => {
  it('is recognised and imports with every row accounted for', () => {
    expect(rows).toHaveLength(129);
    expect(detect([file]).as).toBe('sub-processors');
    expect(outcome.result.rows).toEqual({ read: 129, accepted: 129, rejected: 0 });
    const told = (code: string) => outcome.result.issues.filter((one) => one.code === code).length;
    expect(told('region-not-country')).toBe(rows.flatMap(({ sites }) => sites).filter((site) => !isCountry(site)).length);
    expect(told('redundancy-not-stated')).toBe(rows.filter(({ hosts }) => hosts.length > 1).length);
    expect(told('unknown-country')).toBe(0);
  });

  it('shows how much rests on the largest provider, as plain counting says', () => {
    const direct = rows.filter(({ hosts }) => hosts.includes('aws')).length;
    const reached = rankOfRows.filter((rank) => rank.has('aws')).length;
    expect([direct > 60, reached >= direct]).toEqual([true, true]);
    const aws = [...membersOf('supplier-2'), ...membersOf('supplier-3plus')].find(({ id }) => nameOf(id) === 'AWS');
    expect(aws?.relianceShare).toBe(round(reached / 129, 6));
    expect(aws?.hiddenShare).toBe(round(reached / 129, 6));
    expect(answer.hidden.find(({ id }) => nameOf(id) === 'AWS')?.services).toHaveLength(reached);
  });

  it.each(Object.keys(expected) as (keyof typeof expected)[])('has the shares and HHI of %s that the CSV has', (name) => {
    const layer = answer.layers.find((one) => one.layer === name);
    const counted = expected[name];
    expect(layer?.hhi).toBeCloseTo(counted.hhi, 1);
    expect(layer?.unknownShare).toBeCloseTo(counted.unknownShare, 5);
    const shares = Object.fromEntries((layer?.members ?? []).map(({ id, share }) => [nameOf(id).toLowerCase(), share]));
    expect(Object.keys(shares).sort()).toEqual([...counted.share.keys()].map((one) => one.toLowerCase()).sort());
    for (const [member, share] of counted.share) expect(shares[member.toLowerCase()]).toBeCloseTo(share, 5);
  });

  it('says nothing of datacenters and technology, which the list does not name', () => {
    for (const name of ['datacenter', 'technology', 'country-location']) expect(membersOf(name)).toEqual([]);
  });
});
