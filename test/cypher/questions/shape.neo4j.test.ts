// Every question is one reading statement without deprecations, walks by a plan that stays linear, and always says whether the graph is current.
import { describe, expect, it } from 'vitest';
import { drawn } from '../../support/drawing';
import { questions, startAnalyst } from './asking';

const analyst = await startAnalyst();
const estate = [
  'org:o -> svc:s\nsvc:s is criticality vital, organisation org:o\nsvc:s -> con:c\nsvc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> dc:d\ncmp:b -> tec:t',
  'con:c -> sup:x\ncon:c => sup:y for sup:x\nsup:y => sup:z\nsup:x => sup:z\ntec:t -> sup:x\ndc:d is city Elders',
].join('\n');
await analyst.show(drawn(estate).snapshot.graph);

const found: Readonly<Record<string, unknown>> = {
  id: 'sup:z',
  from: 'svc:s',
  to: 'sup:z',
  failed: ['sup:z'],
  least: 1,
  text: 'sup',
  asOf: '2026-11-01',
  channel: 'location',
};
const nothing: Readonly<Record<string, unknown>> = { id: 'x', from: 'x', to: 'x', failed: [], least: 99, text: '(', asOf: '2026-11-01', channel: 'x' };
/** A path of any length: a quantifier with no end. */
const walks = (text: string) => /\)\)?[*+]/.test(text);
/** Operators that meet each node once, as the long-term and the newest release name them. */
const linear = /^(?:VarLengthExpand\(Pruning,BFS,All\)|StatefulShortestPath\(.*\)|ShortestPath)$/;

const parametersOf = ({ parameters }: (typeof questions)[number], values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(parameters.map(({ name }) => [name, values[name]]));

describe.each(questions.map((question) => [question.name, question] as const))('%s', (name, question) => {
  it('is read without a word of what will go, by a plan that stays linear', async () => {
    const { operators, deprecations } = await analyst.explain(question.text, parametersOf(question, found));
    expect(deprecations).toEqual([]);
    const walking = operators.filter((one) => /VarLength|Shortest|Repeat|Trail/.test(one));
    expect(walking.filter((one) => !linear.test(one))).toEqual([]);
    expect(walking.length > 0).toBe(walks(question.text));
  });

  it('says whether the graph is current, also when nothing is found', async () => {
    for (const values of [found, nothing]) {
      const rows = await analyst.rows(name, parametersOf(question, values));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(Object.keys(row).at(-1)).toBe('graphIsCurrent');
        expect(row.graphIsCurrent).toBe(true);
      }
    }
  });

  it('takes the examples of its head', async () => {
    const examples = question.parameters.map(({ name: parameter, example }) => `${example} AS ${parameter}`).join(', ');
    const { deprecations } = await analyst.explain(examples === '' ? 'RETURN 1' : `RETURN ${examples}`, {});
    expect(deprecations).toEqual([]);
  });
});

describe('a graph that is being changed', () => {
  it('is told by every question', async () => {
    const mark = (graphVersion: number) => analyst.store.connection.write(5000, (run) => run('load/mark-graph', { graphVersion }));
    const version = await analyst.store.version();
    await mark(-1);
    for (const question of questions) {
      const [row] = await analyst.rows(question.name, parametersOf(question, found));
      expect(row?.graphIsCurrent, question.name).toBe(false);
    }
    await mark(version);
  });
});
