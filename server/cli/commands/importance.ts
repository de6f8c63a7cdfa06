// ketenzicht importance: prints how likely a service fails within a year, and which suppliers matter most to that.
import { type ImportanceAnswer, importanceAnswer } from '../../api/contract';
import { compareText } from '../../model/text-order';
import { type AnswerView, footing, labelOf, type Names } from '../answer-view';
import { formatCount, formatNumber, renderTable, section } from '../table';

/** A probability as a percentage with three digits that say something: of what is there, or near certainty of what is missing. */
export function formatProbability(value: number | null): string {
  if (value === null) return 'unknown';
  const percentage = value * 100;
  if (value > 0 && percentage < 0.001) return `${percentage.toExponential(2)} %`;
  if (percentage <= 99 || value === 1) return `${Number(percentage.toPrecision(3))} %`;
  return `${Number(percentage.toFixed(Math.min(12, 2 + Math.ceil(-Math.log10(100 - percentage)))))} %`;
}

function formatInterval(interval: readonly [number, number] | null): string {
  return interval ? `${formatProbability(interval[0])} – ${formatProbability(interval[1])}` : '';
}

/** A ratio with three digits; a large one in full. */
function formatRatio(value: number | null, none: string): string {
  return value === null ? none : formatNumber(value >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
}

/** The first lines: the number and how it came about, or why there is none. */
function headOf({ service, probability, interval, method, basis, diagramNodes, sampled, missing, parameters }: ImportanceAnswer, names: Names): string {
  const label = labelOf(service, names);
  if (basis === 'already-down') return `${label} is down already, so there is no probability to give.\n`;
  if (basis === 'missing-probability') {
    return `No numbers for ${label}: ${formatCount(missing.length, 'supplier')} that it needs ${missing.length === 1 ? 'has' : 'have'} no failure probability.\n`;
  }
  const said = `${label} fails within a year with a probability of ${formatProbability(probability)}`;
  if (method === 'exact') return `${said}. Exact: the decision diagram fits (${formatCount(diagramNodes ?? 0, 'node')}).\n`;
  return [
    `${said}; 95 % interval ${formatInterval(interval)} (Wilson).\n`,
    `Estimated from ${formatCount(sampled?.samples ?? 0, 'sample')} with seed ${String(parameters.seed)}: the decision diagram would take more than ${formatNumber(Number(parameters.maxNodes))} nodes.\n`,
  ].join('');
}

function tableOf({ suppliers, method }: ImportanceAnswer, names: Names): string {
  const ranked = [...suppliers].sort(
    (a, b) => (b.fussellVesely ?? -1) - (a.fussellVesely ?? -1) || (b.birnbaum ?? -1) - (a.birnbaum ?? -1) || compareText(a.id, b.id),
  );
  const right = (title: string) => ({ title, align: 'right' }) as const;
  return renderTable(
    [
      { title: 'id', most: 48 },
      { title: 'name', most: 40 },
      right('fails per year'),
      { title: 'alone' },
      right('Birnbaum'),
      ...(method === 'estimated' ? [right('95 % interval')] : []),
      right('Fussell-Vesely'),
      right('achievement ×'),
      right('reduction ÷'),
    ],
    ranked.map((one) => [
      one.id,
      names.nameOf(one.id),
      formatProbability(one.failureProbability),
      one.singlePoint ? 'yes' : '',
      formatProbability(one.birnbaum),
      ...(method === 'estimated' ? [formatInterval(one.birnbaumInterval)] : []),
      formatProbability(one.fussellVesely),
      formatRatio(one.riskAchievement, 'unknown'),
      formatRatio(one.riskReduction, one.fussellVesely === null ? 'unknown' : 'all of it'),
    ]),
  );
}

function printImportance(answer: ImportanceAnswer, names: Names): string {
  const { missing, notFailing } = answer;
  const named = (ids: readonly string[]) =>
    renderTable(
      [
        { title: 'id', most: 48 },
        { title: 'name', most: 40 },
      ],
      ids.map((id) => [id, names.nameOf(id)]),
    );
  return [
    headOf(answer, names),
    section('', tableOf(answer, names)),
    section('Without a failure probability', named(missing)),
    section('Organisations that provide; they count as not failing', named(notFailing)),
    footing(answer),
  ].join('');
}

export const importance: AnswerView = {
  analysis: 'importance',
  notes: [
    'Only suppliers fail, each by itself with its failure probability per year; all other nodes fail only by what they need.',
    'Birnbaum: how much the probability rises when the supplier surely fails, against when it surely does not.',
    'Fussell-Vesely: the part of the probability that goes away if it never fails.',
    'Achievement: how many times larger the probability is once it fails. Reduction: how many times smaller if it never fails.',
  ],
  print: (answer, names) => printImportance(importanceAnswer.parse(answer), names),
};
