// The sample with names that stretch a page: very long, without a space, from right to left, with pictures. Ids and figures stay those of the sample.

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

async function ask<T>(url: string, options: RequestInit = {}): Promise<T> {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Brings the sample in under hostile names, as one source with a long name; a number keeps the names apart. */
export async function loadHostile({ url }: Stage): Promise<void> {
  await loadSample(url);
  const graph = await ask<Graph>(`${url}/api/v1/export`);
  await fetch(`${url}/api/v1/sample`, { method: 'DELETE' });
  const nodes = graph.nodes.map((node, at) => (node.kind === 'Country' ? node : { ...node, name: `${at} ${names[at % names.length]}` }));
  const file = `${'een-heel-lange-bestandsnaam'.repeat(8)}.json`;
  const { upload } = await ask<{ upload: string }>(`${url}/api/v1/uploads?name=${file}`, { method: 'POST', body: JSON.stringify({ ...graph, nodes }) });
  const request = { uploads: [upload], source: 'bronmeteenheellangenaamzonderspatie'.repeat(2), mode: 'full', yes: true };
  const { job } = await ask<{ job: string }>(`${url}/api/v1/imports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  for (let left = 300; left > 0; left -= 1) {
    const { state, problem } = await ask<{ state: string; problem: { detail: string } | null }>(`${url}/api/v1/imports/jobs/${job}`);
    if (state === 'done') return;
    if (state === 'failed' || state === 'cancelled') throw new Error(`The hostile names were not loaded: ${problem?.detail ?? state}`);
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('The hostile names were not loaded in time');
}
