// The readers of the soak: each asks one thing after another, as a page would, and writes down what the answers state.
import { setTimeout as pause } from 'node:timers/promises';
import type { Answered } from '../server/api/http';
import type { Client, Ends } from './client';
import { type Ledger, variantShown } from './ledger';
import { type SoakSource, sources, supplierOf } from './variants';

export const shortQuestions = ['what-if', 'what-if of the estate', 'node', 'snapshot', 'search', 'lookup'] as const;
export const longQuestions = ['concentration', 'overlap', 'cut-sets'] as const;

export interface Reading {
  readonly client: Client;
  readonly ledger: Ledger;
  readonly random: () => number;
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** The snapshot of an answer; what it says in its body and in its headers must be the same. */
function snapshotOf({ headers, text }: Answered, ledger: Ledger): string {
  const named = String(headers['ketenzicht-snapshot']);
  const stated = /"snapshot":"([0-9a-f]{64})"/.exec(text.slice(0, 20_000))?.[1] ?? named;
  if (stated !== named) ledger.contradiction(`body of ${stated}, header of ${named}`);
  return named;
}

function hearVariant(
  { ledger }: Reading,
  answered: Answered,
  { source, ids, question }: { source: SoakSource; ids: readonly string[]; question: string },
): void {
  try {
    const variant = variantShown(source, ids);
    ledger.hear({ question, snapshot: snapshotOf(answered, ledger), facts: { [`variant of ${source}`]: variant } });
  } catch (error) {
    ledger.contradiction(`${question}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function askWhatIf(reading: Reading, source: SoakSource): Promise<void> {
  const answered = await reading.client.post('what-if', '/analyses/what-if', { fail: [supplierOf(source)] });
  if (!answered) return;
  const { failed, completeness } = JSON.parse(answered.text);
  hearVariant(reading, answered, { source, ids: idsOf(failed).filter((id: string) => id.startsWith('svc:')), question: 'what-if' });
  reading.ledger.hear({ question: 'what-if', snapshot: snapshotOf(answered, reading.ledger), facts: { services: completeness.services } });
}

/** A supplier of the estate, which no change touches: its figures are the same in all snapshots, but for the completeness. */
async function askEstate({ client, ledger, random }: Reading): Promise<void> {
  const id = `sup:${200 + Math.floor(random() * 150)}`;
  const answered = await client.post('what-if of the estate', '/analyses/what-if', { fail: [id] });
  if (!answered) return;
  const { failed, completeness } = JSON.parse(answered.text);
  ledger.hear({ question: 'what-if of the estate', snapshot: snapshotOf(answered, ledger), facts: { services: completeness.services } });
  ledger.hear({ question: 'what-if of the estate', snapshot: snapshotOf(answered, ledger), facts: { [`failed with ${id}`]: idsOf(failed).join() } });
}

async function askNode(reading: Reading, source: SoakSource): Promise<void> {
  const answered = await reading.client.ask('node', `/nodes/${supplierOf(source)}`);
  if (!answered) return;
  const ids = JSON.parse(answered.text).neededBy.items.map(({ node }: { node: { id: string } }) => node.id);
  hearVariant(reading, answered, { source, ids, question: 'node' });
}

async function askSnapshot({ client, ledger }: Reading): Promise<void> {
  const answered = await client.ask('snapshot', '/snapshot');
  if (!answered) return;
  const { id, nodes, version } = JSON.parse(answered.text);
  if (id !== answered.headers['ketenzicht-snapshot'] || String(version) !== answered.headers['ketenzicht-version']) {
    ledger.contradiction(`snapshot ${id} under header ${answered.headers['ketenzicht-snapshot']}`);
  }
  ledger.hear({ question: 'snapshot', snapshot: id, facts: { services: nodes.byKind.Service, nodes: nodes.total } });
}

async function askSearch(reading: Reading, source: SoakSource): Promise<void> {
  const answered = await reading.client.ask('search', `/search?limit=100&q=${encodeURIComponent(`svc:${source}-`)}`);
  if (!answered) return;
  hearVariant(reading, answered, { source, ids: idsOf(JSON.parse(answered.text).hits), question: 'search' });
}

async function askLong(reading: Reading): Promise<void> {
  const { client, random } = reading;
  const service = `svc:${Math.floor(random() * 100)}`;
  const [analysis, body] = [
    ['concentration', { layer: 'datacenter', limit: 3 }],
    ['overlap', { limit: 3 }],
    ['cut-sets', { service, maxOrder: 2, limit: 100 }],
  ][Math.floor(random() * 3)] as [string, object];
  if (random() < 0.5) return client.askAndLeave(`/analyses/${analysis}`, body, 200 + random() * 3000);
  await client.post(analysis, `/analyses/${analysis}`, body);
}

/** Reads until it is over. Every tenth reader asks long questions between the short ones; every one thinks in between. */
export async function read(reading: Reading, { number, signal }: Ends & { readonly number: number }): Promise<void> {
  const { client, random } = reading;
  while (!signal.aborted) {
    const source = sources[Math.floor(random() * sources.length)] ?? sources[0];
    const choice = random();
    if (number % 10 === 0 && choice < 0.3) await askLong(reading);
    else if (choice < 0.3) await askWhatIf(reading, source);
    else if (choice < 0.4) await askEstate(reading);
    else if (choice < 0.6) await askNode(reading, source);
    else if (choice < 0.75) await askSnapshot(reading);
    else if (choice < 0.9) await askSearch(reading, source);
    else await client.post('lookup', '/nodes/lookup', { ids: [supplierOf(source), 'svc:1', 'cmp:1'] }).then(() => undefined);
    await pause(random() * 2000);
  }
}
