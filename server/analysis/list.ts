// Every analysis of the product, in the order in which they are offered. Adding one = one folder and one line here.
import type { Analysis } from './analysis';

export const analyses: readonly Analysis[] = [];
