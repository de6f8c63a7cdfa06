// Sizes and suppressions: files of at most 400 lines, and every exception to a rule of the linter in one list.
import { exceptions } from './exceptions';
import type { SourceFile } from './source-files';

const mostLines = 400;

/** Files that are too long; functions are counted in `check-functions.ts`, parameters (3) by biome. */
export function sizeBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    const isExcepted = exceptions.some((one) => one.file === path && one.rule === 'file-length');
    return lines <= mostLines || isExcepted ? [] : [`${path} has ${lines} lines, at most ${mostLines}: split it by what it is about.`];
  });
}

/** Suppressions in the code that the list does not have, and entries of the list that no longer stand for anything. */
export function suppressionBreaches(files: readonly SourceFile[]): string[] {
  const found = files.flatMap(({ path, text }) =>
    [...text.matchAll(/biome-ignore(?:-all)?\s+lint\/(?:\w+\/)?(\w+)/g), ...text.matchAll(/@ts-(?:ignore|expect-error|nocheck)()/g)].map((match) => ({
      file: path,
      rule: match[1] || 'types',
    })),
  );
  const isSame = (a: { file: string; rule: string }, b: { file: string; rule: string }) => a.file === b.file && a.rule === b.rule;
  const unlisted = found.filter((one) => !exceptions.some((listed) => isSame(one, listed)));
  const stale = exceptions.filter((listed) => !listed.rule.endsWith('-length') && !found.some((one) => isSame(one, listed)));
  const gone = exceptions.filter((listed) => !files.some(({ path }) => path === listed.file));
  return [
    ...unlisted.map(
      ({ file, rule }) => `${file} switches off ${rule}: write the code so that it need not, or add it with its reason to test/architecture/exceptions.ts.`,
    ),
    ...gone.map(({ file }) => `${file} has an exception and is not there: remove it from test/architecture/exceptions.ts, or give it the new path.`),
    ...stale.map(({ file, rule }) => `${file} no longer switches off ${rule}: remove it from test/architecture/exceptions.ts.`),
  ];
}

/** Files whose first line does not say what they are for. */
export function headBreaches(files: readonly SourceFile[]): string[] {
  return files.filter(({ text }) => !/^(?:#!.*\n)?\/[/*]/.test(text)).map(({ path }) => `${path} does not open with a comment that says what it is for.`);
}
