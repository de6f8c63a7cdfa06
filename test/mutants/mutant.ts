// A wrong engine on purpose: one change of one file that some test must notice.

export interface Mutant {
  /** What is wrong with it. */
  readonly name: string;
  /** File from the root of the repository. */
  readonly file: string;
  /** Text that stands in the file exactly once, and what takes its place. */
  readonly find: string;
  readonly replace: string;
  /** Tests of the projects `quick` and `slow` that concern it, from the folder `test`; the first ones are asked first. */
  readonly tests: readonly string[];
}

/** Where known answers and comparisons with the definitions stand. */
export const tests = {
  failure: 'server/graph/kernel/failure.test.ts',
  whatIf: 'server/analysis/what-if/what-if.test.ts',
  chains: 'server/analysis/what-if/chains.test.ts',
  scenario: 'server/analysis/what-if/scenario.test.ts',
  chainChecks: 'server/estate/chain-checks.test.ts',
  nodeClaims: 'server/estate/node-claims.test.ts',
  recipients: 'server/model/chain-recipients.test.ts',
  singlePoints: 'server/analysis/single-points/single-points.test.ts',
  cutSets: 'server/analysis/cut-sets/cut-sets.test.ts',
  cutPairs: 'server/analysis/cut-pairs/cut-pairs.test.ts',
  commonCauses: 'server/analysis/common-causes/common-causes.test.ts',
  concentration: 'server/analysis/concentration/concentration.test.ts',
  recovery: 'server/analysis/recovery/recovery.test.ts',
  coldStart: 'server/analysis/cold-start/cold-start.test.ts',
  importance: 'server/analysis/importance/importance.test.ts',
  spareCapacity: 'server/analysis/spare-capacity/spare-capacity.test.ts',
  ownership: 'server/graph/compiled/ownership.test.ts',
  blast: 'server/graph/kernel/blast.test.ts',
  oracles: 'oracle/oracles.test.ts',
  random: 'oracle/random.slow.test.ts',
  manyServices: 'oracle/many-services.slow.test.ts',
  identity: 'server/estate/identity.test.ts',
  identities: 'oracle/identity.test.ts',
} as const;
