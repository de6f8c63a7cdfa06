// Finds how far spare capacity goes: which member of a group and one failure more together take down what needs the group (semantics §3).
import { Pace } from '../../graph/compiled/pace';
import { noRecipient, withRecipient } from '../../graph/compiled/recipients';
import { spareCapacity as findPairs } from '../../graph/sets/spare-capacity';
import { type Analysis, checkpointOf, type ParameterSpec } from '../analysis';
import { amongParameter, type CauseParameters, causesOf, givenParameter, readCauses } from '../causes';
import { checkNames, readNodes, readNumber } from '../parameters';
import { type SpareCapacityResult, type SpareGroup, spareCapacityResult } from './result';

const dependent: ParameterSpec = {
  name: 'dependent',
  option: 'dependent',
  type: 'ids',
  defaultValue: [],
  title: { en: 'Only redundancy of these nodes (default: all)', nl: 'Alleen redundantie van deze onderdelen (standaard: alle)' },
};
const limit: ParameterSpec = {
  name: 'limit',
  option: 'limit',
  type: 'integer',
  defaultValue: 100_000,
  title: { en: 'Most pairs listed', nl: 'Hoogstens zoveel paren tonen' },
};
const parameters = [dependent, amongParameter, limit, givenParameter] as const;

export type SpareCapacityParameters = { dependent: string[]; limit: number } & CauseParameters;

/** What writing down a group costs, in the units of `Pace`. */
const costPerGroup = 30;

/** Steps for one question: about the whole estate some tens of seconds; about named nodes as long as anyone may wait. */
const [mostWork, mostWorkForNamed] = [2_000_000_000, 200_000_000_000];

export const spareCapacity: Analysis<SpareCapacityParameters, SpareCapacityResult> = {
  name: 'spare-capacity',
  question: { en: 'Where is one failure more than redundancy can take?', nl: 'Waar is één storing meer te veel voor de redundantie?' },
  effort: 'long',
  result: spareCapacityResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    return { dependent: readNodes(raw, dependent, subject), limit: readNumber(raw, limit, { minimum: 0 }) ?? 100_000, ...readCauses(raw, subject) };
  },
  run(subject, asked, control) {
    const { estate } = subject;
    const { candidates, down, alreadyDown } = causesOf(subject, asked);
    const checkpoint = checkpointOf(control);
    const isAbout = asked.dependent.length > 0;
    const dependents = asked.dependent.map((id) => estate.indexOf.get(id) ?? -1);
    const { groups, leftOut, pairCount, found } = findPairs(estate, {
      candidates,
      down,
      limit: asked.limit,
      mostWork: isAbout ? mostWorkForNamed : mostWork,
      checkpoint,
      ...(isAbout ? { dependents } : {}),
    });
    const name = (node: number) => estate.ids[node] ?? '';
    const pace = new Pace(() => control.checkpoint());
    return {
      among: asked.among,
      complete: leftOut === 0 && pairCount <= asked.limit,
      counts: { groups, groupsLeftOut: leftOut, pairs: pairCount },
      spareCapacity: found.map(({ group: index, pairs }): SpareGroup => {
        pace.step(costPerGroup);
        const { dependent: owner = -1, group = null, recipient = noRecipient, required = 1, members = new Int32Array(0) } = estate.groups[index] ?? {};
        const one: SpareGroup = {
          dependent: name(owner),
          group,
          required,
          members: members.filter((member) => down[member] === 0).length,
          pairs: pairs.map(({ member, causes, otherMembers }) => {
            pace.step(causes.length + otherMembers.length);
            return { member: name(member), causes: causes.map(name), otherMembers: otherMembers.map(name) };
          }),
        };
        return { ...one, ...withRecipient(estate, recipient) };
      }),
      alreadyDown,
    };
  },
};
