// Which redundancy is false: groups whose spare capacity one failure defeats (semantics §3 “Common cause”).
import { commonCauses as findCommonCauses } from '../../graph/common-causes';
import type { Analysis } from '../analysis';
import { amongParameter, type CauseParameters, causesOf, givenParameter, readCauses } from '../causes';
import { checkNames } from '../parameters';

const parameters = [amongParameter, givenParameter] as const;

/** `recipient` is there for a group in a contract's chain only: the provider to whom its members deliver. */
export type CommonCausesResult = {
  commonCauses: { dependent: string; group: string | null; shared: string[]; ownMembers: string[]; recipient?: string }[];
};

export const commonCauses: Analysis<CauseParameters, CommonCausesResult> = {
  name: 'common-causes',
  question: { en: 'Which redundancy is only on paper?', nl: 'Welke redundantie bestaat alleen op papier?' },
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    return readCauses(raw, subject);
  },
  run(subject, asked, control) {
    const { estate } = subject;
    const { candidates, down } = causesOf(subject, asked);
    const checkpoint = (done: number, total: number) => {
      control.checkpoint();
      control.progress(done, total);
    };
    const name = (node: number) => estate.ids[node] ?? '';
    return {
      commonCauses: findCommonCauses(estate, { candidates, down, checkpoint }).map(({ group: index, shared, ownMembers }) => {
        const { dependent = -1, group = null, recipient = -1 } = estate.groups[index] ?? {};
        const found = { dependent: name(dependent), group, shared: shared.map(name), ownMembers: ownMembers.map(name) };
        return recipient < 0 ? found : { ...found, recipient: name(recipient) };
      }),
    };
  },
};
