// ketenzicht spare-capacity: prints which member of a group and one failure more take down what needs the group.
import { type SpareCapacityAnswer, spareCapacityAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, listNames, type Names } from '../answer-view';
import { formatCount, formatNumber, renderTable, section } from '../table';

function printSpareCapacity(answer: SpareCapacityAnswer, names: Names): string {
  const { counts, complete, spareCapacity } = answer;
  const rows = spareCapacity.flatMap(({ dependent, group, required, members, pairs }) =>
    pairs.map(({ member, causes, otherMembers }) => [
      labelOf(dependent, names),
      `${group ?? '(none)'}: ${formatNumber(required)} of ${formatNumber(members)}`,
      labelOf(member, names),
      listNames(causes, names),
      listNames(otherMembers, names),
    ]),
  );
  const leftOut = counts.groupsLeftOut === 0 ? '' : ` ${formatCount(counts.groupsLeftOut, 'group')} left out: ask about their node with --dependent.`;
  return [
    `${formatCount(counts.groups, 'group')} with spare capacity; ${formatCount(counts.pairs, 'pair')} of a member and one cause more take down what the group is for.\n`,
    complete ? '' : `Not complete: not every pair is listed.${leftOut}\n`,
    section(
      '',
      renderTable(
        [
          { title: 'dependent' },
          { title: 'group', most: 30 },
          { title: 'member lost' },
          { title: 'and any one of', most: 80 },
          { title: 'or another member', most: 50 },
        ],
        rows,
      ),
    ),
    footing(answer),
  ].join('');
}

export const spareCapacity: AnswerView = {
  analysis: 'spare-capacity',
  print: (answer, names) => printSpareCapacity(spareCapacityAnswer.parse(answer), names),
};
