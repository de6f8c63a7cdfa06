// ketenzicht judge: says that two nodes are the same, are not, or that nobody knows; or reads a CSV of pairs that came back judged.
import { type JudgeAllAnswer, type JudgeAnswer, judgeAllAnswer, judgeAnswer } from '../../api/contract';
import { Fault } from '../../model/faults';
import { type Verdict, verdicts } from '../../model/judgements';
import { type Command, hasFlag, type Invocation, optionValue } from '../command';
import { formatCount, formatNumber, renderTable, section } from '../table';
import { watchedChange, withSession } from '../work';

const withdraw = 'withdraw';
const allowed = [...verdicts, withdraw].join(', ');

function usage(reason: string): Fault {
  return new Fault('usage', 2, { details: { reason } });
}

function verdictOf(word: string | undefined): Verdict | null {
  if (word === withdraw) return null;
  const found = verdicts.find((one) => one === word);
  if (!found) throw new Fault('bad-parameter', 2, { value: word ?? '', details: { parameter: 'the judgement', allowed } });
  return found;
}

/** The pair and its judgement. Throws `usage` when they are not three words. */
function pairOf({ args }: Invocation) {
  const [a, b, word, ...more] = args;
  if (a === undefined || b === undefined || word === undefined || more.length > 0) throw usage(`give A B and one of ${allowed}; or --file FILE`);
  return { a, b, verdict: verdictOf(word) };
}

const percent = (share: number | null | undefined) => (share === null || share === undefined ? 'unknown' : `${(share * 100).toFixed(1)} %`);

const changesText = ({ nodes, relations }: JudgeAnswer['changes']) =>
  [nodes, relations]
    .map(
      ({ added, changed, removed }, at) =>
        `${['Nodes', 'Relations'][at]}: ${formatNumber(added)} added, ${formatNumber(changed)} changed, ${formatNumber(removed)} removed.\n`,
    )
    .join('');

const issuesText = (issues: JudgeAnswer['issues']) =>
  issues.map(({ severity, code, message, remedy, row }) => `${severity} ${code}${row === null ? '' : `, row ${row}`}: ${message}\n  → ${remedy}\n`).join('');

function printJudged(found: JudgeAnswer): string {
  const { a, b, judgement, before, applied, effect } = found;
  const said =
    judgement === null
      ? `What was said of ${a} and ${b} is taken back (it was “${before}”)`
      : `${a} and ${b}: ${judgement}${before ? ` (it was “${before}”)` : ''}`;
  const right = (title: string) => ({ title, align: 'right' as const });
  const [shares, down] = [effect.relianceShare, effect.takesDown];
  const rows = [
    ['share of all services', ...shares.map(percent)],
    ['takes down alone (services)', ...down.map((list) => formatNumber(list.length))],
  ];
  const [onlyA = [], both = [], onlyB = []] = effect.services;
  const [pointsBefore = 0, pointsAfter = 0] = effect.singlePoints;
  return [
    `${said}${applied ? '.' : '; a try, nothing was kept.'}\n`,
    changesText(found.changes),
    section('What hangs on them', renderTable([{ title: '' }, right('a'), right('b'), right('together')], rows)),
    `Services that need only a: ${formatNumber(onlyA.length)}; both: ${formatNumber(both.length)}; only b: ${formatNumber(onlyB.length)}.\n`,
    `Single points of failure: ${formatNumber(pointsBefore)} before, ${formatNumber(pointsAfter)} after.\n`,
    issuesText(found.issues),
    applied ? `To take it back: ketenzicht judge ${a} ${b} withdraw\n` : '',
  ].join('');
}

function printAll({ judged, unchanged, applied, changes, issues }: JudgeAllAnswer): string {
  return [
    `${formatCount(judged, 'pair')} judged${applied || judged === 0 ? '' : ' in a try; nothing was kept'}, ${formatNumber(unchanged)} said already, ${formatCount(issues.length, 'row')} left out.\n`,
    changesText(changes),
    issuesText(issues.slice(0, 20)),
    issues.length > 20 ? `… and ${formatNumber(issues.length - 20)} more; --json has all.\n` : '',
  ].join('');
}

export const judge: Command = {
  name: 'judge',
  summary: 'Say that two nodes are the same, or are not; or take back what was said',
  args: [{ name: 'A' }, { name: 'B' }, { name: 'JUDGEMENT' }],
  options: [
    { name: 'file', value: 'FILE', help: 'judge the pairs of a CSV that `ketenzicht matches --csv` wrote' },
    { name: 'dry-run', help: 'compute everything, keep nothing' },
  ],
  notes: [`JUDGEMENT is one of ${allowed}. It survives every import, and can be taken back.`],
  run: (invocation, context) => {
    const file = optionValue(invocation, 'file');
    const dryRun = hasFlag(invocation, 'dry-run');
    if (file !== undefined && invocation.args.length > 0) throw usage('give A B JUDGEMENT or --file FILE, not both');
    const pair = file === undefined ? pairOf(invocation) : undefined;
    return withSession(invocation, context, async (session) => {
      const { terminal } = context;
      if (pair) {
        const text = await watchedChange(terminal, (control) => session.judge({ ...pair, dryRun }, control));
        await (invocation.json ? terminal.printJson(text) : terminal.show(judgeAnswer.parse(JSON.parse(text)), printJudged));
      } else {
        const text = await watchedChange(terminal, (control) => session.judgeFile({ path: file ?? '', dryRun }, control));
        await (invocation.json ? terminal.printJson(text) : terminal.show(judgeAllAnswer.parse(JSON.parse(text)), printAll));
      }
      return undefined;
    });
  },
};
