// ketenzicht measures: prints graph measures of the picture. They do not measure risk, and the first line says so.
import { type MeasuresAnswer, measuresAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, type Names } from '../answer-view';
import { formatCount, formatNumber, renderTable, section } from '../table';

type Node = MeasuresAnswer['nodes'][number];

const six = (value: number | null) => (value === null ? 'unknown' : value.toFixed(6));
const right = (title: string) => ({ title, align: 'right' as const });

function groups(title: string, listed: MeasuresAnswer['components']['listed'], names: Names): string {
  const ranked = [...listed].sort((a, b) => b.size - a.size);
  return section(
    title,
    renderTable(
      [{ title: 'with' }, right('nodes')],
      ranked.map(({ id, size }) => [labelOf(id, names), formatNumber(size)]),
      10,
    ),
  );
}

function rankedBy(nodes: readonly Node[], by: unknown): Node[] {
  const measures: Readonly<Record<string, (one: Node) => number | null>> = {
    degree: (one) => one.degree,
    'in-degree': (one) => one.inDegree,
    'out-degree': (one) => one.outDegree,
    'page-rank': (one) => one.pageRank,
  };
  const value = measures[String(by)] ?? ((one: Node) => one.betweenness);
  return [...nodes].sort((a, b) => (value(b) ?? 0) - (value(a) ?? 0));
}

function printMeasures(answer: MeasuresAnswer, names: Names): string {
  const { note, network, method, components, communities, nodes, parameters } = answer;
  const sampled = method.betweenness === 'exact' ? '' : ` Betweenness is estimated from ${formatCount(method.pivots, 'node')} drawn with seed ${method.seed}.`;
  return [
    `${note.en}\n\n`,
    `${formatCount(network.nodes, 'node')} and ${formatCount(network.edges, 'dependency', 'dependencies')}; ${formatCount(network.unconnected, 'node')} without any.${sampled}\n`,
    `${formatCount(components.count, 'part')}, the largest of ${formatNumber(components.largest)}; ${formatCount(communities.count, 'community', 'communities')}, modularity ${formatNumber(communities.modularity)}.\n`,
    section(
      '',
      renderTable(
        [{ title: 'node' }, ...['degree', 'needed by', 'needs', 'betweenness', 'PageRank'].map(right), { title: 'community of', most: 60 }],
        rankedBy(nodes, parameters.by).map((one) => [
          labelOf(one.id, names),
          ...[one.degree, one.inDegree, one.outDegree].map(formatNumber),
          six(one.betweenness),
          six(one.pageRank),
          labelOf(one.community, names),
        ]),
      ),
    ),
    groups('Largest parts', components.listed, names),
    groups('Largest communities', communities.listed, names),
    footing(answer),
  ].join('');
}

export const measures: AnswerView = {
  analysis: 'measures',
  print: (answer, names) => printMeasures(measuresAnswer.parse(answer), names),
};
