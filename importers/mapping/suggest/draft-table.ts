// Drafts the entry of one table for a kind of rows, and says what was found of the way in which the table is written.
import { buildTable } from './build-table';
import { dateOrderOf } from './date-order';
import { Draft } from './draft';
import type { EarlierMapping } from './earlier';
import type { KnownNames } from './names';
import { say, together } from './reasons';
import type { TableFacts } from './table-facts';
import type { Topic } from './topic';

export function entryOf({ file, sheet, stated: { delimiter, encoding, headerRow } }: TableFacts, patterns: ReadonlyMap<string, string>) {
  return { file: patterns.get(file) ?? file, sheet, headerRow, delimiter, encoding, decimal: null, dates: null };
}

/** Says whether the day or the month stands first, or asks it. */
function noteDates(columns: TableFacts['columns'], draft: Draft): void {
  const dates = dateOrderOf(columns);
  if (!dates) return;
  if (!dates.isAsked) {
    draft.entry.dates = dates.order;
    draft.note('dates', dates.order ?? 'd-m-y', dates.reason);
    return;
  }
  const { reason } = dates;
  draft.propose('dates', {
    ...{ value: 'd-m-y', use: 'd-m-y', certainty: 0.55, reason: together(reason, say('the day first', 'de dag eerst')) },
    question: say('Does the day or the month stand first in its dates?', 'Staat in de datums de dag of de maand eerst?'),
    others: [{ value: 'm-d-y', certainty: 0.4, reason: together(reason, say('the month first', 'de maand eerst')) }],
    leaveOut: 0.02,
  });
}

/** Says what was found of the way in which the table is written: the profile leaves it open, so that it is found out each time. */
export function noteDialect({ headerRow, start, rows, columns, groups, isWhole, unnamed, isHidden, stated }: TableFacts, draft: Draft): void {
  const found = say(
    'found in the file; the profile leaves it open, so it is found out each time',
    'gevonden in het bestand; het profiel laat het open, dus het wordt elke keer gevonden',
  );
  const chosen = say('as a person said', 'zoals een mens zei');
  draft.note('headerRow', String(headerRow), stated.headerRow === null ? found : chosen);
  if (groups.length > 0) {
    const above = say(
      'these titles of groups stand above the columns and tell whose they are',
      'deze groepstitels staan boven de kolommen en zeggen waarvan die zijn',
    );
    draft.note('headerRow', groups.join(', '), above);
  }
  for (const key of ['delimiter', 'encoding'] as const) if (start.seen[key]) draft.note(key, start.seen[key], stated[key] === null ? found : chosen);
  draft.note('decimal', start.decimal, say('where a number can be read in two ways', 'waar een getal op twee manieren te lezen is'));
  noteDates(columns, draft);
  if (isHidden) draft.note('sheet', 'hidden', say('whoever opens the workbook does not see this sheet', 'wie de werkmap opent, ziet dit blad niet'));
  for (const { title, filled } of unnamed)
    draft.note(
      'unused',
      title,
      say(
        `${filled} filled cells stand under a title that is empty or stands there already: they cannot be mapped`,
        `${filled} gevulde cellen staan onder een lege titel of een titel die er al staat: ze zijn niet te koppelen`,
      ),
    );
  if (!isWhole)
    draft.note(
      'rows',
      String(rows.length),
      say(`the first ${rows.length} rows were looked at, not all`, `de eerste ${rows.length} rijen zijn bekeken, niet alle`),
    );
}

export interface Making {
  readonly names: KnownNames;
  readonly patterns: ReadonlyMap<string, string>;
  readonly least: number;
  readonly known: readonly EarlierMapping[];
  /** No table of these files and nothing in the graph is a service. */
  readonly hasNoService?: boolean;
  /** Leave out what is not certain, instead of asking it. */
  readonly leaves?: boolean;
}

export function draftFor(facts: TableFacts, topic: Topic, { at, making: { names, patterns, least, leaves } }: { at: number; making: Making }): Draft {
  const draft = new Draft(`tables[${at}]`, entryOf(facts, patterns), { least, leaves });
  noteDialect(facts, draft);
  const dates = draft.entry.dates === 'm-d-y' ? 'm-d-y' : null;
  return buildTable({ facts, topic, names, dialect: { decimal: facts.start.decimal, dates, isDecimalStated: false } }, draft);
}

/** A table that is left out: no thing is made of it. */
export function leftOut(facts: TableFacts, patterns: Making['patterns']) {
  return { ...entryOf(facts, patterns), things: [], relations: [], unused: facts.columns.map(({ title }) => title) };
}
