// The estates that are measured, each made when it is first asked for: as tables, as tables with some rows changed, as a store, as an export.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generateEstate } from '../generate-estate';
import { count } from '../measure';
import { writeTables } from '../write-tables';
import type { Bench, Place, Spent } from './bench';

/** The import of files as one source. */
export const importing = (paths: readonly string[], ...more: readonly string[]) => ['import', ...paths, '--as', 'table', '--source', 'bench', ...more];

export interface Tables {
  readonly name: string;
  readonly paths: readonly string[];
  /** The same with one of a hundred rows changed. */
  readonly changed: readonly string[];
}

/** Every hundredth row says something else: of a thing another name, of a relation the end that the row before it has. */
function changeRows(text: string): string {
  const lines = text.split('\n');
  const separator = lines[0]?.includes(';') ? ';' : ',';
  const isRelation = lines[0]?.startsWith('from');
  const changed = lines.map((line, at) => {
    const [first = '', second, ...rest] = line.split(separator);
    if (at % 100 !== 50 || second === undefined) return line;
    const other = isRelation ? (lines[at - 1]?.split(separator)[1] ?? second) : `Anew ${second}`;
    return [first, rest.length === 0 && second.endsWith('\r') ? `${other.trimEnd()}\r` : other.trimEnd(), ...rest].join(separator);
  });
  return changed.join('\n');
}

function withChanged(name: string, paths: readonly string[], folder: string): Tables {
  mkdirSync(folder, { recursive: true });
  const changed = paths.map((path) => {
    const to = join(folder, basename(path));
    writeFileSync(to, changeRows(readFileSync(path, 'utf8')));
    return to;
  });
  return { name, paths, changed };
}

const classes = ['server', 'database', 'application'];

/** Components, one a row: `id,name,class,environment`. */
function writeComponents(folder: string, rows: number): string {
  mkdirSync(folder, { recursive: true });
  const lines = ['id,name,class,environment'];
  for (let at = 0; at < rows; at += 1) lines.push(`cmp:${at},Component ${at},${classes[at % 3]},${at % 2 === 0 ? 'test' : 'production'}`);
  const path = join(folder, 'components.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

export interface Stored {
  /** Nodes and relations, in words. */
  readonly name: string;
  readonly data: string;
  readonly paths: readonly string[];
  readonly imported: Spent;
  /** A supplier and a service of the estate. */
  readonly suppliers: readonly string[];
}

export class Estates {
  readonly #bench: Bench;
  readonly #stored = new Map<number, Promise<Stored>>();
  readonly #exports = new Map<number, Promise<string>>();

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** Rows of things and relations, a quarter of them things. */
  tables(rows: number): Tables {
    const estate = generateEstate({ nodes: rows / 4, relations: (rows * 3) / 4, seed: 1 });
    const paths = writeTables(estate, this.#bench.path('tables'));
    return withChanged(`${count(rows)} rows of ${paths.length} tables`, paths, this.#bench.path('changed'));
  }

  components(rows: number): Tables {
    return withChanged(`${count(rows)} rows id,name,class,environment`, [writeComponents(this.#bench.path('plain'), rows)], this.#bench.path('changed'));
  }

  /** An imported estate of so many nodes and three times as many relations; the import is measured once. */
  stored(nodes: number): Promise<Stored> {
    const known = this.#stored.get(nodes) ?? this.#store(nodes);
    this.#stored.set(nodes, known);
    return known;
  }

  async #store(nodes: number): Promise<Stored> {
    const estate = generateEstate({ nodes, relations: nodes * 3, seed: 1 });
    const paths = writeTables(estate, this.#bench.path('tables'));
    const data = this.#bench.path('data');
    const imported = await this.#bench.command(importing(paths), { data, env: { KETENZICHT_MAX_ROWS: '4000200' } });
    return { name: `${count(nodes)} nodes and ${count(nodes * 3)} relations`, data, paths, imported, suppliers: estate.nodes.get('Supplier') ?? [] };
  }

  /** The export of an estate, as a file. */
  exported(nodes: number): Promise<string> {
    const known = this.#exports.get(nodes) ?? this.#export(nodes);
    this.#exports.set(nodes, known);
    return known;
  }

  async #export(nodes: number): Promise<string> {
    const place: Place = { data: (await this.stored(nodes)).data };
    const path = this.#bench.path('export.json');
    writeFileSync(path, (await this.#bench.command(['export'], place)).stdout);
    return path;
  }
}
