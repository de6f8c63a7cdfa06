// Templates open in columns in a Dutch spreadsheet, and are recognised with certainty when they come back.
import { describe, expect, it } from 'vitest';
import { table } from '../../../importers/table/table';
import { tableTemplates } from '../../../importers/table/templates';
import { inputFile } from '../../support/input-files';

describe('a template', () => {
  it.each(tableTemplates().map((template) => [template.name, template] as const))(
    'of %s is one header line that its importer is certain of',
    (name, template) => {
      expect(template.csv).toBe(`\ufeff${template.columns.map((column) => column.name).join(';')}\r\n`);
      expect(table.accepts(inputFile(`${name}.csv`, template.csv))).toMatchObject({ confidence: 1, seen: { table: name } });
    },
  );
});
