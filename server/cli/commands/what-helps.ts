// ketenzicht what-helps: prints which single change helps most.
import { type WhatHelpsAnswer, whatHelpsAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, listNames, type Names } from '../answer-view';
import { type Column, formatCount, formatNumber, renderTable, section } from '../table';

type Member = WhatHelpsAnswer['members']['changes'][number];

const right = (title: string): Column => ({ title, align: 'right' });

function whereOf({ group, members }: Member, names: Names): string {
  const listed = listNames(members, names);
  return group === null ? `beside ${listed}` : `group ${group}: ${listed}`;
}

/** Of how many the list is, when it is not all. */
function listed({ found, complete, changes }: WhatHelpsAnswer['members'] | WhatHelpsAnswer['fallbacks']): string {
  return complete || changes.length === found ? '' : ` (${formatNumber(changes.length)} of ${formatNumber(found)}; --limit lists more)`;
}

function printWhatHelps(answer: WhatHelpsAnswer, names: Names): string {
  const { singlePoints, largest, members, fallbacks } = answer;
  const { found, studied } = singlePoints;
  return [
    `${formatCount(members.found, 'place')} where one member more helps; ${formatCount(fallbacks.found, 'contract')} where a tested fallback does.\n`,
    `Largest blast radius: weight ${formatNumber(largest.weight)}${largest.points.length > 0 ? `, of ${listNames(largest.points, names)}` : ''}.\n`,
    ...(studied < found
      ? [`Only the ${formatNumber(studied)} heaviest of ${formatCount(found, 'single point')} were studied (--effort): a change brings at least this.\n`]
      : []),
    section(
      `One independent member more${listed(members)}`,
      renderTable(
        [{ title: 'of' }, { title: 'where', most: 70 }, right('weight'), right('services'), right('single points'), right('largest radius falls by')],
        members.changes.map((change) => [
          labelOf(change.dependent, names),
          whereOf(change, names),
          ...[change.weight, change.services.length, change.singlePoints.length, change.fall].map(formatNumber),
        ]),
      ),
    ),
    section(
      `A tested fallback: no single point goes, but the failure no longer lasts for good${listed(fallbacks)}`,
      renderTable(
        [{ title: 'contract' }, right('weight'), right('services'), right('single points'), { title: 'falls back already to' }],
        fallbacks.changes.map(({ id, weight, services, singlePoints, existing }) => [
          labelOf(id, names),
          ...[weight, services.length, singlePoints.length].map(formatNumber),
          listNames(existing, names),
        ]),
      ),
    ),
    footing(answer),
  ].join('');
}

export const whatHelps: AnswerView = {
  analysis: 'what-helps',
  notes: ['Weight counts vital services 8 and critical services 4 that lose a single point. With --json each change has the scenario that makes it.'],
  print: (answer, names) => printWhatHelps(whatHelpsAnswer.parse(answer), names),
};
