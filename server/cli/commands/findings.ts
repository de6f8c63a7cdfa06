// ketenzicht findings: prints what stands out, the heaviest of each kind.
import { type FindingsAnswer, findingsAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, listNames, type Names } from '../answer-view';
import { type Column, formatCount, formatNumber, formatShare, renderTable, section } from '../table';

const right = (title: string): Column => ({ title, align: 'right' });

/** `title`, how many of how many are listed, and the table. */
function kindSection(title: string, { found, top }: { readonly found: number; readonly top: readonly unknown[] }, table: string): string {
  return section(top.length < found ? `${title} (${formatNumber(top.length)} of ${formatNumber(found)}; --limit lists more)` : title, table);
}

function printFindings(answer: FindingsAnswer, names: Names): string {
  const { singlePoints, hidden, falseRedundancies, ownership, figures } = answer;
  const services = figures.byKind.Service ?? 0;
  return [
    `${formatNumber(figures.servicesWithSinglePoint)} of ${formatCount(services, 'service')} ${figures.servicesWithSinglePoint === 1 ? 'has' : 'have'} a single point of failure; ${formatNumber(figures.vitalServicesWithSinglePoint)} of these ${figures.vitalServicesWithSinglePoint === 1 ? 'is' : 'are'} vital.\n`,
    `${formatCount(figures.nodes, 'node')} and ${formatCount(figures.relations, 'relation')}; ${formatNumber(figures.alreadyDown)} already down.\n`,
    kindSection(
      'Single points of failure',
      singlePoints,
      renderTable(
        [{ title: 'who' }, right('weight'), right('takes down'), { title: 'which', most: 80 }],
        singlePoints.top.map(({ id, weight, takesDown }) => [
          labelOf(id, names),
          formatNumber(weight),
          formatNumber(takesDown.length),
          listNames(takesDown, names),
        ]),
      ),
    ),
    kindSection(
      'Hidden behind several direct suppliers',
      hidden,
      renderTable(
        [{ title: 'who' }, right('hidden share'), right('services'), right('via'), { title: 'via whom', most: 80 }],
        hidden.top.map(({ id, hiddenShare, services: behind, via }) => [
          labelOf(id, names),
          formatShare(hiddenShare),
          formatNumber(behind.length),
          formatNumber(via.length),
          listNames(via, names),
        ]),
      ),
    ),
    kindSection(
      'Redundancy that one cause takes away',
      falseRedundancies,
      renderTable(
        [{ title: 'dependent' }, { title: 'group', most: 30 }, { title: 'cause', most: 60 }, right('weight'), right('services')],
        falseRedundancies.top.map(({ dependent, group, causes, weight, services: behind }) => [
          labelOf(dependent, names),
          group,
          listNames(causes, names),
          formatNumber(weight),
          formatNumber(behind.length),
        ]),
      ),
    ),
    kindSection(
      'Owners of several suppliers',
      ownership,
      renderTable(
        [{ title: 'who' }, right('reliance'), { title: 'suppliers', most: 80 }],
        ownership.top.map(({ id, relianceShare, providers }) => [labelOf(id, names), formatShare(relianceShare), listNames(providers, names)]),
      ),
    ),
    footing(answer),
  ].join('');
}

export const findings: AnswerView = {
  analysis: 'findings',
  notes: ['Weight counts a vital service 8, a critical one 4, an important one 2, any other 1. --json also has figures of the network.'],
  print: (answer, names) => printFindings(findingsAnswer.parse(answer), names),
};
