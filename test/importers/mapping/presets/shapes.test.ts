// What files of the shape of each preset become, in every language that it says: nodes, relations, and nothing rejected.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mappingNamed } from '../../../../server/imports/mappings';
import { openEstate } from '../../../../server/imports/open-estate';
import { type GraphNode, nameOf, textOf } from '../../../../server/model/graph';
import { storeKind } from '../../../conformance/store-kinds';
import { type Bench, makeBench } from '../../../server/imports/bench';
import { inputFile } from '../../../support/input-files';
import { shapes } from './shapes';

const shownName = (node: GraphNode) => textOf(node.properties, 'title') ?? nameOf(node);

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
});
afterEach(() => bench.close());

describe.each(shapes)('$preset in $language', ({ preset, files, nodes, relations }) => {
  it('makes of its files what they say', async () => {
    const opened = Object.entries(files).map(([name, text]) => inputFile(name, text));
    const { result, refusal } = await bench.import(opened, { source: 's', mapping: mappingNamed(preset, []) });
    expect(refusal).toBeNull();
    expect(result).toMatchObject({ as: 'mapping', applied: true, mapping: { name: preset, version: null, origin: 'preset' }, rows: { rejected: 0 } });
    expect(result.issues.filter(({ severity }) => severity !== 'info').map(({ code, column, value }) => [code, column, value])).toEqual([]);
    const { graph } = (await openEstate(bench.store)).snapshot;
    const names = new Map(graph.nodes.map((node) => [node.id, shownName(node)]));
    expect(graph.nodes.map((node) => `${node.kind} ${shownName(node)}`).sort()).toEqual([...nodes].sort());
    expect(graph.relations.map(({ type, from, to }) => `${type} ${names.get(from)} → ${names.get(to)}`).sort()).toEqual([...relations].sort());
  });
});
