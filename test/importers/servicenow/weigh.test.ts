// How certain it is that a file is of ServiceNow: a mark of its own, the table, and the columns of that table.
import { describe, expect, it } from 'vitest';
import type { TableSample } from '../../../importers/reading/table-sample';
import { weighFile } from '../../../importers/servicenow/weigh';

const weigh = (name: string, header: string, ...rows: string[]) => {
  const sample: TableSample = { name, header: header.split(','), rows: rows.map((row) => row.split(',')), seen: {} };
  const { confidence, missing, lacks } = weighFile(sample);
  return [Math.round(confidence * 3), missing.length, lacks.length];
};

describe('a list of ServiceNow', () => {
  it('is certain by a column of its own, its table and its columns', () => {
    expect(weigh('cmdb_ci_server.csv', 'name,sys_id', 'A,1')).toEqual([3, 0, 0]);
    expect(weigh('servers.csv', 'name,sys_class_name', 'A,Server')).toEqual([3, 0, 0]);
    expect(weigh('cmdb_rel_ci.csv', 'parent,type,child', 'A,Depends on::Used by,B')).toEqual([3, 0, 0]);
  });

  it('is not by two lucky headers, by a class that no row has, or by types in one half', () => {
    expect(weigh('servers.csv', 'Name,Sys ID', 'A,1')).toEqual([2, 1, 0]);
    expect(weigh('servers.csv', 'name,sys_class_name', 'A,')).toEqual([2, 1, 0]);
    expect(weigh('cmdb_rel_ci.csv', 'parent,type,child', 'A,Depends on,B')).toEqual([2, 1, 0]);
  });

  it('cannot be read at all without the columns of a table', () => {
    expect(weigh('x.csv', 'a,b', '1,2')).toEqual([0, 3, 1]);
  });
});
