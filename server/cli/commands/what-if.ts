// ketenzicht what-if: prints what fails, degrades or is at risk, and whom that hits.
import { type WhatIfAnswer, whatIfAnswer } from '../../api/contract';
import { type AnswerView, drawPath, footing, labelOf, listNames, type Names, nodeCells, nodeColumns } from '../answer-view';
import { type Column, formatCount, formatNumber, renderTable, section } from '../table';

type Hit = WhatIfAnswer['failed'][number];

const hitColumns: readonly Column[] = [{ title: 'after hours', align: 'right' }, ...nodeColumns, { title: 'because of', most: 110 }];
const hitRow = (hit: Hit, names: Names) => [formatNumber(hit.atHours), ...nodeCells(hit.id, names), drawPath(hit.path, names)];

function totals({ totals: { failed, degraded, atRisk, users, contractValueEur }, organisations, alreadyDown }: WhatIfAnswer): string {
  // A sum of which nothing is known is unknown, not 0.
  const sumOf = ({ sum, unknown }: { sum: number; unknown: number }, one: string) => {
    if (sum === 0 && unknown > 0) return `unknown (${formatCount(unknown, one)})`;
    return unknown === 0 ? formatNumber(sum) : `${formatNumber(sum)} (unknown for ${formatCount(unknown, one)})`;
  };
  return [
    `${formatNumber(failed)} failed, ${formatNumber(degraded)} degraded, ${formatNumber(atRisk)} at risk; ${formatNumber(alreadyDown.length)} already down before.`,
    `${formatCount(organisations.length, 'organisation')} affected; users of failed services ${sumOf(users, 'service')}; contract value in EUR ${sumOf(contractValueEur, 'contract')}.`,
    '',
  ].join('\n');
}

function tallyRows(tally: Readonly<Record<string, unknown>>): string[][] {
  return Object.entries(tally).map(([name, count]) => [name, typeof count === 'number' ? formatNumber(count) : JSON.stringify(count)]);
}

/** Services first: those are what people ask about. */
function printHits(title: string, hits: readonly Hit[], names: Names): string[] {
  const table = (some: readonly Hit[]) =>
    renderTable(
      hitColumns,
      some.map((hit) => hitRow(hit, names)),
    );
  return [
    section(`${title} services`, table(hits.filter(({ kind }) => kind === 'Service'))),
    section(`${title}, all else`, table(hits.filter(({ kind }) => kind !== 'Service'))),
  ];
}

function printWhatIf(answer: WhatIfAnswer, names: Names): string {
  const { failed, degraded, atRisk, organisations, totals: sums, timeline } = answer;
  const organisationRows = organisations.map(({ id, failedServices, degradedServices }) => [
    labelOf(id, names),
    formatNumber(failedServices.length),
    formatNumber(degradedServices.length),
    listNames(failedServices, names),
  ]);
  return [
    totals(answer),
    section(
      'Organisations',
      renderTable(
        [{ title: 'organisation' }, { title: 'failed', align: 'right' }, { title: 'degraded', align: 'right' }, { title: 'failed services', most: 80 }],
        organisationRows,
      ),
    ),
    section('Failed by kind', renderTable([{ title: 'kind' }, { title: 'failed', align: 'right' }], tallyRows(sums.byKind))),
    section('Failed services by criticality', renderTable([{ title: 'criticality' }, { title: 'failed', align: 'right' }], tallyRows(sums.byCriticality))),
    ...printHits('Failed', failed, names),
    ...printHits('Degraded', degraded, names),
    section(
      'At risk: lost a member of a group, and still holds',
      renderTable(
        nodeColumns,
        atRisk.map(({ id }) => nodeCells(id, names)),
      ),
    ),
    answer.completeness.services === 0
      ? ''
      : section(
          'Services down in time',
          renderTable(
            [
              { title: 'after hours', align: 'right' },
              { title: 'without measures', align: 'right' },
              { title: 'with tested measures', align: 'right' },
              { title: 'with all on paper', align: 'right' },
            ],
            timeline.map((moment) => [moment.hours, moment.servicesDown, moment.servicesDownTested, moment.servicesDownOnPaper].map(formatNumber)),
          ),
        ),
    boundsText(answer),
    footing(answer),
  ].join('');
}

/** How few and how many services it could be, given what nobody stated. */
function boundsText({ bounds: { atLeast, atMost, vital }, failed }: WhatIfAnswer): string {
  const known = failed.filter(({ kind }) => kind === 'Service').length;
  const rows = [
    ['at least: if redundancy that nobody stated exists', atLeast.length, vital.atLeast],
    ['known', known, vital.known],
    ['at most: if chains or countries that nobody declared hide the cause', atMost.length, vital.atMost],
  ].map(([words = '', count = 0, ofThem = 0]) => [String(words), formatNumber(Number(count)), formatNumber(Number(ofThem))]);
  return section('Services that fail', renderTable([{ title: '' }, { title: 'services', align: 'right' }, { title: 'vital', align: 'right' }], rows));
}

export const whatIf: AnswerView = {
  analysis: 'what-if',
  notes: ['Needs at least one event or change. A scenario FILE has the shape that the web saves: {"events":[…],"given":[…]}.'],
  print: (answer, names) => printWhatIf(whatIfAnswer.parse(answer), names),
};
