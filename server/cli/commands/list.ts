// Lists every command of the program, in the order of its help. To add one: one file, and one line here. An analysis brings its own.
import { analyses } from '../../analysis/list';
import { analysisCommand } from '../analysis-command';
import type { AnswerView } from '../answer-view';
import type { Command } from '../command';
import { coldStart } from './cold-start';
import { commonCauses } from './common-causes';
import { compare } from './compare';
import { concentration } from './concentration';
import { copy } from './copy';
import { cutPairs } from './cut-pairs';
import { cutSets } from './cut-sets';
import { difference } from './difference';
import { exportEstate } from './export';
import { findings } from './findings';
import { graph } from './graph';
import { importFiles } from './import';
import { importance } from './importance';
import { issues } from './issues';
import { judge } from './judge';
import { mapping } from './mapping';
import { mappings } from './mappings';
import { matches } from './matches';
import { measures } from './measures';
import { overlap } from './overlap';
import { recovery } from './recovery';
import { rejected } from './rejected';
import { search } from './search';
import { serve } from './serve';
import { singlePoints } from './single-points';
import { snapshot } from './snapshot';
import { sources } from './sources';
import { spareCapacity } from './spare-capacity';
import { undo } from './undo';
import { verify } from './verify';
import { whatHelps } from './what-helps';
import { whatIf } from './what-if';
import { why } from './why';

/** How answers of analyses are shown; one that is not here shows its keys. */
export const views: readonly AnswerView[] = [
  whatIf,
  why,
  singlePoints,
  cutSets,
  importance,
  cutPairs,
  commonCauses,
  concentration,
  findings,
  recovery,
  overlap,
  coldStart,
  spareCapacity,
  compare,
  measures,
  whatHelps,
];

const questions = analyses.map((analysis) =>
  analysisCommand(
    analysis,
    views.find((view) => view.analysis === analysis.name),
  ),
);

export const commands: readonly Command[] = [
  serve,
  importFiles,
  mapping,
  ...questions,
  search,
  snapshot,
  sources,
  matches,
  judge,
  mappings,
  issues,
  rejected,
  difference,
  undo,
  verify,
  exportEstate,
  copy,
  graph,
];
