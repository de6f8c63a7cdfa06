// Reads the source of the project for the architecture rules: files, their lines, and what they import.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface ImportOf {
  /** As written. */
  readonly specifier: string;
  /** Path in the repository; null for a package or built-in. */
  readonly file: string | null;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportOf[];
}

const isSource = (name: string) => /\.(ts|tsx|mjs|cjs)$/.test(name);

/** Paths of all files below a folder, sorted. Throws when there is no such folder: a rule about it would hold for ever. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => posix.normalize(`${one.parentPath.slice(root.length + 1).replaceAll('\\', '/')}/${one.name}`))
    .sort();
}

const statement = /^\s*(?:import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?'([^']+)'/gm;
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;
const workerUrl = /new URL\(\s*'(\.[^']+)'\s*,\s*import\.meta\.url/g;

/** `import { type A, type B } from` names types only as well. */
function namesTypesOnly(clause: string | undefined): boolean {
  const names = /\{([^}]*)\}/.exec(clause ?? '')?.[1];
  if (names === undefined || /^\s*[\w$]+\s*,/.test(clause ?? '')) return false;
  return names
    .split(',')
    .filter((name) => name.trim() !== '')
    .every((name) => /^\s*type\s/.test(name));
}

/** What a file imports. Works on text: our formatter writes each import on its own, in single quotes. */
export function importsOf(path: string, text: string, known: ReadonlySet<string>): ImportOf[] {
  const found: ImportOf[] = [];
  const add = (specifier: string, typeOnly: boolean) => found.push({ specifier, typeOnly, file: resolve(path, specifier, known) });
  for (const match of text.matchAll(statement)) add(match[3] ?? '', match[1] !== undefined || namesTypesOnly(match[2]));
  for (const match of text.matchAll(dynamic)) add(match[1] ?? '', false);
  for (const match of text.matchAll(workerUrl)) add(match[1] ?? '', false);
  return found;
}

function resolve(path: string, specifier: string, known: ReadonlySet<string>): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = posix.normalize(`${posix.dirname(path)}/${specifier}`);
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`];
  return candidates.find((candidate) => known.has(candidate)) ?? target;
}

/** The style sheets. */
export function readStyles(): SourceFile[] {
  const paths = filesBelow('web').filter((path) => path.endsWith('.css'));
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8'), imports: [] }));
}

/** The source files of some folders with what they import. */
export function readSources(folders: readonly string[]): SourceFile[] {
  const paths = folders.flatMap(filesBelow).filter(isSource);
  const known = new Set(paths);
  return paths.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text, known) };
  });
}
