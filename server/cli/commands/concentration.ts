// ketenzicht concentration: prints how much rests on few, per layer of the chain, and what hides behind several direct suppliers.
import { type ConcentrationAnswer, concentrationAnswer } from '../../api/contract';
import { compareText } from '../../model/text-order';
import { type AnswerView, footing, labelOf, listNames, type Names } from '../answer-view';
import { formatCount, formatNumber, formatShare, renderTable, section } from '../table';

type Layer = ConcentrationAnswer['layers'][number];

/** Members of a layer that are printed; the rest is counted. */
const membersShown = 10;

function printMembers({ layer, members }: Layer, names: Names): string {
  const ranked = [...members].sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || compareText(a.id, b.id));
  const shares = (one: Layer['members'][number]) => [one.share, one.relianceShare, one.directShare, one.hiddenShare].map(formatShare);
  return section(
    `${layer}: largest first`,
    renderTable(
      [{ title: 'member' }, ...['share', 'reliance', 'direct', 'hidden'].map((title) => ({ title, align: 'right' as const }))],
      ranked.map((one) => [labelOf(one.id, names), ...shares(one)]),
      membersShown,
    ),
  );
}

function printConcentration(answer: ConcentrationAnswer, names: Names): string {
  const { layers, hidden, hiddenFound = hidden.length, apparentNumber = 0 } = answer;
  const cut = hidden.length < hiddenFound ? ` (${formatNumber(hidden.length)} of ${formatNumber(hiddenFound)})` : '';
  const right = (title: string) => ({ title, align: 'right' as const });
  return [
    `${formatCount(apparentNumber, 'direct supplier')} in appearance; the effective number per layer says how many equal ones that is worth.\n\n`,
    renderTable(
      [{ title: 'layer' }, ...['HHI', 'effective number', 'members', 'unknown', 'none', 'partly unknown'].map(right)],
      layers.map((one) => [
        one.layer,
        formatNumber(one.hhi),
        formatNumber(one.effectiveNumber),
        formatNumber(one.members.length),
        formatShare(one.unknownShare),
        formatShare(one.noneShare),
        formatShare(one.partlyUnknownShare),
      ]),
    ),
    section(
      `Hidden concentration: one party behind several direct suppliers${cut}`,
      renderTable(
        [{ title: 'who' }, right('hidden share'), right('services'), right('via'), { title: 'via whom', most: 80 }],
        [...hidden]
          .sort((a, b) => (b.hiddenShare ?? 0) - (a.hiddenShare ?? 0) || compareText(a.id, b.id))
          .map(({ id, hiddenShare, services, via }) => [
            labelOf(id, names),
            formatShare(hiddenShare),
            formatNumber(services.length),
            formatNumber(via.length),
            listNames(via, names),
          ]),
      ),
    ),
    ...layers.map((layer) => printMembers(layer, names)),
    footing(answer),
  ].join('');
}

export const concentration: AnswerView = {
  analysis: 'concentration',
  print: (answer, names) => printConcentration(concentrationAnswer.parse(answer), names),
};
