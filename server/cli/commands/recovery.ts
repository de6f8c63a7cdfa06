// ketenzicht recovery: prints when everything is back, and which fallbacks do not help.
import { type RecoveryAnswer, recoveryAnswer } from '../../api/contract';
import { type AnswerView, drawPath, footing, labelOf, listNames, type Names, nodeCells, nodeColumns } from '../answer-view';
import { type Column, formatCount, formatNumber, renderTable, section } from '../table';

type Fallback = RecoveryAnswer['fallbacks'][number];

const right = (title: string): Column => ({ title, align: 'right' });
const hours = (value: number | null) => (value === null ? 'never' : formatNumber(value));

/** What is wrong with a fallback, in words. */
const faultWords: Readonly<Record<Fallback['faults'][number], string>> = {
  targetAlreadyDown: 'already down itself',
  targetFailed: 'fails along',
  targetDegraded: 'degraded itself',
  noActivationTime: 'time until it works unknown',
  notTested: 'not tested',
  testResultUnknown: 'result of the test unknown',
  testDateUnknown: 'date of the test unknown',
  testFailed: 'test failed',
  testPartly: 'test passed in part only',
  testStale: 'tested over a year ago',
  testAhead: 'test dated after the reference date',
};

function backTable(title: string, rows: RecoveryAnswer['recovery'], names: Names): string {
  return section(
    title,
    renderTable(
      [...nodeColumns, right('fails at hour'), right('back, tested'), right('back, on paper')],
      rows.map(({ id, atHours, backTested, backOnPaper }) => [...nodeCells(id, names), formatNumber(atHours), hours(backTested), hours(backOnPaper)]),
    ),
  );
}

function printRecovery(answer: RecoveryAnswer, names: Names): string {
  const { recovery, timeline, fallbacks, sharedFallbacks } = answer;
  const services = recovery.filter(({ kind }) => kind === 'Service');
  const never = (key: 'backTested' | 'backOnPaper') => formatNumber(services.filter((one) => one[key] === null).length);
  return [
    `${formatCount(services.length, 'service')} down; never back with tested measures ${never('backTested')}, with all on paper ${never('backOnPaper')}.\n`,
    section(
      'Services down in time',
      renderTable(
        [right('after hours'), right('without measures'), right('with tested measures'), right('with all on paper')],
        timeline.map((moment) => [moment.hours, moment.servicesDown, moment.servicesDownTested, moment.servicesDownOnPaper].map(formatNumber)),
      ),
    ),
    backTable('Services', services, names),
    backTable(
      'All else that fails',
      recovery.filter(({ kind }) => kind !== 'Service'),
      names,
    ),
    section(
      'Fallbacks of what fails',
      renderTable(
        [{ title: 'of' }, { title: 'to' }, right('hours'), { title: 'counts' }, { title: 'why not', most: 80 }, { title: 'fails along by', most: 80 }],
        fallbacks.map(({ from, to, activationHours, onPaper, tested, faults, path }) => [
          labelOf(from, names),
          to === null ? '(a clause, nothing named)' : labelOf(to, names),
          activationHours === null ? 'unknown' : formatNumber(activationHours),
          tested ? 'tested' : onPaper ? 'on paper' : 'no',
          faults.map((fault) => faultWords[fault]).join(', '),
          drawPath(path, names),
        ]),
      ),
    ),
    section(
      'All over the estate: fallbacks that fail together with what they are to replace',
      renderTable(
        [{ title: 'of' }, { title: 'to' }, { title: 'because of', most: 80 }],
        sharedFallbacks.map(({ from, to, shared }) => [labelOf(from, names), labelOf(to, names), listNames(shared, names)]),
      ),
    ),
    footing(answer),
  ].join('');
}

export const recovery: AnswerView = {
  analysis: 'recovery',
  notes: ['Needs at least one event or change, as what-if does.'],
  print: (answer, names) => printRecovery(recoveryAnswer.parse(answer), names),
};
