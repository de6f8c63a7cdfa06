// Importing on screen: what must be declared, what a dry run shows, when it may be applied, and issues as a file.
import { describe, expect, it } from 'vitest';
import type { DetectBody, ImportAnswer, IssueBody, SnapshotBody } from '../../../../server/api/contract';
import { issuesCsv } from '../../../../web/views/import/issues-csv';
import {
  changesNothing,
  daysOld,
  firstChoice,
  firstTile,
  goneBy,
  isMappedSource,
  missingOf,
  obstacleOf,
  requestOf,
  sizeOf,
  tilesOf,
  unreadableFiles,
} from '../../../../web/views/import/trial';
import { supplierProfile } from '../../../support/profiles';

const detection: DetectBody = { as: 'table', source: 'contracten', files: [], returned: false, formats: [] };
const none = { added: 0, changed: 0, removed: 0, unchanged: 0 };
const answer = (
  nodes: Partial<typeof none>,
  rows = { read: 3, accepted: 3, rejected: 0 },
): Pick<ImportAnswer, 'changes' | 'rows' | 'unchangedOfSource' | 'consequences' | 'issueCounts' | 'mode'> => ({
  rows,
  mode: 'full',
  consequences: [],
  issueCounts: [],
  changes: { nodes: { ...none, ...nodes }, relations: none },
  unchangedOfSource: { nodes: 0, relations: 0 },
});

type LookedAtFile = DetectBody['files'][number];

/** A file that `certain` is certain of; formats that it can be read as with what it lacks. */
function lookedAt(name: string, certain: string | null, lacks: Readonly<Record<string, number>> = {}): LookedAtFile {
  const word = { en: name, nl: name };
  const recognised = Object.entries(lacks).map(([format, count]) => {
    const missing = Array.from({ length: count }, () => word);
    return { format, title: word, confidence: 0.5, seen: {}, missing, lacks: missing };
  });
  const file = { upload: name, name, sheet: null, isHidden: false, bytes: 1 };
  return { ...file, certain, what: word, columns: [], advice: word, recognised, nearest: [], presets: [] };
}

describe('declaring an import', () => {
  const choice = firstChoice(detection);
  it('takes over what was recognised, and never the mode', () => {
    expect(choice).toEqual({ as: 'table', source: 'contracten', mode: null, unknown: null });
    expect(missingOf(choice, detection)).toBe('mode');
  });
  it('is complete with format, source and mode', () => {
    expect(missingOf({ ...choice, mode: 'full' }, detection)).toBeUndefined();
    expect(missingOf({ ...choice, mode: 'full', source: '  ' }, detection)).toBe('source');
    expect(missingOf({ ...choice, mode: 'full', as: null }, detection)).toBe('format');
  });
  it('by a mapping leaves out a file without columns, which no mapping has a word for', () => {
    const mapping = supplierProfile('x');
    const files = [
      { ...lookedAt('lijst.csv', null), columns: ['Naam'] },
      { ...lookedAt('lees.txt', null), columns: [] },
    ];
    const ask = (some: LookedAtFile[]) =>
      requestOf(['u'], { choice: { ...choice, mode: 'full' }, detection: { ...detection, files: some }, dryRun: true, yes: false, mapping });
    expect(ask(files)).toMatchObject({ mapping, skipUnknown: true });
    expect(ask(files.slice(0, 1))).not.toHaveProperty('skipUnknown');
  });
  it('becomes a request only when complete, which names the format only on the word of a person', () => {
    const rest = { detection, dryRun: true, yes: false };
    expect(() => requestOf(['u'], { choice, ...rest })).toThrow('mode');
    const full = { ...choice, source: ' contracten ', mode: 'partial' as const };
    expect(requestOf(['u'], { choice: full, ...rest })).toEqual({ uploads: ['u'], source: 'contracten', mode: 'partial', dryRun: true, yes: false });
    expect(requestOf(['u'], { choice: { ...full, as: 'servicenow' }, ...rest })).toMatchObject({ as: 'servicenow' });
  });
  it('leaves the mapping to the server when it is just what the source remembers, and names the format when that is meant instead', () => {
    const given = { choice: { ...choice, as: null, mode: 'full' as const }, detection, dryRun: true, yes: true };
    expect(requestOf(['u'], { ...given, isRemembered: true })).toEqual({ uploads: ['u'], source: 'contracten', mode: 'full', dryRun: true, yes: true });
    const known = { ...given, choice: { ...choice, mode: 'full' as const } };
    expect(requestOf(['u'], { ...known, saysFormat: true })).toMatchObject({ as: 'table' });
    const snapshot = {
      sources: [
        { name: 'a', mapping: 'x' },
        { name: 'b', mapping: null },
      ],
    } as unknown as SnapshotBody;
    expect(['a ', 'b', 'c'].map((name) => isMappedSource(name, snapshot))).toEqual([true, false, false]);
  });
});

describe('files that are not certain', () => {
  const [known, unknown] = [lookedAt('a', 'table', { table: 0 }), lookedAt('b', null, { table: 0, servicenow: 1 })];
  const some: DetectBody = { ...detection, files: [known, unknown] };
  const choice = { ...firstChoice(some), mode: 'full' as const };
  const ask = (over: Partial<typeof choice>, over2: DetectBody = some) =>
    requestOf(['a', 'b'], { choice: { ...choice, ...over }, detection: over2, dryRun: true, yes: false });

  it('wait for a person among others, who leaves them out or says that they are the same', () => {
    expect(missingOf(choice, some)).toBe('unknown');
    expect(ask({ unknown: 'leaveOut' })).toMatchObject({ skipUnknown: true });
    expect('as' in ask({ unknown: 'leaveOut' })).toBe(false);
    expect(ask({ unknown: 'read' })).toMatchObject({ as: 'table' });
    expect('skipUnknown' in ask({ unknown: 'read' })).toBe(false);
  });
  it('cannot be what they lack columns for, or what is of another shape', () => {
    expect(missingOf({ ...choice, as: 'servicenow' }, some)).toBe('unreadable');
    expect(missingOf({ ...choice, as: 'graph-json' }, some)).toBe('unreadable');
    expect(unreadableFiles({ ...choice, as: 'servicenow' }, { ...some, files: [unknown] })).toEqual([unknown]);
  });
  it('need the word of a person when no file is certain', () => {
    const none: DetectBody = { ...detection, as: null, files: [unknown] };
    expect(missingOf({ ...choice, as: null }, none)).toBe('format');
    expect(requestOf(['b'], { choice: { ...choice, as: 'table' }, detection: none, dryRun: true, yes: false })).toMatchObject({ as: 'table' });
  });
});

describe('a dry run', () => {
  it('shows nodes and relations per kind of change', () => {
    const changes = { nodes: { ...none, added: 2 }, relations: { ...none, added: 3 } };
    expect(tilesOf({ ...answer({}), changes })[0]).toEqual({ name: 'added', nodes: 2, relations: 3, total: 5 });
  });
  it('counts as unchanged what the source states, not the rest of the graph', () => {
    const unchanged = tilesOf({ ...answer({ unchanged: 875 }), unchangedOfSource: { nodes: 3, relations: 1 } }).find(({ name }) => name === 'unchanged');
    expect(unchanged).toEqual({ name: 'unchanged', nodes: 3, relations: 1, total: 4 });
  });
  it('that takes something away waits for a yes', () => {
    expect(obstacleOf(answer({ removed: 1 }), { isConfirmed: false, isNewSource: false })).toBe('removal');
    expect(obstacleOf(answer({ removed: 1 }), { isConfirmed: true, isNewSource: false })).toBeUndefined();
    expect(obstacleOf(answer({ added: 1 }), { isConfirmed: false, isNewSource: false })).toBeUndefined();
  });
  it('of a new or partial source takes nothing away that it said: what goes became one with something else', () => {
    const unconfirmed = { isConfirmed: false, isNewSource: true };
    expect([obstacleOf(answer({ removed: 1 }), unconfirmed), goneBy(answer({ removed: 1 }), true)]).toEqual([undefined, 0]);
    const partial = { ...answer({ removed: 1 }), mode: 'partial' as const };
    expect([obstacleOf(partial, { isConfirmed: false, isNewSource: false }), goneBy(partial, false)]).toEqual([undefined, 0]);
    expect(goneBy(answer({ removed: 2 }), false)).toBe(2);
  });
  it('that takes the only supplier of a vital or critical service waits for a yes, though nothing goes', () => {
    const lost = (vital: number, critical: number) => ({ ...{ code: 'loses-only-supplier' as const, count: 3, ids: [], first: [] }, vital, critical });
    expect(obstacleOf({ ...answer({ changed: 1 }), consequences: [lost(1, 0)] }, { isConfirmed: false, isNewSource: false })).toBe('removal');
    expect(obstacleOf({ ...answer({ changed: 1 }), consequences: [lost(0, 2)] }, { isConfirmed: false, isNewSource: false })).toBe('removal');
    expect(obstacleOf({ ...answer({ changed: 1 }), consequences: [lost(0, 2)] }, { isConfirmed: true, isNewSource: false })).toBeUndefined();
    expect(obstacleOf({ ...answer({ changed: 1 }), consequences: [lost(0, 0)] }, { isConfirmed: false, isNewSource: false })).toBeUndefined();
  });
  it('lists first what changed, else what is new, gone, rejected or ambiguous', () => {
    const ambiguous = [{ code: 'ambiguous-reference', severity: 'error' as const, count: 2 }];
    const rejected = { read: 3, accepted: 1, rejected: 2 };
    const first = [
      firstTile(answer({ changed: 1, added: 2 })),
      firstTile(answer({ added: 2, removed: 1 })),
      firstTile(answer({ removed: 1 })),
      firstTile({ ...answer({}, rejected), issueCounts: ambiguous }),
      firstTile({ ...answer({}), issueCounts: ambiguous }),
      firstTile(answer({ unchanged: 4 })),
    ];
    expect(first).toEqual(['changed', 'added', 'removed', 'rejected', 'ambiguous', 'unchanged']);
  });
  it('without one usable row cannot be applied, whatever is confirmed', () => {
    expect(obstacleOf(answer({}, { read: 3, accepted: 0, rejected: 3 }), { isConfirmed: true, isNewSource: false })).toBe('rejectedAll');
  });
  it('changes nothing when all stays as it was', () => {
    expect(changesNothing(answer({ unchanged: 9 }))).toBe(true);
    expect(changesNothing(answer({ unchanged: 9, changed: 1 }))).toBe(false);
  });
});

describe('issues as a file', () => {
  const issue: IssueBody = {
    code: 'bad-date',
    severity: 'error',
    message: 'a; "b"',
    remedy: '',
    file: 'f.csv',
    sheet: null,
    row: 2,
    column: null,
    value: '=1+1',
    line: -3,
    sheetRow: 4,
  };
  it('quote what needs it, never become a formula, and number rows as a spreadsheet does', () => {
    expect(issuesCsv([issue]).split('\r\n')[1]).toBe(`error;bad-date;"a; ""b""";;f.csv;;4;-3;;'=1+1`);
  });
});

describe('rejected rows that came back', () => {
  it('are sent without format, source and mode: those are of their import', () => {
    const returned = { ...detection, as: null, source: 'mended', returned: true };
    expect(requestOf(['u'], { choice: firstChoice(returned), detection: returned, dryRun: true, yes: true })).toEqual({
      uploads: ['u'],
      dryRun: true,
      yes: true,
    });
  });
});

describe('sizes and ages', () => {
  it('are short', () => {
    expect([999, 14_000, 1_500_000, 2e9].map((bytes) => sizeOf(bytes, String))).toEqual(['999 B', '14 kB', '1.5 MB', '2 GB']);
    expect(daysOld('2026-11-01T10:00:00Z', Date.parse('2026-11-03T09:00:00Z'))).toBe(1);
  });
});
