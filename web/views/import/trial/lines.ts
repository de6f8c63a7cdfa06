// Turns differences into the lines of a table and of a CSV file: a line per field of what changed, one line for what is new or gone.
import type { DifferenceBody, PropertyValueBody } from '../../../../server/api/contract';
import { type PropertySpec, relationTypeSpec } from '../../../../server/model/vocabulary';
import { type CsvCell, csvText } from '../../../components/csv';
import { shownRow } from '../../../components/shown-row';
import { specOf } from '../../../components/value-text';

type Field = DifferenceBody['fields'][number];

/** A line of the table: a thing with one of its fields; null: it is new or gone, and told as a whole. */
export interface DifferenceLine {
  readonly key: string;
  readonly difference: DifferenceBody;
  readonly field: Field | null;
}

/** Lines in the order of the differences. */
export function linesOf(differences: readonly DifferenceBody[]): DifferenceLine[] {
  return differences.flatMap((difference, at) => {
    const fields = difference.change === 'changed' ? difference.fields : [null];
    return fields.map((field) => ({ key: `${at} ${field?.property ?? ''}`, difference, field }));
  });
}

/** The declaration of a field of a node or of a relation; undefined for one outside the model. */
export function fieldSpec(difference: DifferenceBody, property: string): PropertySpec | undefined {
  if ('relation' in difference) return relationTypeSpec(difference.kind)?.properties.find(({ name }) => name === property);
  return specOf(difference.kind, property);
}

/** The values that say what a thing is, besides its name: those after the change, or of what is gone those before. */
export function saidValues({ change, fields }: DifferenceBody): { readonly property: string; readonly value: PropertyValueBody }[] {
  return fields.flatMap(({ property, before, after }) => {
    const value = change === 'removed' ? before : after;
    return value === null || property === 'name' ? [] : [{ property, value }];
  });
}

const columns = ['change', 'kind', 'id', 'name', 'from', 'to', 'group', 'property', 'before', 'after', 'file', 'sheet', 'row'] as const;

function valueCell(value: PropertyValueBody | null): CsvCell {
  return typeof value === 'object' && value !== null ? value.join('; ') : value;
}

function cells(difference: DifferenceBody, field: Field | null): CsvCell[] {
  const { change, kind, file, sheet } = difference;
  const what =
    'relation' in difference
      ? [null, null, difference.relation.from, difference.relation.to, difference.relation.group ?? null]
      : [difference.id, difference.name, null, null, null];
  const values = field ? [field.property, valueCell(field.before), valueCell(field.after)] : [null, null, null];
  return [change, kind, ...what, ...values, file, sheet, shownRow(difference)?.number ?? null];
}

/** With semicolons: what Dutch spreadsheets open without asking. A line per field, also of what is new or gone. */
export function differencesCsv(differences: readonly DifferenceBody[]): string {
  const lines = differences.flatMap((one) => (one.fields.length === 0 ? [cells(one, null)] : one.fields.map((field) => cells(one, field))));
  return csvText([columns, ...lines], ';');
}
