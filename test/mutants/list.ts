// All wrong engines, in the order in which they are tried.
import { answerMutants } from './answer-mutants';
import { chainMutants } from './chain-mutants';
import { estateMutants } from './estate-mutants';
import { failureMutants } from './failure-mutants';
import { figureMutants } from './figure-mutants';
import type { Mutant } from './mutant';

export const allMutants: readonly Mutant[] = [...failureMutants, ...chainMutants, ...answerMutants, ...figureMutants, ...estateMutants];
