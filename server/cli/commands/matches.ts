// ketenzicht matches: prints suppliers, organisations and other nodes that may be the same, or writes them as a CSV that comes back judged.
import { oneByOne, wholeAnswer } from '../../engine/answers';
import { type FoundMatches, type ListedMatch, matchesKeys } from '../../engine/matches';
import { judgedLines } from '../../imports/judged-file';
import { evidenceText } from '../../matching/evidence-text';
import { nodeKindNames } from '../../model/vocabulary';
import type { Names } from '../answer-view';
import { type Command, hasFlag, type Invocation, optionValue } from '../command';
import { oneOf, wholeNumber } from '../option-values';
import { writeOut } from '../out-file';
import { formatCount, formatNumber, renderTable, section } from '../table';
import { namesIn, watched, withEstate } from '../work';

const usualLimit = 100;
/** A CSV is the whole queue: the most that a spreadsheet opens. */
const csvLimit = 1_000_000;

function askedOf(invocation: Invocation) {
  return {
    id: optionValue(invocation, 'id'),
    kind: oneOf(invocation, 'kind', nodeKindNames),
    list: hasFlag(invocation, 'judged') ? ('all' as const) : ('open' as const),
    offset: 0,
    limit: wholeNumber(invocation, 'limit', { least: 1, usual: optionValue(invocation, 'csv') === undefined ? usualLimit : csvLimit }),
  };
}

function rowOf({ a, b, score, weight, services, vital, evidence, judgement }: ListedMatch): string[] {
  return [
    a,
    b,
    score === null ? '' : score.toFixed(2),
    formatNumber(weight),
    formatNumber(services),
    formatNumber(vital),
    evidenceText(evidence),
    judgement ?? '',
  ];
}

function printMatches({ matches, total, complete }: FoundMatches, names: Names): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: 'a', most: 40 },
    { title: 'b', most: 40 },
    right('score'),
    right('weight'),
    right('services'),
    right('vital'),
    { title: 'evidence', most: 70 },
    { title: 'judged' },
  ];
  const rows = matches.map((one) => rowOf({ ...one, a: `${names.nameOf(one.a)} (${one.a})`, b: `${names.nameOf(one.b)} (${one.b})` }));
  return [
    `${formatCount(total, 'pair')} may be the same. Nothing is joined before somebody judges.\n`,
    matches.length < total ? `The ${formatNumber(matches.length)} on which most hangs:\n` : '',
    section('', renderTable(columns, rows)),
    complete ? '' : 'So many share one name or number that not all pairs of them were compared.\n',
    total > 0 ? 'To judge one: ketenzicht judge A B same|not-same|unsure\n' : '',
  ].join('');
}

export const matches: Command = {
  name: 'matches',
  summary: 'Which suppliers, organisations and other nodes may be the same, and what hangs on them',
  args: [],
  options: [
    { name: 'id', value: 'ID', help: 'only pairs with this node' },
    { name: 'kind', value: 'KIND', help: 'only pairs that would be a node of this kind; an Organisation with a Supplier is an Organisation' },
    { name: 'judged', help: 'also pairs that were judged' },
    { name: 'limit', value: 'N', help: `pairs in the answer; default ${usualLimit}, in a CSV all` },
    { name: 'csv', value: 'FILE', help: 'write the pairs as CSV, to be judged in a spreadsheet: ketenzicht judge --file FILE' },
  ],
  notes: [
    'Of suppliers and organisations names, aliases and numbers that only suggest (VAT, RSIN, D-U-N-S, other OINs, a KvK number of seven digits) are',
    'compared; of other kinds an equal name in two sources. See docs/matching.md.',
  ],
  run: (invocation, context) => {
    const asked = askedOf(invocation);
    const file = optionValue(invocation, 'csv');
    return withEstate(invocation, context, async ({ estate, subject }) => {
      const found = await watched(context.terminal, (control) => matchesKeys({ subject, judgements: estate.state.judgements }, asked, control));
      if (file !== undefined) await writeOut(file, oneByOne(judgedLines(found.matches.map((one) => ({ ...one, evidence: evidenceText(one.evidence) })))));
      const { id = null, kind = null, list, limit } = asked;
      if (invocation.json)
        await context.terminal.printJson(wholeAnswer(subject, { question: 'matches', parameters: { id, kind, judged: list === 'all', limit } }, found));
      else if (file !== undefined) context.terminal.say(`${formatCount(found.matches.length, 'pair')} written to ${file}.`);
      else await context.terminal.show(found, (shown) => printMatches(shown, namesIn(estate)));
      return undefined;
    });
  },
};
