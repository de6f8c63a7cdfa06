// Holds imports against the table: every breach is one sentence that says what, where and why.
import { compositionFiles, type FolderRule, folderRules, impureWords, packageOwners, printingFiles, pureFolders, separateSiblings } from './import-rules';
import type { ImportOf, SourceFile } from './source-files';

const isBelow = (path: string, prefixes: readonly string[]) =>
  prefixes.some((prefix) => path.startsWith(prefix) || path === `${prefix}.ts` || `${path}/` === prefix);

/** The rule of the longest folder that holds the file. */
function ruleFor(path: string): FolderRule | undefined {
  return folderRules.filter(({ folder }) => path.startsWith(folder)).sort((a, b) => b.folder.length - a.folder.length)[0];
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function allowsPackage(rule: FolderRule, specifier: string): boolean {
  return rule.packages.some((allowed) => (allowed.endsWith('*') ? specifier.startsWith(allowed.slice(0, -1)) : packageName(specifier) === allowed));
}

function breachOf(file: SourceFile, one: ImportOf, rule: FolderRule): string | null {
  const say = (what: string) => `${file.path} imports ${one.specifier}: ${what}.`;
  if (one.file === null) {
    const owner = packageOwners.find((owned) => owned.package === packageName(one.specifier));
    if (owner && !file.path.startsWith('test/')) return file.path.startsWith(owner.folder) ? null : say(`only ${owner.folder} may import ${owner.package}`);
    return allowsPackage(rule, one.specifier) ? null : say(`${rule.because}; allowed packages: ${rule.packages.join(', ') || 'none'}`);
  }
  if (isBelow(one.file, [rule.folder, ...rule.mayImport])) return null;
  if (one.typeOnly && isBelow(one.file, rule.mayImportTypes ?? [])) return null;
  if (rule.folder.startsWith('importers/') && one.file.startsWith('importers/')) return null;
  return say(rule.because);
}

function siblingBreach(file: SourceFile, one: ImportOf): string | null {
  for (const { folder, shared, because } of separateSiblings) {
    const own = /^[^/]+(?=\/)/.exec(file.path.startsWith(folder) ? file.path.slice(folder.length) : '')?.[0];
    const other = /^[^/]+(?=\/)/.exec(one.file?.startsWith(folder) ? one.file.slice(folder.length) : '')?.[0];
    if (own && other && own !== other && !shared.includes(other)) return `${file.path} imports ${one.specifier}: ${because}.`;
  }
  return null;
}

/** Paths that the tables name and that are not there: a rule about nothing would pass for ever. A row comes with its folder. */
export function emptyRules(paths: readonly string[]): string[] {
  const named = [
    ...folderRules.flatMap(({ folder, mayImport, mayImportTypes = [] }) => [folder, ...mayImport, ...mayImportTypes]),
    ...separateSiblings.flatMap(({ folder, shared }) => [folder, ...shared.map((one) => `${folder}${one}/`)]),
    ...packageOwners.map(({ folder }) => folder),
    ...[...compositionFiles, ...pureFolders, ...printingFiles],
  ];
  const isThere = (name: string) => paths.some((path) => path === name || path === `${name}.ts` || path.startsWith(name.endsWith('/') ? name : `${name}/`));
  return [...new Set(named)]
    .filter((name) => !isThere(name))
    .map((name) => `test/architecture/import-rules.ts names ${name}, which is not there: take it out until it comes.`);
}

/** Imports that the table does not allow. */
export function importBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const rule = ruleFor(file.path);
    if (isBelow(file.path, compositionFiles)) return [];
    if (!rule) return [`${file.path} stands in no folder of the house: put it in one, or add its folder to test/architecture/import-rules.ts.`];
    return file.imports.flatMap((one) => [breachOf(file, one, rule), siblingBreach(file, one)].filter((breach) => breach !== null));
  });
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

/** Files of the server that write to the terminal past the place that makes text safe. */
export function printingBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('server/') && !printingFiles.includes(path))
    .filter(({ text }) => /\bstd(?:out|err)\b|\bconsole\./.test(withoutComments(text)))
    .map(({ path }) => `${path} prints by itself: use the Terminal of a command, or server/output/log.ts, which write out what a terminal would obey.`);
}

/** The one file of the web that writes addresses of pages; `web/api/` writes those of the server. */
const addressFile = 'web/components/addresses.ts';

/** Addresses of pages that are written out where a link should ask for them. */
export function addressBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('web/') && !path.startsWith('web/api/') && path !== addressFile)
    .flatMap(({ path, text }) => {
      const found = /(?<=["'`>])\/(?:[a-z]+(?:-[a-z]+)*)?(?=["'`?])/.exec(withoutComments(text));
      return found ? [`${path} writes the address ${found[0]}: take it from ${addressFile}, so that no link leads astray when a page moves.`] : [];
    });
}

/** Words in pure folders that read a clock, roll dice or touch the world. Comments do not count. */
export function purityBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => isBelow(path, pureFolders))
    .flatMap(({ path, text }) => {
      const code = withoutComments(text);
      return impureWords
        .filter(({ word }) => word.test(code))
        .map(({ what, word }) => `${path} uses ${what} (${word.exec(code)?.[0]}): pass it in as a parameter.`);
    });
}

/** Cycles of imports, types counted: each as the list of its files, once. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const next = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => (file === null ? [] : [file]))]));
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push(`${[...trail.slice(trail.indexOf(path)), path].join(' → ')}: move what both need into a file that neither imports back.`);
      return;
    }
    state.set(path, 'open');
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    state.set(path, 'done');
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}
