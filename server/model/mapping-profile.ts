// Declares a mapping profile: how tables become claims, as data. Suggested by the program, edited by people, saved, shared as a file.
import { z } from 'zod';
import { type DeepReadonly, nodeKind, relationType } from './shapes';

const column = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .describe('Title of a column, or alternatives of which the first that the table has is taken.');
const separator = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1).max(20)])
  .describe('What stands between several values in one cell; "\\n" is a line break.');
const words = z.record(z.string(), z.string()).describe('Translates the words of the cells. A word without an entry is not used, and is counted in a warning.');

/** How the text of a cell is taken. */
const ofCell = { split: separator.optional(), values: words.optional() };

const constant = z.union([z.string(), z.number(), z.boolean()]);

/** Names nodes that stand elsewhere: looked up by name among nodes of these kinds (semantics §5). */
const named = z.strictObject({ named: z.array(nodeKind).min(1), column: column.optional(), value: z.string().optional(), ...ofCell });

const value = z.union([
  z.strictObject({
    column,
    ...ofCell,
    several: z.enum(['first', 'last', 'least', 'greatest']).optional().describe('Which of the rows that describe one thing is taken; default first.'),
  }),
  z.strictObject({ thing: z.string().min(1).describe('Alias of a thing of the same row.') }),
  z.strictObject({ value: constant.describe('The same for all rows.') }),
  named,
]);

const cell = z.strictObject({ column, ...ofCell });
const nameOrConstant = z.union([cell, z.strictObject({ value: z.string().min(1) })]);

/** One of the things that a row describes. One without a filled key or name is not made. */
const thing = z.strictObject({
  as: z.string().min(1).describe('Alias, unique in the table.'),
  kind: z.union([nodeKind, z.strictObject({ column, values: z.record(z.string(), nodeKind) })]),
  key: z.array(cell).min(1).optional().describe('What makes it one thing: several columns are one key. Absent: its name, folded.'),
  name: nameOrConstant.optional(),
  properties: z.record(z.string(), value).optional(),
});

const end = z.union([z.string().min(1).describe('Alias of a thing of the same row.'), named]);
const relation = z.strictObject({ type: relationType, from: end, to: end, properties: z.record(z.string(), value).optional() });

/** A row counts when it meets all of these. Dates are absolute: else what a source says would depend on the day of its import. */
const condition = z.strictObject({
  column,
  in: z.array(z.string()).optional(),
  notIn: z.array(z.string()).optional(),
  from: z.iso.date().optional().describe('The date in the cell is this one or later.'),
  until: z.iso.date().optional().describe('The date in the cell is this one or earlier.'),
});

/** A name that several things have: a person says which of them a column means. Rows that mean another name its id in the cell. */
const chosenName = z.strictObject({ column: z.string().min(1), name: z.string().min(1), id: z.string().min(1) });

/** Names of one table that are chosen at most. */
export const mostChosen = 10_000;

export const dateOrders = ['d-m-y', 'm-d-y', 'y-m-d'] as const;

export const mappedTable = z.strictObject({
  file: z.string().min(1).describe('Name of the file; * stands for any text.'),
  sheet: z.string().nullable().default(null).describe('Name of the sheet; * stands for any text. Null: the only table of the file, or any.'),
  headerRow: z.int().min(1).nullable().default(null).describe('As a spreadsheet counts, from 1. Null here and below: found out each time.'),
  delimiter: z.string().length(1).nullable().default(null),
  encoding: z.string().nullable().default(null),
  decimal: z.enum([',', '.']).nullable().default(null),
  dates: z.enum(dateOrders).nullable().default(null),
  rows: z.strictObject({ only: z.array(condition) }).optional(),
  things: z.array(thing).max(500).describe('Empty: the table is left out on purpose.'),
  relations: z.array(relation).max(1_000).default([]),
  chosen: z
    .array(chosenName)
    .max(mostChosen)
    .optional()
    .describe('Names in a column that several things have, each with the id of the one that is meant. A person chose them.'),
  unused: z.array(z.string()).default([]).describe('Columns that are left out on purpose.'),
});

const plainChoice = z.object({ value: z.unknown(), certainty: z.number().min(0).max(1), reason: z.string() });
const asked = { at: z.string().describe('Place in the profile: tables[0].things[1].key'), question: z.string() };
const choice = plainChoice.extend({
  asks: z
    .object({ value: z.unknown(), open: z.array(z.object({ ...asked, choices: z.array(plainChoice) })) })
    .optional()
    .describe('Of a whole table: the same table with questions of its own, for whoever goes on asking.'),
});
export const question = z.object({ ...asked, choices: z.array(choice) });

/** Tables of one profile at most. */
export const mostTables = 200;

export const profileFormat = 'ketenzicht-mapping';

export const mappingProfile = z
  .strictObject({
    format: z.literal(profileFormat),
    version: z.literal(1),
    name: z.string().min(1),
    tables: z.array(mappedTable).min(1).max(mostTables),
    open: z.array(question).default([]).describe('What a person must decide before an import.'),
  })
  .meta({ id: 'MappingProfile', title: 'Mapping profile of Ketenzicht', description: 'How tables become nodes and relations.' });

/** Its JSON schema as it is published in docs/: of a profile as people write it, where what may be left out is not required. */
export function profileSchema(): object {
  return z.toJSONSchema(mappingProfile, { io: 'input' });
}

/** A profile with what it leaves out filled in. */
export type MappingProfile = DeepReadonly<z.output<typeof mappingProfile>>;
export type MappedTable = MappingProfile['tables'][number];
export type MappedThing = MappedTable['things'][number];
export type MappedRelation = MappedTable['relations'][number];
export type MappedValue = NonNullable<MappedThing['properties']>[string];
export type ChosenName = NonNullable<MappedTable['chosen']>[number];
export type NamedValue = DeepReadonly<z.output<typeof named>>;
export type MappedEnd = MappedRelation['from'];
export type RowCondition = NonNullable<MappedTable['rows']>['only'][number];
/** The titles of one table that was read by a mapping. */
export interface MappedHeader {
  readonly file: string;
  readonly sheet: string | null;
  /** In the order of the file; columns without a title left out. */
  readonly columns: readonly string[];
}

export type OpenQuestion = MappingProfile['open'][number];
