// ketenzicht common-causes: prints redundancy that one cause takes away at once.
import { type CommonCausesAnswer, commonCausesAnswer } from '../../api/contract';
import { type AnswerView, drawPath, footing, labelOf, listNames, type Names } from '../answer-view';
import { formatCount, renderTable, section } from '../table';

function printCommonCauses(answer: CommonCausesAnswer, names: Names): string {
  const { commonCauses, pathsLeftOut = 0 } = answer;
  const ways = commonCauses.flatMap(({ dependent, paths = [] }) => paths.map((one) => ({ dependent, ...one })));
  return [
    `${formatCount(commonCauses.length, 'group')} with false redundancy: one cause takes away more than the group can spare.\n`,
    section(
      '',
      renderTable(
        [{ title: 'dependent' }, { title: 'group', most: 30 }, { title: 'shared cause', most: 80 }, { title: 'member that others rest on', most: 60 }],
        commonCauses.map(({ dependent, group, shared, ownMembers }) => [
          labelOf(dependent, names),
          group ?? '(none)',
          listNames(shared, names),
          listNames(ownMembers, names),
        ]),
      ),
    ),
    section(
      'How each cause reaches each member',
      renderTable(
        [{ title: 'dependent' }, { title: 'member lost' }, { title: 'path from the cause', most: 140 }],
        ways.map(({ dependent, member, path }) => [labelOf(dependent, names), labelOf(member, names), drawPath(path, names, 8)]),
      ),
    ),
    pathsLeftOut === 0 ? '' : `${formatCount(pathsLeftOut, 'pair')} of a group and a cause have no path here: there are too many.\n`,
    footing(answer),
  ].join('');
}

export const commonCauses: AnswerView = {
  analysis: 'common-causes',
  print: (answer, names) => printCommonCauses(commonCausesAnswer.parse(answer), names),
};
