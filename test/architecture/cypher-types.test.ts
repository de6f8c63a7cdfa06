// The files of cypher/ that name relation types or kinds one by one name all of them that they are about: a new one in the vocabulary
// would else be stored and never read, or be left out of an answer in silence.
import { describe, expect, it } from 'vitest';
import { nodeKinds, relationTypeNames, relationTypes } from '../../server/model/vocabulary';
import { readCypher } from './check-cypher';

const files = readCypher().map(({ path, text }) => ({ path, text: text.replaceAll(/^\/\/.*$/gm, '') }));
const inStore = files.filter(({ path }) => !path.startsWith('cypher/questions/'));
const questions = files.filter(({ path }) => path.startsWith('cypher/questions/'));
const kinds = nodeKinds.map(({ kind }) => kind);

/** How often each of some names stands in a text as a word of its own. */
const counts = (text: string, names: readonly string[]) => names.map((name) => text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0);

describe('the files of the store', () => {
  it('name relation types where they must: constraints, changes, reading and removing', () => {
    const naming = inStore.filter(({ text }) => counts(text, relationTypeNames).some((count) => count > 0)).map(({ path }) => path);
    expect(naming).toEqual(['load/change-relations', 'read/graph-relations', 'remove/relations', 'schema/graph'].map((name) => `cypher/${name}.cypher`));
  });

  it.each(inStore)('$path names every relation type and every kind as often as any other', ({ text }) => {
    for (const names of [relationTypeNames, kinds]) expect(new Set(counts(text, names)).size).toBe(1);
  });
});

/** The relation types by what the failure of their target does, and between which kinds. */
const failing = relationTypes.filter(({ propagation }) => propagation === 'fails');
const typesOf = (list: typeof relationTypes) => list.map(({ type }) => type);
const startsAt = (kind: string) => failing.filter(({ between }) => between.some(({ from }) => from.some((one) => one === kind)));
const fails = typesOf(failing);
const countryTypes = typesOf(relationTypes.filter(({ between }) => between.some(({ to }) => to.some((kind) => kind === 'Country'))));
const sets: Readonly<Record<string, readonly string[]>> = {
  'what takes down': fails,
  'what takes down or weakens': [...fails, ...typesOf(relationTypes.filter(({ propagation }) => propagation === 'degrades'))],
  'what a service or component needs': typesOf(failing.filter((one) => startsAt('Service').includes(one) || startsAt('Component').includes(one))),
  'what is delivered under a contract': typesOf(
    startsAt('Contract').filter(({ between }) => between.every(({ to }) => to.every((kind) => kind === 'Supplier' || kind === 'Organisation'))),
  ),
  ...Object.fromEntries(countryTypes.map((type) => [`what takes down, and ${type}`, [...fails, type]])),
};

describe('the questions', () => {
  const lists = questions.flatMap(({ path, text }) =>
    [...text.matchAll(/:([A-Z_]+(?:\|[A-Z_]+)+)/g)]
      .map(([, list = '']) => ({ path, list }))
      .filter(({ list }) => list.split('|').every((name) => relationTypeNames.some((type) => type === name))),
  );

  it('name several relation types in most files', () => {
    expect(new Set(lists.map(({ path }) => path)).size).toBeGreaterThanOrEqual(8);
  });

  it.each(lists)('$path follows all types of one meaning: $list', ({ list }) => {
    const named = list.split('|').sort();
    const fitting = Object.values(sets).filter((one) => JSON.stringify([...one].sort()) === JSON.stringify(named));
    expect(fitting, `one of ${JSON.stringify(sets)}`).toHaveLength(1);
  });
});
