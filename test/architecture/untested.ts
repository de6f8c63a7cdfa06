// Which files may be without a test of their name, and why. A file that decides nothing (data, types, wiring) needs no line here.

export interface ShownElsewhere {
  readonly what: string;
  readonly files: RegExp;
  /** What holds it instead. */
  readonly because: string;
}

/** Kinds of files that another test shows better than one of their name. */
export const shownElsewhere: readonly ShownElsewhere[] = [
  {
    what: 'what React draws',
    files: /^web\/.*\.tsx$/,
    because: 'test/e2e opens every view in a real browser; what decides without drawing stands in a .ts file beside it',
  },
  {
    what: 'files of one hook of React',
    files: /^web\/.*\/use-[\w-]+\.ts$/,
    because: 'they run inside a page only, and test/e2e goes through the pages that use them',
  },
  {
    what: 'composition and starting',
    files: /^server\/(?:launch\/.*|compose|worker|main)\.ts$/,
    because: 'test/launch starts the built program with them: its start, its stop, its faults',
  },
];

export interface StillToDo {
  readonly folder: string;
  /** How many of its files decide something and have no test of their name. May only become fewer. */
  readonly most: number;
}

/** Folders that were there before this rule. No folder may be added. */
export const stillToDo: readonly StillToDo[] = [
  { folder: 'server/analysis', most: 12 },
  { folder: 'server/graph', most: 37 },
  { folder: 'server/store', most: 6 },
  { folder: 'web/graph', most: 4 },
];
