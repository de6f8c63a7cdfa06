// The one list of exceptions to sizes and lint rules, each with its reason.

export interface Exception {
  readonly file: string;
  /** Name of a lint rule, `file-length`, `function-length` (one function), or `types` for a switched-off type check. */
  readonly rule: string;
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [
  { file: 'server/api/problems.ts', rule: 'useMaxParams', reason: 'Express knows an error handler by its four parameters.' },
  { file: 'web/views/single-points/matrix.tsx', rule: 'noNoninteractiveTabindex', reason: 'A box that scrolls must be reached by the keyboard.' },
  {
    file: 'server/graph/kernel/must.ts',
    rule: 'function-length',
    reason: 'The hot loop of the engine: eight words written out in one function are several times faster than a loop over words in parts.',
  },
];
