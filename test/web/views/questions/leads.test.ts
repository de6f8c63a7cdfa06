// The sentence that an answer opens with: there for every question, right about the whole answer, with all of its words in both languages.
import { describe, expect, test } from 'vitest';
import { analyses } from '../../../../server/analysis/list';
import type { TextTree } from '../../../../web/i18n/texts';
import { leadTexts } from '../../../../web/views/questions/lead-texts';
import { type Lead, leadOf } from '../../../../web/views/questions/leads';
import { isRow } from '../../../../web/views/questions/parts';
import { ask, drawn } from '../../../support/drawing';

const text = `
  svc:s -> 1 of (cmp:a, cmp:b) as spare
  cmp:a -> sup:a
  cmp:b -> sup:b
  svc:s is criticality vital
  svc:t -> sup:a
  cmp:x -> cmp:y
  cmp:y -> cmp:x
  svc:t -> cmp:x
  sup:a is failureProbability 0.1
  sup:b is failureProbability 0.2
  svc:u -> sup:unknown`;

function lead(question: string, raw: Record<string, unknown> = {}, estate = text): Lead | null {
  const analysis = analyses.find(({ name }) => name === question);
  if (!analysis) throw new Error(`no analysis ${question}`);
  const found: unknown = { ...ask(analysis, drawn(estate), raw), question };
  return isRow(found) ? leadOf(found, () => undefined) : null;
}

const of = (count: number, word: string) => ({ count, of: word });

describe('the sentence', () => {
  test.each<[string, Record<string, unknown>, Lead]>([
    [
      'what-if',
      { fail: ['sup:a'] },
      { key: 'whatIf', values: { services: of(1, 'services'), organisations: of(0, 'organisations'), items: of(3, 'items'), degraded: of(0, 'items') } },
    ],
    [
      'what-if',
      { scenario: { events: [{ type: 'add-member', relation: { type: 'DEPENDS_ON', from: 'svc:t', to: 'cmp:n' }, kind: 'Component' }] } },
      { key: 'whatIfNone', values: {} },
    ],
    ['single-points', {}, { key: 'singlePoints', values: { points: of(4, 'items'), services: of(2, 'services') } }],
    [
      'cut-sets',
      { service: 'svc:s', maxOrder: 2 },
      { key: 'cutSetsTwo', values: { name: 'svc:s', one: of(0, 'items'), two: of(4, 'pairs'), three: of(0, 'triples') } },
    ],
    ['cut-pairs', {}, { key: 'cutPairs', values: { services: of(1, 'services'), without: of(1, 'services'), pairs: of(4, 'pairs') } }],
    ['common-causes', {}, { key: 'commonCausesNone', values: { groups: of(0, 'groups') } }],
    ['importance', { service: 'svc:s' }, { key: 'importance', values: { name: 'svc:s', probability: { share: 0.02 } } }],
    ['importance', { service: 'svc:u' }, { key: 'importanceMissing', values: { name: 'svc:u', missing: of(1, 'suppliers') } }],
    ['importance', { service: 'svc:s', given: ['svc:s'] }, { key: 'importanceDown', values: { name: 'svc:s', missing: of(0, 'suppliers') } }],
    ['cold-start', {}, { key: 'coldStart', values: { rings: of(1, 'rings'), items: of(2, 'items'), waiting: of(1, 'items') } }],
    ['why', { id: 'sup:a', fail: ['sup:a'] }, { key: 'whyCause', values: { name: 'sup:a', steps: of(0, 'steps'), held: of(0, 'groups') } }],
    ['why', { id: 'svc:s', fail: ['sup:a'] }, { key: 'why-atRisk', values: { name: 'svc:s', steps: of(0, 'steps'), held: of(1, 'groups') } }],
    ['recovery', { fail: ['sup:a'] }, { key: 'recovery', values: { services: of(1, 'services'), tested: of(1, 'services'), onPaper: of(1, 'services') } }],
  ])('%s %j', (question, raw, wanted) => {
    expect(lead(question, raw)).toEqual(wanted);
  });

  test('is there for every question but the measures of the picture', () => {
    const scenario = { events: [{ type: 'fail', id: 'sup:a' }], given: [] };
    const ways: Record<string, Record<string, unknown>> = {
      'what-if': { scenario },
      why: { id: 'svc:s', scenario },
      'cut-sets': { service: 'svc:s', maxOrder: 1 },
      importance: { service: 'svc:s' },
      recovery: { scenario },
      compare: { scenario },
    };
    const without = analyses.filter(({ name }) => lead(name, ways[name]) === null).map(({ name }) => name);
    expect(without).toEqual(['measures']);
  });

  test('has its words in both languages, with the same figures in them', () => {
    const treeOf = (tree: TextTree | string | undefined): TextTree => (typeof tree === 'object' ? tree : {});
    const [nl, en] = [treeOf(leadTexts.nl.leads), treeOf(leadTexts.en.leads)];
    expect(Object.keys(nl)).toEqual(Object.keys(en));
    const wordsIn = (one: unknown) => [...String(one).matchAll(/\{\{(\w+)\}\}/g)].map(([, word]) => word).sort();
    for (const key of Object.keys(nl)) expect(wordsIn(nl[key]), key).toEqual(wordsIn(en[key]));
  });
});

test('the sentence counts every hidden concentration, however many are listed', () => {
  const estate = 'svc:s -> sup:a\nsvc:t -> sup:b\nsup:a => sup:x\nsup:b => sup:x\nsup:x -> dc:d';
  const found = { key: 'concentration', values: { apparent: of(2, 'suppliers'), hidden: of(2, 'items') } };
  expect(lead('concentration', {}, estate)).toEqual(found);
  expect(lead('concentration', { limit: 1 }, estate)).toEqual(found);
});
