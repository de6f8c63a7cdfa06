// The pages of pairs that may be one: with names, who judged them when, and the counts of the whole queue; and the same as a file.
import { beforeAll, describe, expect, it } from 'vitest';
import type { MatchesAnswer } from '../../../../server/api/contract';
import { matchesFileQuery, matchesQuery } from '../../../../server/api/contract';
import type { LoadedStore } from '../../../../server/api/questions/loaded';
import { answerMatches, matchesFile } from '../../../../server/api/questions/matches';
import { noControl } from '../../../../server/engine/control';
import { subjectOf } from '../../../../server/engine/subject';
import { openEstate } from '../../../../server/imports/open-estate';
import { judgeAllWithAnswer } from '../../../../server/launch/changes';
import type { Verdict } from '../../../../server/model/judgements';
import { personHere } from '../../../../server/model/viewer';
import type { Store } from '../../../../server/store/store';
import { loadedWith } from './loaded-store';

let loaded: LoadedStore;
const control = { ...noControl, phase: () => undefined };

beforeAll(async () => {
  const supplier = (id: string, name: string, more: object = {}) => ({ id, kind: 'Supplier', name, ...more });
  const service = (id: string, criticality: string) => ({ id, kind: 'Service', criticality });
  loaded = await loadedWith([
    's',
    {
      nodes: [
        supplier('sup:a', 'Kwelderwerk B.V.', { kvk: '4471902' }),
        supplier('sup:b', 'KWELDERWERK', { kvk: '04471902' }),
        supplier('sup:c', 'Oeverzicht'),
        supplier('sup:d', 'Oever-Zicht'),
        supplier('sup:e', 'Dieptelood', { aliases: ['Zandplaat'] }),
        supplier('sup:f', 'Zandplaat'),
        service('svc:a', 'vital'),
        service('svc:b', 'supporting'),
        service('svc:c', 'supporting'),
      ],
      relations: [
        { type: 'PROVIDED_BY', from: 'svc:a', to: 'sup:a' },
        { type: 'PROVIDED_BY', from: 'svc:a', to: 'sup:b' },
        { type: 'PROVIDED_BY', from: 'svc:b', to: 'sup:c' },
        { type: 'PROVIDED_BY', from: 'svc:c', to: 'sup:d' },
      ],
    },
  ]);
});

const ask = async (query: object = {}): Promise<MatchesAnswer> => JSON.parse(await answerMatches(loaded, matchesQuery.parse(query), control));
const idsIn = ({ matches }: MatchesAnswer) => matches.map(({ a, b }) => [a, b]);

/** Judges, as of now, and opens what the store is by then. */
async function say(...sayings: readonly (readonly [a: string, b: string, verdict: Verdict | null])[]): Promise<void> {
  const asked = { sayings: sayings.map(([a, b, verdict]) => ({ a, b, verdict })), dryRun: false, viewer: personHere, language: 'en' as const };
  // The store of the tests is a whole one.
  await judgeAllWithAnswer(loaded.store as Store, asked, control);
  const estate = await openEstate(loaded.store as Store);
  loaded = { ...loaded, ...estate, subject: subjectOf(estate.snapshot) };
}

describe('a page of pairs', () => {
  it('has the names of both, and counts the whole queue whatever part is asked for', async () => {
    const page = await ask({ limit: 1 });
    expect(page.matches).toMatchObject([{ a: 'sup:a', b: 'sup:b', names: ['Kwelderwerk B.V.', 'KWELDERWERK'], said: null }]);
    expect(page).toMatchObject({
      total: 3,
      counts: { open: 3, unsure: 0, judged: 0 },
      hanging: { services: 3, vital: 1 },
      reasons: { number: 1, 'same-name': 1, alias: 1, 'like-name': 1 },
    });
    expect(await ask({ reason: 'alias' })).toMatchObject({ total: 1, counts: page.counts, hanging: page.hanging, reasons: page.reasons });
  });

  it.each([
    ['number', [['sup:a', 'sup:b']]],
    ['same-name', [['sup:a', 'sup:b']]],
    ['alias', [['sup:e', 'sup:f']]],
    ['like-name', [['sup:c', 'sup:d']]],
  ])('has only pairs that are suggested for %s when that is asked', async (reason, pairs) => {
    expect(idsIn(await ask({ reason }))).toEqual(pairs);
  });

  it('has only pairs of which it is so sure', async () => {
    const all = await ask();
    const [least = 0] = all.matches.map(({ score }) => score ?? 1).sort((a, b) => b - a);
    expect((await ask({ least })).matches.map(({ score }) => score)).toEqual([least]);
    expect((await ask({ least: 1 })).total).toBe(0);
  });
});

describe('what was judged', () => {
  it('has who and when, the newest first, and both names of what is one by now', async () => {
    await say(['sup:a', 'sup:b', 'same'], ['sup:e', 'sup:f', 'unsure']);
    await say(['sup:c', 'sup:d', 'not-same']);
    const judged = await ask({ list: 'judged', order: 'newest' });
    expect(judged.matches.map(({ names, judgement }) => [...names, judgement])).toEqual([
      ['Oeverzicht', 'Oever-Zicht', 'not-same'],
      ['Kwelderwerk B.V.', 'KWELDERWERK', 'same'],
      ['Dieptelood', 'Zandplaat', 'unsure'],
    ]);
    for (const { said } of judged.matches) expect(said).toEqual({ at: expect.stringMatching(/^\d{4}-.*Z$/), by: { id: 'here', name: personHere.name } });
    expect(judged.counts).toEqual({ open: 1, unsure: 1, judged: 3 });
    expect((await ask()).matches).toMatchObject([{ a: 'sup:e', judgement: 'unsure', said: { by: { id: 'here' } } }]);
  });

  it('goes out as a file that can come back, one row a pair', async () => {
    const text = matchesFile(loaded, matchesFileQuery.parse({ list: 'all' }), control);
    const [about, head, ...rows] = text.split(/\r?\n/);
    expect(JSON.parse(about ?? '')).toEqual({ name: 'matches.csv', mediaType: 'text/csv', encoding: 'utf8' });
    expect(head).toBe('\ufeffa,b,kind,score,evidence,judgement');
    expect(rows.filter((row) => row !== '').map((row) => row.split(',').at(-1))).toEqual(['same', 'not-same', 'unsure']);
  });

  it('is open again when it is taken back', async () => {
    await say(['sup:a', 'sup:b', null]);
    expect((await ask()).counts).toEqual({ open: 2, unsure: 1, judged: 2 });
  });
});
