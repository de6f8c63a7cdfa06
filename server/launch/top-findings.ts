// Prints the findings that stand out, for whoever starts the server with the sample data.
import { analyses } from '../analysis/list';
import { commonCausesAnswer, concentrationAnswer, lookupBody, type NodeBrief, singlePointsAnswer, snapshotBody } from '../api/contract';
import { formatCount, formatShare } from '../cli/table';
import { analysisQuestion, type Engine } from '../engine/engine';
import { compareText } from '../model/text-order';
import { personHere } from '../model/viewer';
import { visible } from '../output/visible';

/** Causes of one group that are printed. */
const causesShown = 3;
/** Findings of one kind that are printed. */
const shown = 5;

/** Asks the analysis of a kind of finding. */
type Ask = () => Promise<unknown>;

interface Finding {
  readonly ids: readonly string[];
  readonly line: (label: (id: string) => string) => string;
}

async function singlePoints(ask: Ask): Promise<Finding[]> {
  const { singlePoints: points } = singlePointsAnswer.parse(await ask());
  return [...points]
    .filter(({ kind }) => kind === 'Supplier' || kind === 'Organisation')
    .sort((a, b) => b.takesDown.length - a.takesDown.length || compareText(a.id, b.id))
    .slice(0, shown)
    .map(({ id, takesDown }) => ({ ids: [id], line: (label) => `${label(id)} alone takes down ${formatCount(takesDown.length, 'service')}` }));
}

async function hiddenConcentration(ask: Ask): Promise<Finding[]> {
  const { hidden } = concentrationAnswer.parse(await ask());
  return [...hidden]
    .sort((a, b) => b.via.length - a.via.length || (b.hiddenShare ?? 0) - (a.hiddenShare ?? 0) || compareText(a.id, b.id))
    .slice(0, shown)
    .map(({ id, via, hiddenShare, services }) => ({
      ids: [id],
      line: (label) =>
        `${label(id)} stands behind ${formatCount(via.length, 'direct supplier')} and ${formatCount(services.length, 'service')} (hidden share ${formatShare(hiddenShare)})`,
    }));
}

async function falseRedundancy(ask: Ask): Promise<Finding[]> {
  const { commonCauses } = commonCausesAnswer.parse(await ask());
  return commonCauses.slice(0, shown).map(({ dependent, group, shared, ownMembers }) => {
    const causes = [...shared, ...ownMembers].slice(0, causesShown);
    return {
      ids: [dependent, ...causes],
      line: (label) => `${label(dependent)}: group “${group ?? ''}” falls by one cause, ${causes.map(label).join(' or ')}`,
    };
  });
}

const kinds = [
  { analysis: 'single-points', title: 'Suppliers whose failure alone takes down most', find: singlePoints },
  { analysis: 'concentration', title: 'Hidden behind several direct suppliers', find: hiddenConcentration },
  { analysis: 'common-causes', title: 'Redundancy that one cause takes away', find: falseRedundancy },
] as const;

async function namesOf(engine: Engine, ids: readonly string[]): Promise<Map<string, NodeBrief>> {
  const { text } = await engine.ask({ name: 'lookup', parameters: { ids }, viewer: personHere });
  return new Map(lookupBody.parse(JSON.parse(text)).nodes.map((node) => [node.id, node]));
}

/** The top findings as text, with the counts of what is loaded. */
export async function topFindings(engine: Engine): Promise<string> {
  const ask = async (analysis: string): Promise<unknown> =>
    JSON.parse((await engine.ask({ name: analysisQuestion, parameters: { analysis, raw: {} }, viewer: personHere })).text);
  const snapshot = snapshotBody.parse(JSON.parse((await engine.ask({ name: 'snapshot', parameters: null, viewer: personHere })).text));
  const found: { title: string; findings: Finding[] }[] = [];
  for (const { analysis, title, find } of kinds) {
    if (analyses.some(({ name }) => name === analysis)) found.push({ title, findings: await find(() => ask(analysis)) });
  }
  const nodes = await namesOf(
    engine,
    found.flatMap(({ findings }) => findings.flatMap(({ ids }) => ids)),
  );
  const label = (id: string) => `${nodes.get(id)?.name ?? id} (${id})`;
  const services = snapshot.nodes.byKind.Service ?? 0;
  return [
    `${formatCount(snapshot.nodes.total, 'node')} and ${formatCount(snapshot.relations.total, 'relation')}, ${formatCount(services, 'service')}, from ${formatCount(snapshot.sources.length, 'source')}.`,
    ...found.flatMap(({ title, findings }) => (findings.length === 0 ? [] : ['', title, ...findings.map(({ line }) => `  ${visible(line(label))}`)])),
    '',
    '',
  ].join('\n');
}
