// ketenzicht common-causes: redundancy that one cause takes away at once.
import { type CommonCausesAnswer, commonCausesAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, type Names } from '../answer-view';
import { formatCount, renderTable, section } from '../table';

function printCommonCauses(answer: CommonCausesAnswer, names: Names): string {
  const { commonCauses } = answer;
  return [
    `${formatCount(commonCauses.length, 'group')} with false redundancy: one cause takes away more than the group can spare.\n`,
    section(
      '',
      renderTable(
        [{ title: 'dependent' }, { title: 'group', most: 30 }, { title: 'shared cause', most: 80 }, { title: 'member that others rest on', most: 60 }],
        commonCauses.map(({ dependent, group, shared, ownMembers }) => [
          labelOf(dependent, names),
          group ?? '(none)',
          shared.join(', '),
          ownMembers.join(', '),
        ]),
      ),
    ),
    footing(answer),
  ].join('');
}

export const commonCauses: AnswerView = {
  analysis: 'common-causes',
  print: (answer, names) => printCommonCauses(commonCausesAnswer.parse(answer), names),
};
