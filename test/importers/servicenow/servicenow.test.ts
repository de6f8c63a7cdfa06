// ServiceNow exports: which files are certain, and what each other one misses.
import { describe, expect, it } from 'vitest';
import { serviceNow } from '../../../importers/servicenow/servicenow';
import { inputFile } from '../../support/input-files';
import { items, run } from './exports';

describe('recognition', () => {
  const look = (name: string, text: string) => serviceNow.accepts(inputFile(name, text));

  it.each([
    ['cmdb_ci_server.csv', 'name,sys_class_name,sys_id\n'],
    ['cmdb_ci_server (2).csv', 'name,operational_status,sys_id\nA,1,x\n'],
    ['export.csv', 'Name,Class,Sys ID\nA,Server,x\n'],
    ['cmdb_ci_computer.csv', 'name,sys_class_name\nA,Computer\n'],
    ['core_company.csv', 'name,vendor,sys_id\nA,true,x\n'],
    ['cmdb_rel_ci.csv', 'parent,type,child\nA,Depends on::Used by,B\n'],
  ])('is certain of %s with %j: a column or types that no other system has, and the table known', (name, text) => {
    expect(look(name, text)).toMatchObject({ confidence: 1, missing: [] });
  });

  it.each([
    ['facturen.csv', 'Nummer;Einddatum\nF-1;31-12-2026\n', ['sys_id', 'cmdb_ci_server.csv']],
    ['gebouwen.csv', 'Naam;Status\nA;Actief\n', ['sys_id', 'cmdb_ci_server.csv']],
    ['export.csv', 'Name,Sys ID\nA,x\n', ['cmdb_ci_server.csv']],
    ['export.csv', 'Name,Class,Sys ID\nA,,x\n', ['cmdb_ci_server.csv']],
    ['export.csv', 'Name,Class,Status\nA,Server,Live\n', ['sys_id']],
    ['cmdb_ci_server.csv', 'Name,Status\nA,Live\n', ['sys_id']],
    ['cmdb_rel_ci.csv', 'parent,type,child\nA,depends,B\n', ['sys_id']],
    ['contracten.csv', 'number,starts,ends,sys_id\nC-1,2024-01-01,,x\n', ['cmdb_ci_server.csv']],
    ['relaties.csv', 'parent,type,child,sys_id\nA,Runs on::Runs,B,x\n', ['cmdb_ci_server.csv']],
    ['cmdb_rel_ci.csv', 'from,to,sys_id\nA,B,x\n', ['cmdb_ci_server.csv', 'parent']],
  ])('is not certain of %s with %j, and says what it misses', (name, text, words) => {
    const { confidence, missing } = look(name, text);
    expect(confidence).toBeLessThan(1);
    expect(missing).toHaveLength(words.length);
    for (const [at, word] of words.entries()) for (const language of ['en', 'nl'] as const) expect(missing[at]?.[language]).toContain(word);
  });

  it('sees nothing of its own in a letter or an empty file', () => {
    expect(look('cmdb_ci_server.csv', 'Dear reader\n')).toMatchObject({ confidence: 0, missing: [] });
    expect(look('cmdb_ci_server.csv', '').confidence).toBe(0);
  });

  it('refuses a file that is none of its tables, with the name of the file', async () => {
    await expect(run({ 'cmdb_ci.csv': items, 'brief.csv': 'a,b\n1,2\n' })).rejects.toMatchObject({ code: 'wrong-format', value: 'brief.csv' });
  });
});
