// Kills imports into the embedded store: in the file is what was before or what is after, and the next import goes on from there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openEmbeddedStore, storeFile } from '../../server/store/embedded/open';
import { keptPrefix, mostKeptAhead, reportId } from '../../server/store/state';
import { type EstateSize, seeded } from '../bench/generate-estate';
import { type EstateFile, makeFiles } from './estate-file';
import { durationsOf, runVictim, type VictimPhase } from './killed';
import { lookAt } from './look';

/** A kill and what was found after it. */
export interface Killed {
  readonly store: 'embedded' | 'neo4j';
  /** What was killed: an import, or bringing an older store over. */
  readonly work: 'import' | 'bringing over';
  /** The phase in which it ended. */
  readonly phase: string;
  readonly seen: string;
  /** Everything that must not be. Empty: good. */
  readonly wrong: readonly string[];
}

/** The phases in turn, the ones that write more often. */
const turns: readonly VictimPhase[] = ['committing', 'keeping', 'resolving', 'committing', 'reading', 'keeping', 'committing', 'opening'];

/** What SQLite says of the file itself, and what lies in it that nothing names. */
function wrongInFile(folder: string): string[] {
  const database = new DatabaseSync(join(folder, storeFile), { readOnly: true });
  try {
    const { integrity_check: integrity } = database.prepare('PRAGMA integrity_check').get();
    const strays = database.prepare('PRAGMA foreign_key_check').all();
    const ids = database
      .prepare('SELECT id FROM content')
      .all()
      .map(({ id }) => String(id));
    const records = database.prepare('SELECT id, before, after FROM record').all();
    const named = new Set(records.flatMap(({ id, before, after }) => [reportId(String(id)), String(before), String(after)]));
    const ahead = ids.filter((id) => id.startsWith(keptPrefix));
    const extra = ids.filter((id) => !named.has(id) && !id.startsWith(keptPrefix));
    return [
      ...(integrity === 'ok' ? [] : [`the file is damaged: ${integrity}`]),
      ...(strays.length === 0 ? [] : [`${strays.length} rows belong to nothing`]),
      ...(extra.length === 0 ? [] : [`no import names ${extra.join(', ')}`]),
      ...(ahead.length <= 1 + mostKeptAhead ? [] : [`${ahead.length} graphs are kept`]),
    ];
  } finally {
    database.close();
  }
}

export interface EmbeddedOrder {
  readonly count: number;
  readonly seed: number;
  readonly size: EstateSize;
  readonly told?: (line: string) => void;
}

/** Kills `count` imports, one after the other, of two files in turn. */
export async function killImports({ count, seed, size, told = () => undefined }: EmbeddedOrder): Promise<Killed[]> {
  const { files, remove } = await makeFiles(size);
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-killed-'));
  const random = seeded(seed);
  const importing = (file: EstateFile) => ['import', 'embedded', folder, file.path];
  const outcomes: Killed[] = [];
  try {
    let pace = new Map<VictimPhase, number>();
    for (const file of files) {
      const ran = await runVictim(importing(file));
      if (ran.last !== 'done') throw new Error(`the import fails by itself: ${ran.errors}`);
      pace = durationsOf(ran);
    }
    told(`without a kill: ${[...pace].map(([phase, ms]) => `${phase} ${Math.round(ms)} ms`).join(', ')}`);
    let before = files[1];
    while (outcomes.length < count) {
      const next = files.find((file) => file !== before) ?? before;
      const phase = turns[outcomes.length % turns.length] ?? 'committing';
      const ran = await runVictim(importing(next), { phase, wait: random() * (pace.get(phase) ?? 0) });
      const { snapshot } = await lookAt((rules) => openEmbeddedStore(folder, { rules }));
      const seen = snapshot === before.snapshot ? 'before' : snapshot === next.snapshot ? 'after' : 'MIXED';
      const isEarly = seen === 'after' && (ran.last === 'opening' || ran.last === 'reading' || ran.last === 'resolving');
      const wrong = [
        ...(seen === 'MIXED' ? [`in the store is ${snapshot}`] : []),
        ...(isEarly ? ['it is there before anything was committed'] : []),
        ...(ran.wasKilled || ran.last === 'done' ? [] : [`it ended by itself: ${ran.errors.slice(-300)}`]),
        ...(ran.last === 'done' && seen === 'before' ? ['it had ended, and is not there'] : []),
        ...wrongInFile(folder),
      ];
      outcomes.push({ store: 'embedded', work: 'import', phase: ran.last, seen, wrong });
      told(`${String(outcomes.length).padStart(3)}  embedded  ${ran.last.padEnd(10)}  ${seen}${wrong.length > 0 ? `  WRONG: ${wrong.join('; ')}` : ''}`);
      if (seen === 'after') before = next;
    }
    return outcomes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await remove();
  }
}
