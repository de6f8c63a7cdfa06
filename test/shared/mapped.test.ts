// Two real sets of tables, read by a mapping written by hand: what they become is counted again straight from their text.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whatIf } from '../../server/analysis/what-if/what-if';
import { compileEstate } from '../../server/graph/compiled/compile';
import { openInputFile } from '../../server/imports/input-files';
import { givenMapping } from '../../server/imports/mapping';
import { openEstate } from '../../server/imports/open-estate';
import { runImport } from '../../server/imports/run-import';
import { personHere } from '../../server/model/viewer';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import type { Store } from '../../server/store/store';

const data = '../shared/data';
const hooks = { checkpoint() {}, progress() {}, phase() {}, now: () => new Date('2026-11-25T10:00:00Z'), viewer: personHere };

const netbox = {
  ...{ format: 'ketenzicht-mapping', version: 1, name: 'Network lists' },
  tables: [
    {
      file: 'sites.csv',
      things: [
        { as: 'site', kind: 'Datacenter', key: [{ column: 'slug' }], name: { column: 'name' } },
        { as: 'tenant', kind: 'Organisation', name: { column: 'tenant' } },
      ],
      unused: ['status', 'region'],
    },
    {
      file: 'circuits.csv',
      things: [
        { as: 'circuit', kind: 'Contract', key: [{ column: 'cid' }], properties: { title: { column: 'type' }, organisation: { thing: 'tenant' } } },
        { as: 'tenant', kind: 'Organisation', name: { column: 'tenant' } },
        { as: 'provider', kind: 'Supplier', name: { column: 'provider' } },
      ],
      relations: [
        { type: 'SUPPLIED_BY', from: 'circuit', to: 'provider' },
        { type: 'PROVIDED_BY', from: { named: ['Datacenter'], column: 'site_z' }, to: 'circuit' },
        { type: 'PROVIDED_BY', from: { named: ['Datacenter'], column: 'site_a' }, to: 'circuit' },
      ],
      unused: ['status'],
    },
    {
      file: 'virtual-machines.csv',
      things: [
        { as: 'machine', kind: 'Component', name: { column: 'name' }, properties: { class: { value: 'virtual machine' } } },
        { as: 'cluster', kind: 'Component', name: { column: 'cluster' }, properties: { class: { value: 'cluster' } } },
      ],
      relations: [
        { type: 'DEPENDS_ON', from: 'machine', to: 'cluster' },
        { type: 'HOSTED_IN', from: 'machine', to: { named: ['Datacenter'], column: 'site' } },
      ],
      unused: ['status', 'tenant'],
    },
  ],
};

const register = {
  ...{ format: 'ketenzicht-mapping', version: 1, name: 'Algorithm register' },
  tables: [
    {
      file: 'algoritmes.csv',
      things: [
        { as: 'algorithm', kind: 'Service', key: [{ column: 'id' }], name: { column: 'title' }, properties: { organisation: { thing: 'body' } } },
        { as: 'body', kind: 'Organisation', name: { column: 'organisatie' } },
      ],
      unused: ['status', 'geregistreerd'],
    },
  ],
};

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenzicht-mapped-'));
  store = await openEmbeddedStore(folder);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** The rows of a file, by a parser that the product uses in another way: each as an object of trimmed cells. */
function rowsOf(path: string): Record<string, string>[] {
  const text = readFileSync(join(data, path), 'utf8').replace(/^\ufeff/, '');
  const { data: rows } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.trim()])));
}

async function importBy(profile: object, paths: readonly string[]) {
  const files = await Promise.all(paths.map((path) => openInputFile(join(data, path))));
  const mapping = givenMapping(profile, 'by hand');
  const { result } = await runImport(store, { files, mapping, source: 'lists', mode: 'full', dryRun: false, strict: false, yes: false }, hooks);
  return { result, snapshot: (await openEstate(store)).snapshot };
}

const folded = (texts: readonly string[]) => new Set(texts.filter((text) => text !== '').map((text) => text.normalize('NFC').toLowerCase()));

describe('network lists', () => {
  const sites = rowsOf('netbox-demo/derived/sites.csv');
  const circuits = rowsOf('netbox-demo/derived/circuits.csv');
  const machines = rowsOf('netbox-demo/derived/virtual-machines.csv');
  const paths = ['sites', 'circuits', 'virtual-machines'].map((name) => `netbox-demo/derived/${name}.csv`);

  it('become sites, circuits with their providers, and machines on clusters', async () => {
    const { result } = await importBy(netbox, paths);
    expect(result.rows).toEqual({
      read: sites.length + circuits.length + machines.length,
      accepted: sites.length + circuits.length + machines.length,
      rejected: 0,
    });
    expect(result.became.nodes).toEqual({
      Component: folded(machines.flatMap(({ name = '', cluster = '' }) => [name, cluster])).size,
      Contract: new Set(circuits.map(({ cid }) => cid)).size,
      Datacenter: new Set(sites.map(({ slug }) => slug)).size,
      Organisation: folded([...sites, ...circuits].map(({ tenant = '' }) => tenant)).size,
      Supplier: folded(circuits.map(({ provider = '' }) => provider)).size,
    });
    expect(result.became.relations).toMatchObject({
      SUPPLIED_BY: circuits.length,
      DEPENDS_ON: machines.filter(({ cluster }) => cluster !== '').length,
    });
  });

  it('answer what fails with a provider: the sites of its circuits', async () => {
    const { snapshot } = await importBy(netbox, paths);
    const provider = snapshot.graph.nodes.find(({ kind, properties }) => kind === 'Supplier' && properties.name === 'Level 3');
    const subject = { snapshot, estate: compileEstate(snapshot.graph), asOf: snapshot.asOf };
    const answer = whatIf.run(subject, whatIf.parse({ fail: [provider?.id ?? ''] }, subject), { checkpoint() {}, progress() {} });
    const failed = new Set(answer.failed.filter(({ kind }) => kind === 'Datacenter').map(({ id }) => id));
    const names = snapshot.graph.nodes.filter(({ id }) => failed.has(id)).map(({ properties }) => String(properties.name));
    const own = circuits.filter(({ provider: name }) => name === 'Level 3').flatMap(({ site_a = '', site_z = '' }) => [site_a, site_z]);
    const known = new Set(sites.map(({ name }) => name));
    expect(names.sort()).toEqual([...new Set(own.filter((name) => known.has(name)))].sort());
    expect(names.length).toBeGreaterThan(3);
  });
});

describe('a register of algorithms', () => {
  const rows = rowsOf('nl-algoritmeregister/algoritmes.csv');

  it('becomes services, each of the organisation that its row names', async () => {
    const { result, snapshot } = await importBy(register, ['nl-algoritmeregister/algoritmes.csv']);
    expect(result.rows).toEqual({ read: rows.length, accepted: rows.length, rejected: 0 });
    expect(result.became.nodes).toEqual({
      Service: new Set(rows.map(({ id }) => id)).size,
      Organisation: folded(rows.map(({ organisatie = '' }) => organisatie)).size,
    });
    const byId = new Map(snapshot.graph.nodes.map((node) => [node.id, node]));
    for (const { id = '', organisatie = '' } of rows) {
      const service = byId.get(`svc:lists/${id}`);
      const body = byId.get(String(service?.properties.organisation));
      expect(String(body?.properties.name).toLowerCase()).toBe(organisatie.normalize('NFC').toLowerCase());
    }
  });
});
