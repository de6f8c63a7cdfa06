// What the command line prints for a reader: every analysis has tables of its own, and what they list has names, not ids.

import { describe, expect, test } from 'vitest';
import { analyses } from '../../../server/analysis/list';
import { listNames } from '../../../server/cli/answer-view';
import { views } from '../../../server/cli/commands/list';
import { namesIn } from '../../../server/cli/work';
import { answerOf } from './shown';

/** As in an export of a configuration database: ids that say nothing, with names beside them. */
const names = { nameOf: (id: string) => `Name of ${id.replace(/^[a-z]+:/, '').toUpperCase()}`, isShared: () => false, kindOf: () => 'Supplier' };
const text = `
  svc:s -> 1 of (cmp:a, cmp:b) as spare
  cmp:a -> con:a
  cmp:b -> con:b
  con:a -> sup:a
  con:b -> sup:b
  con:a => sup:x for sup:a
  con:b => sup:x for sup:b
  sup:x -> 1 of (dc:1, dc:2) as sites
  cmp:a ~> sup:x : activationHours 4
  cmp:x -> cmp:y
  cmp:y -> cmp:x
  svc:t -> cmp:x
  svc:s is criticality vital
  sup:a owned by sup:o
  sup:b owned by sup:o
  sup:a is failureProbability 0.1
  sup:b is failureProbability 0.1
  sup:x is failureProbability 0.1`;

const scenario = { events: [{ type: 'fail', id: 'sup:x' }], given: [] };
const ways: Readonly<Record<string, Record<string, unknown>>> = {
  'what-if': { scenario },
  why: { id: 'svc:s', scenario },
  'cut-sets': { service: 'svc:s', maxOrder: 2, classes: true },
  importance: { service: 'svc:s' },
  recovery: { scenario },
  compare: { scenario },
  'common-causes': { paths: true },
  overlap: { paths: true },
  findings: { limit: 2 },
};

function printed(name: string): string {
  const view = views.find((one) => one.analysis === name);
  if (!view) throw new Error(`${name} has no tables`);
  return view.print(answerOf(name, text, ways[name]), names);
}

/** Ids that stand elsewhere than in a column of ids at the left, after an hour or not, or behind a name in brackets. */
function bareIds(shown: string): string[] {
  return shown
    .split('\n')
    .map((line) => line.replace(/^( *[\d,]+ {2})?[a-z]+:[a-z\d]+ {2}/, '').replace(/\([a-z]+:[a-z\d]+\)/g, ''))
    .filter((line) => /\b(svc|cmp|con|sup|dc):[a-z\d]+/.test(line));
}

describe('the tables of', () => {
  test.each(analyses.map(({ name }) => name))('%s name what they list', (name) => {
    expect(bareIds(printed(name))).toEqual([]);
  });
});

test('findings say how many there are of each sort, and the first of them', () => {
  const shown = printed('findings');
  expect(shown).toMatch(/^2 of 2 services have a single point of failure; 1 of these is vital\./);
  expect(shown).toMatch(/Single points of failure \(2 of 3; --limit lists more\)/);
  expect(shown).toMatch(/Redundancy that one cause takes away\n.*\n.*\nName of S \(svc:s\) +spare +Name of X +8 +1/);
});

test('why tells the steps from the cause on, and a status in words', () => {
  expect(printed('why')).toMatch(/^Name of S \(svc:s\): failed\.\n\nFrom the cause on: each line fails by what it needs, and takes the next line along/);
});

test('what-if never writes 0 for a sum of which nothing is known', () => {
  expect(printed('what-if')).toMatch(/users of failed services unknown \(1 service\); contract value in EUR unknown \(2 contracts\)\./);
});

test('cut-pairs say which services they are about when none were named', () => {
  expect(printed('cut-pairs')).toMatch(/^1 service asked about: all vital and critical ones/);
});

test('what has the same name as another keeps its id, so that they can be told apart', () => {
  const node = (id: string, name: string) => ({ id, kind: 'Supplier' as const, properties: { name }, claims: [] });
  const graph = { nodes: [node('sup:1', 'Same'), node('sup:2', 'Same'), node('sup:3', 'Other')], relations: [], aliases: new Map(), disputes: [], issues: [] };
  expect(listNames(['sup:1', 'sup:2', 'sup:3'], namesIn({ snapshot: { id: '', asOf: null, graph } }))).toBe('Same (sup:1), Same (sup:2), Other');
});
