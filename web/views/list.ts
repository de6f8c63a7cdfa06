// Lists all views in the order of the navigation. To add one: one folder, and one line here.
import { concentration } from './concentration';
import { entity } from './entity';
import { imports } from './import';
import { matching } from './matching';
import { questions } from './questions';
import { singlePoints } from './single-points';
import { start } from './start';
import type { View } from './view';
import { whatIf } from './what-if';

export const views: readonly View[] = [start, whatIf, singlePoints, concentration, questions, imports, matching, entity];
