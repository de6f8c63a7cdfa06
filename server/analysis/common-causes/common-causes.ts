// Finds false redundancy: groups that have spare capacity and still fail through one cause (semantics §3 “Common cause”). It asks Must sets
// for the causes of each group.

import { Pace } from '../../graph/compiled/pace';
import { noRecipient, withRecipient } from '../../graph/compiled/recipients';
import { type CausePath, commonCausePaths } from '../../graph/sets/common-cause-paths';
import { type CommonCause, commonCauses as findCommonCauses } from '../../graph/sets/common-causes';
import type { Analysis, Control, ParameterSpec, Subject } from '../analysis';
import { amongParameter, type CauseParameters, causesOf, givenParameter, readCauses } from '../causes';
import { checkNames, nodeOf, readFlag } from '../parameters';
import { type CommonCausesResult, commonCausesResult, type FoundCause } from './result';

const paths: ParameterSpec = {
  name: 'paths',
  option: 'paths',
  type: 'flag',
  defaultValue: false,
  title: { en: 'With the path from each cause to each member lost', nl: 'Met het pad van elke oorzaak naar elk lid dat uitvalt' },
};
const parameters = [amongParameter, givenParameter, paths] as const;

/** `paths` is there when asked for only, so that the answer without them stays what it was to the byte. */
export type CommonCausesParameters = CauseParameters & { paths?: true };

/** What writing down a group costs, in the units of `Pace`. */
const costPerGroup = 20;

/** Pairs of a group and a cause that get paths, in the order in which they are listed. */
const mostWithPaths = 50_000;

function pathsOf(subject: Subject, rows: readonly CommonCause[], { given, control }: { given: readonly string[]; control: Control }): CausePath[][] {
  return commonCausePaths(subject.estate, rows, {
    given: given.map((id) => nodeOf(subject, id)),
    limit: mostWithPaths,
    checkpoint: (done, total) => {
      control.checkpoint();
      control.progress(total + done, 2 * total);
    },
  });
}

export const commonCauses: Analysis<CommonCausesParameters, CommonCausesResult> = {
  name: 'common-causes',
  question: { en: 'Which redundancy is only on paper?', nl: 'Welke redundantie bestaat alleen op papier?' },
  effort: 'short',
  result: commonCausesResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    const causes = readCauses(raw, subject);
    return readFlag(raw, paths) ? { ...causes, paths: true } : causes;
  },
  run(subject, asked, control) {
    const { estate } = subject;
    const { candidates, down } = causesOf(subject, asked);
    const checkpoint = (done: number, total: number) => {
      control.checkpoint();
      control.progress(done, asked.paths ? 2 * total : total);
    };
    const name = (node: number) => estate.ids[node] ?? '';
    const rows = findCommonCauses(estate, { candidates, down, checkpoint });
    const ways = asked.paths ? pathsOf(subject, rows, { given: asked.given, control }) : undefined;
    const pace = new Pace(() => control.checkpoint());
    const found = rows.map(({ group: index, shared, ownMembers }, row): FoundCause => {
      pace.step(costPerGroup + shared.length + ownMembers.length);
      const { dependent = -1, group = null, recipient = noRecipient } = estate.groups[index] ?? {};
      const own = ways?.[row]?.map(({ cause, member, path }) => ({ cause: name(cause), member: name(member), path: path.map(name) }));
      const one = { dependent: name(dependent), group, shared: shared.map(name), ownMembers: ownMembers.map(name) };
      return { ...one, ...withRecipient(estate, recipient), ...(own ? { paths: own } : {}) };
    });
    if (!ways) return { commonCauses: found };
    const total = rows.reduce((sum, { shared, ownMembers }) => sum + shared.length + ownMembers.length, 0);
    return { commonCauses: found, pathsLeftOut: Math.max(0, total - mostWithPaths) };
  },
};
