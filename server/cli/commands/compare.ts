// ketenzicht compare: prints what differs between two scenarios, or between a scenario and today.
import { type CompareAnswer, compareAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, listNames, type Names, nodeColumns } from '../answer-view';
import { type Column, formatCount, formatNumber, formatShare, renderTable, section } from '../table';

const right = (title: string): Column => ({ title, align: 'right' });
const figure = (value: unknown) => (typeof value === 'number' ? formatNumber(value) : '');
const signed = (value: unknown) => (typeof value === 'number' && value > 0 ? `+${formatNumber(value)}` : figure(value));

function statusTable({ statusChanges }: CompareAnswer, names: Names): string {
  const services = statusChanges.filter(({ kind }) => kind === 'Service');
  const rest = statusChanges.filter(({ kind }) => kind !== 'Service');
  return renderTable(
    [...nodeColumns, { title: 'before' }, { title: 'after' }],
    [...services, ...rest].map(({ id, kind, before, after }) => [id, kind, names.nameOf(id), before ?? 'not there', after ?? 'not there']),
  );
}

function totalsTable({ totals: { before, after, difference } }: CompareAnswer): string {
  const rows = (['alreadyDown', 'failed', 'degraded', 'atRisk'] as const).map((name) => [
    name,
    figure(before[name]),
    figure(after[name]),
    signed(difference[name]),
  ]);
  return renderTable([{ title: 'items' }, right('before'), right('after'), right('difference')], rows);
}

function pointsTable(points: CompareAnswer['singlePoints']['appear'], names: Names): string {
  return renderTable(
    [...nodeColumns, right('services'), { title: 'which', most: 80 }],
    points.map(({ id, kind, services }) => [id, kind, names.nameOf(id), formatNumber(services.length), listNames(services, names)]),
  );
}

function concentrationTable({ concentration }: CompareAnswer): string {
  const columns = [{ title: 'layer' }, right('HHI before'), right('HHI after'), right('effective number before'), right('after'), right('shares that differ')];
  const rows = concentration.map(({ layer, before, after, shares }) => {
    const numbers = [before.hhi, after.hhi, before.effectiveNumber, after.effectiveNumber, shares.length].map((value) => formatNumber(value));
    return [layer, ...numbers];
  });
  return renderTable(columns, rows);
}

function sharesTable({ concentration }: CompareAnswer, names: Names): string {
  return renderTable(
    [{ title: 'layer' }, { title: 'member' }, right('share before'), right('share after')],
    concentration.flatMap(({ layer, shares }) =>
      shares.map(({ id, before, after }) => [
        layer,
        labelOf(id, names),
        before === null ? 'no member' : formatShare(before),
        after === null ? 'no member' : formatShare(after),
      ]),
    ),
  );
}

function exposureTable(rows: CompareAnswer['exposure']['services'], names: Names): string {
  return renderTable(
    [{ title: 'whose' }, { title: 'by' }, { title: 'gains' }, { title: 'loses' }],
    rows.map(({ id, layer, gained, lost }) => [labelOf(id, names), layer.replace('country-', ''), listNames(gained, names), listNames(lost, names)]),
  );
}

function printCompare(answer: CompareAnswer, names: Names): string {
  const { newlyHit, spared, organisations, singlePoints, exposure } = answer;
  const { appear, go, notCompared } = singlePoints;
  return [
    `${formatCount(newlyHit.length, 'item')} newly hit, ${formatNumber(spared.length)} spared; ${formatCount(organisations.length, 'organisation')} hit differently.\n`,
    ...(notCompared.length > 0 ? [`Single points are not compared for ${formatCount(notCompared.length, 'service')} down in one of the two.\n`] : []),
    section('Totals', totalsTable(answer)),
    section('Status', statusTable(answer, names)),
    section(
      'Organisations',
      renderTable(
        [{ title: 'organisation' }, right('failed before'), right('failed after'), right('degraded before'), right('degraded after')],
        organisations.map(({ id, before, after }) => [
          labelOf(id, names),
          ...[before.failedServices, after.failedServices, before.degradedServices, after.degradedServices].map((list) => formatNumber(list.length)),
        ]),
      ),
    ),
    section('Single points that appear', pointsTable(appear, names)),
    section('Single points that go', pointsTable(go, names)),
    section('Concentration', concentrationTable(answer)),
    section('Shares that differ', sharesTable(answer, names)),
    section('Countries: services', exposureTable(exposure.services, names)),
    section('Countries: organisations', exposureTable(exposure.organisations, names)),
    footing(answer),
  ].join('');
}

export const compare: AnswerView = {
  analysis: 'compare',
  notes: ['Both FILEs have the shape that the web saves: {"events":[…],"given":[…]}. Without --against: compared with today.'],
  print: (answer, names) => printCompare(compareAnswer.parse(answer), names),
};
