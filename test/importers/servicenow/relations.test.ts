// Relations of ServiceNow: the direction of every type, ends by name and sys_id, clusters and containers.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { graphOf, items, run } from './exports';

const oneRelation = async (parent: string, type: string, child: string) =>
  (await graphOf({ 'cmdb_ci.csv': items, 'cmdb_rel_ci.csv': `parent,type,child\n"${parent}","${type}","${child}"\n` })).relations;

describe('relations', () => {
  it.for<[string, string, string, string]>([
    ['Zaken', 'Depends on::Used by', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaaksysteem', 'Used by::Depends on', 'Zaken', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaken', 'Depends On :: Used By', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaaksysteem', 'Runs on::Runs', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['SRV-1', 'Runs::Runs on', 'Zaaksysteem', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['SRV-1', 'Hosted on::Hosts', 'Bosrand', 'SRV-1 HOSTED_IN Bosrand'],
    ['Bosrand', 'Hosts::Hosted on', 'SRV-1', 'SRV-1 HOSTED_IN Bosrand'],
    ['Zaken', 'Uses::Used by', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaken', 'Consumes::Consumed by', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaaksysteem', 'Virtualized by::Virtualizes', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['Zaaksysteem', 'Provides::Provided by', 'Zaken', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['Zaken', 'Contains::Contained by', 'Zaaksysteem', 'Zaken DEPENDS_ON Zaaksysteem'],
    ['SRV-1', 'Contains::Contained by', 'Zaaksysteem', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['Zaaksysteem', 'Contained by::Contains', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1'],
    ['Bosrand', 'Contains::Contained by', 'SRV-1', 'SRV-1 HOSTED_IN Bosrand'],
    ['Zaaksysteem', 'Members::Member of', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1 [cluster]'],
    ['SRV-1', 'Member of::Members', 'Zaaksysteem', 'Zaaksysteem DEPENDS_ON SRV-1 [cluster]'],
    ['Zaaksysteem', 'Cluster of::Cluster', 'SRV-1', 'Zaaksysteem DEPENDS_ON SRV-1 [cluster]'],
    ['00000000000000000000000000000001', 'Depends on::Used by', '00000000000000000000000000000002', 'Zaken DEPENDS_ON Zaaksysteem'],
  ])('%s %s %s: %s', async ([parent, type, child, expected]) => {
    expect(await oneRelation(parent, type, child)).toEqual([expected]);
  });

  it.each(['Owns::Owned by', 'Managed by::Manages', 'Connects to::Connected by', 'Exchanges data with::Exchanges data with', 'Replicates to::Replicated by'])(
    'takes %s for no dependency, and says so once with its count',
    async (type) => {
      const { relations, issues, rows } = await graphOf({
        'cmdb_ci.csv': items,
        'cmdb_rel_ci.csv': `parent,type,child\nZaken,${type},Zaaksysteem\nZaken,${type},SRV-1\n`,
      });
      expect([relations, rows.rejected]).toEqual([[], 0]);
      expect(withCode(issues, 'relation-not-dependency')).toMatchObject([{ value: type, details: { count: 2 } }]);
    },
  );

  it.each(['Loves::Loved by', 'Depends on', 'Depends on::Runs', '', '1a9cb166f1571100a92eb60da2bce5c5'])('rejects the type %j', async (type) => {
    const { rows, issues } = await run({ 'cmdb_rel_ci.csv': `parent,type,child\nZaken,${type},Zaaksysteem\n` });
    expect(rows).toEqual({ read: 1, accepted: 0, rejected: 1 });
    expect(issues).toMatchObject([{ code: 'unknown-relation-type', file: 'cmdb_rel_ci.csv', row: 1, column: 'type', value: type }]);
  });

  it('rejects rows without an end', async () => {
    const { rows, issues } = await run({ 'cmdb_rel_ci.csv': 'parent,type,child\n,Runs on::Runs,\n' });
    expect([rows.rejected, issues.map(({ code, column }) => [code, column])]).toEqual([
      1,
      [
        ['missing-end', 'parent'],
        ['missing-end', 'child'],
      ],
    ]);
  });

  it('says which way it read a containment, and how many members of a cluster are not known to be needed', async () => {
    const { issues } = await run({
      'cmdb_ci.csv': items,
      'cmdb_rel_ci.csv':
        'parent,type,child\nSRV-1,Contains::Contained by,Zaaksysteem\nZaaksysteem,Cluster of::Cluster,SRV-1\nZaaksysteem,Cluster of::Cluster,Bosrand\n',
    });
    expect(withCode(issues, 'direction-assumed')).toMatchObject([{ value: 'Contains::Contained by', details: { count: 1 } }]);
    expect(withCode(issues, 'required-not-stated')).toMatchObject([{ value: 'Zaaksysteem', details: { count: 2 } }]);
  });

  it('reports names that several records have, unless the class tells them apart', async () => {
    const twins = `name,sys_class_name,sys_id\nZaken,Business Service,${'a'.repeat(32)}\nDB,Database,${'b'.repeat(32)}\nDB,Application,${'c'.repeat(32)}\n`;
    const ambiguous = await graphOf({
      'cmdb_ci.csv': twins,
      'cmdb_rel_ci.csv': 'parent,type,child\nZaken,Depends on::Used by,DB\nZaken,Depends on::Used by,Nergens\n',
    });
    expect(ambiguous.rejected.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ['ambiguous-reference', 1, 'child', 'DB'],
      ['dangling-reference', 2, 'child', 'Nergens'],
    ]);
    const turned = await graphOf({ 'cmdb_ci.csv': twins, 'cmdb_rel_ci.csv': 'Parent,Type,Child\nNergens,Used by::Depends on,Zaken\n' });
    expect(turned.rejected.map(({ column, value }) => [column, value])).toEqual([['Parent', 'Nergens']]);
    const told = await graphOf({ 'cmdb_ci.csv': twins, 'cmdb_rel_ci.csv': 'parent,type,child,child.sys_class_name\nZaken,Depends on::Used by,DB,Database\n' });
    expect(told.graph.relations.map(({ to }) => to)).toEqual([`cmp:cmdb/${'b'.repeat(32)}`]);
  });

  it('reads relations before or after the items, in any order of files', async () => {
    const rel = 'parent,type,child\nZaken,Depends on::Used by,Zaaksysteem\n';
    const one = await graphOf({ 'cmdb_rel_ci.csv': rel, 'cmdb_ci.csv': items });
    const other = await graphOf({ 'cmdb_ci.csv': items, 'cmdb_rel_ci.csv': rel });
    expect(one.relations).toEqual(other.relations);
  });
});
