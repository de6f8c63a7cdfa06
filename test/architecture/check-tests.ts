// The test of a file stands where a reader looks for it: a file that decides something has a test of its name.
import { filesBelow, type SourceFile } from './source-files';
import { nodesOf } from './syntax';
import { type ShownElsewhere, type StillToDo, shownElsewhere, stillToDo } from './untested';

const decisions: ReadonlySet<string> = new Set([
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'SwitchStatement',
  'TryStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

interface Part {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name?: string } | null;
}

/** Hooks of React run inside a page only: test/e2e goes through the pages that use them. */
const isHook = ({ type, id }: Part): boolean => type === 'FunctionDeclaration' && /^use[A-Z]/.test(id?.name ?? '');

/** Whether a file takes a branch, goes round or catches outside a hook: all else is data, types and wiring. */
export function decidesSomething({ path, text }: Pick<SourceFile, 'path' | 'text'>): boolean {
  const parts = [...nodesOf<Part>(path, text)];
  const hooks = path.startsWith('web/') ? parts.filter(isHook) : [];
  return parts.some(({ type, start, end }) => decisions.has(type) && !hooks.some((hook) => hook.start < start && end < hook.end));
}

/** Where the test of a file stands; `full`, `slow`, `neo4j` and `alone` say which project runs it. */
const placesOf = (path: string) => ['', '.full', '.slow', '.neo4j', '.alone'].map((kind) => `test/${path.replace(/\.tsx?$/, '')}${kind}.test.ts`);

/** Files that decide something, that nothing else shows, and that have no test of their name. */
export function untestedFiles(files: readonly SourceFile[], tests: ReadonlySet<string>, elsewhere: readonly ShownElsewhere[] = shownElsewhere): string[] {
  return files
    .filter(({ path }) => /\.tsx?$/.test(path) && !elsewhere.some((one) => one.files.test(path)) && !placesOf(path).some((place) => tests.has(place)))
    .filter(decidesSomething)
    .map(({ path }) => path);
}

const folderOf = (path: string, folders: readonly StillToDo[]) => folders.find(({ folder }) => path.startsWith(`${folder}/`));

/** A sentence for each file without its test, and for each folder that has more of them than it had. */
export function testBreaches(untested: readonly string[], folders: readonly StillToDo[] = stillToDo): string[] {
  const alone = untested
    .filter((path) => !folderOf(path, folders))
    .map((path) => `${path} decides something and has no test of its name: write ${placesOf(path)[0]}, and break the file once to see it go red.`);
  const more = folders.flatMap(({ folder, most }) => {
    const own = untested.filter((path) => folderOf(path, folders)?.folder === folder);
    if (own.length <= most) return [];
    return [
      `${folder} has ${own.length} files that decide something without a test of their name, and ${most} when this rule came: write test/<path>.test.ts for the new one. Without one are ${own.join(', ')}.`,
    ];
  });
  return [...alone, ...more];
}

/** All tests that there are. */
export const allTests = (): ReadonlySet<string> => new Set(filesBelow('test').filter((path) => path.endsWith('.test.ts')));
