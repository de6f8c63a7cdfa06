// The sample with names that stretch a page: very long, without a space, from right to left, with pictures. Ids and figures stay those of the sample.

import { ask, handIn } from './hand-in';
import { loadSample } from './server';
import type { Stage } from './stage';

const long = 'Interdepartementale voorziening voor gegevensuitwisseling en samenwerking '.repeat(5).slice(0, 300);
const unbroken = 'Rijksdienstverleningsovereenkomst'.repeat(10).slice(0, 300);
const fromRight = 'ספק שירותי ענן ממשלתי מרכזי '.repeat(4).trim();
const pictures = `${'👩‍👩‍👧‍👦🏳️‍🌈'.repeat(12)} Zaaksysteem`;
const names = [long, unbroken, fromRight, pictures];

interface Graph {
  readonly nodes: readonly { readonly kind: string }[];
}

/** Brings the sample in under hostile names, as one source with a long name; a number keeps the names apart. */
export async function loadHostile({ url }: Stage): Promise<void> {
  await loadSample(url);
  const graph = await ask<Graph>(`${url}/api/v1/export`);
  await fetch(`${url}/api/v1/sample`, { method: 'DELETE' });
  const nodes = graph.nodes.map((node, at) => (node.kind === 'Country' ? node : { ...node, name: `${at} ${names[at % names.length]}` }));
  const file = `${'een-heel-lange-bestandsnaam'.repeat(8)}.json`;
  await handIn(url, { name: file, text: JSON.stringify({ ...graph, nodes }), source: 'bronmeteenheellangenaamzonderspatie'.repeat(2) });
}
