// Runs SCRAM (Debian package `scram`), a fault tree program of others, on a tree in Open-PSA MEF; reads what it found.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../../../server/model/text-order';
import { installOnDebian } from '../../support/debian';

function version(): string | undefined {
  const { status, stdout } = spawnSync('scram', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/SCRAM [\d.]+/.exec(stdout)?.[0] ?? stdout.trim()) : undefined;
}

/** The program, installed when it is not there yet; or why it cannot be used. */
export function findScram(): { readonly version: string } | { readonly reason: string } {
  const found = version();
  if (found !== undefined) return { version: found };
  const reason = installOnDebian(['scram'], 'oracle: no SCRAM found');
  const installed = version();
  return installed === undefined ? { reason: reason ?? 'it is installed but does not run' } : { version: installed };
}

export interface ScramEvent {
  readonly probability: number;
  /** Birnbaum. */
  readonly MIF: number;
  /** Criticality: Fussell-Vesely in its exact form. */
  readonly CIF: number;
  readonly RAW: number;
  readonly RRW: number;
}

export interface ScramAnswer {
  readonly probability: number;
  /** Events that stand in a cut set of the orders asked. */
  readonly events: ReadonlyMap<string, ScramEvent>;
  /** Minimal cut sets of the orders asked, each sorted. */
  readonly cutSets: readonly (readonly string[])[];
}

const attributes = (text: string) => new Map([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const));

function readReport(report: string): ScramAnswer {
  const [, head = '', products = ''] = /<sum-of-products ([^>]*)>([\s\S]*?)<\/sum-of-products>/.exec(report) ?? [];
  const [, rows = ''] = /<importance [^>]*>([\s\S]*?)<\/importance>/.exec(report) ?? [];
  const events = [...rows.matchAll(/<basic-event ([^>]*)\/>/g)].map(([, text = '']) => {
    const of = attributes(text);
    const number = (name: string) => Number(of.get(name) ?? Number.NaN);
    return [
      of.get('name') ?? '',
      { probability: number('probability'), MIF: number('MIF'), CIF: number('CIF'), RAW: number('RAW'), RRW: number('RRW') },
    ] as const;
  });
  const cutSets = [...products.matchAll(/<product [^>]*>([\s\S]*?)<\/product>/g)].map(([, inner = '']) =>
    [...inner.matchAll(/<basic-event name="([^"]*)"/g)].map(([, name = '']) => name).sort(compareText),
  );
  return { probability: Number(attributes(head).get('probability') ?? Number.NaN), events: new Map(events), cutSets };
}

/** What SCRAM says of a model: exact, by its decision diagrams; cut sets up to an order. Throws with its message when it refuses. */
export function askScram(model: string, maxOrder: number): ScramAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-scram-'));
  try {
    const file = join(folder, 'tree.xml');
    writeFileSync(file, model);
    const { status, stdout, stderr } = spawnSync('scram', ['--bdd', '--probability', '1', '--importance', '1', '--limit-order', String(maxOrder), file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(`SCRAM refuses the tree: ${stderr.trim()}`);
    return readReport(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
