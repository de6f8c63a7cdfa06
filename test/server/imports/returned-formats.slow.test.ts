// Rejected rows of every format: all are in the file, as they went they change nothing, and mended they make the graph of the whole file.
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { givenMapping } from '../../../server/imports/mapping';
import { rejectedFiles } from '../../../server/imports/rejected/files';
import { rejectedOfImport } from '../../../server/imports/rejected/list';
import type { ImportRequest } from '../../../server/imports/result';
import { countListed } from '../../../server/store/rejected-rows';
import { storeKind } from '../../conformance/store-kinds';
import { inputFile } from '../../support/input-files';
import { type Bench, makeBench } from './bench';

const kind = storeKind('embedded');

/** Files with rows that are rejected, and how each of those is mended: a text for a text. */
interface Case {
  readonly files: readonly (readonly [name: string, text: string])[];
  readonly mend: readonly (readonly [bad: string, good: string])[];
  readonly options?: Partial<ImportRequest>;
  readonly rejected: number;
}

const json = (nodes: readonly object[], relations: readonly object[]) => JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes, relations });
const sysId = (digit: string) => digit.repeat(32);

const profile = {
  format: 'ketenzicht-mapping',
  version: 1,
  name: 'register',
  tables: [
    {
      file: 'register*.csv',
      sheet: null,
      headerRow: 1,
      delimiter: ';',
      encoding: null,
      decimal: ',',
      dates: null,
      things: [
        { as: 'contract', kind: 'Contract', key: [{ column: 'Nummer' }], properties: { annualValueEur: { column: 'Waarde' } } },
        { as: 'supplier', kind: 'Supplier', name: { column: 'Partij' } },
      ],
      relations: [{ type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' }],
      unused: [],
    },
  ],
  open: [],
};

const cases: Readonly<Record<string, Case>> = {
  'tables, of which one states whom the other names': {
    files: [
      ['contracts.csv', 'id;title;supplier\ncon:1;One;Alfa\n;Two;beta\n'],
      ['suppliers.csv', 'id;name;country\n;Alfa;NL\nsup:b;Beta;DE\n'],
    ],
    mend: [
      [';Two;', 'con:2;Two;'],
      [';Alfa;NL', 'sup:a;Alfa;NL'],
    ],
    rejected: 2,
  },
  'tables of relations with groups': {
    files: [
      ['services.csv', 'id;name\nsvc:a;A\nsvc:b;B\nsvc:c;C\n'],
      ['depends_on.csv', 'from;to;group;required\nsvc:a;svc:b;g;0\nsvc:a;svc:c;g;1\nsvc:a;;;\n'],
    ],
    mend: [
      ['svc:a;svc:b;g;0', 'svc:a;svc:b;g;2'],
      ['svc:a;;;', 'svc:b;svc:c;;'],
    ],
    rejected: 2,
  },
  'a graph with one id twice': {
    files: [
      [
        'g.json',
        json(
          [
            { id: 'cmp:a', kind: 'Component', name: 'A' },
            { id: 'cmp:a', kind: 'Component', name: 'Other' },
            { id: 'cmp:x', kind: 'Nothing' },
          ],
          [{ type: 'DEPENDS_ON', from: 'cmp:a', to: 'cmp:x' }],
        ),
      ],
    ],
    mend: [
      ['"id":"cmp:a","kind":"Component","name":"Other"', '"id":"cmp:b","kind":"Component","name":"Other"'],
      ['"kind":"Nothing"', '"kind":"Component"'],
    ],
    rejected: 3,
  },
  'lists of ServiceNow': {
    files: [
      [
        'cmdb_ci.csv',
        `sys_id,name,sys_class_name,company,vendor\n${sysId('a')},Portal,cmdb_ci_service,Body,Alfa\n${sysId('b')},,cmdb_ci_appl,,\n${sysId('c')},Base,cmdb_ci_db_instance,,ALFA\n`,
      ],
      ['cmdb_rel_ci.csv', `parent,type,child\nPortal,Depends on::Used by,Base\n${sysId('a')},Nonsense,${sysId('c')}\n`],
    ],
    mend: [['Nonsense', 'Depends on::Used by']],
    options: { as: 'servicenow' },
    rejected: 1,
  },
  'a list of sub-processors': {
    files: [['subs.csv', 'Service,Company,Sub-processors,Country\nMail,Alfa,Beta,NL\n,,gamma,DE\nChat,alfa,BETA,NL\n']],
    mend: [[',,gamma,DE', 'Docs,ALFA,gamma,DE']],
    options: { as: 'sub-processors' },
    rejected: 1,
  },
  'a table by a mapping': {
    files: [['register-2026.csv', 'Nummer;Partij;Waarde\n1;Alfa;1,50\n;;2,50\n3;BETA;3\n']],
    mend: [[';;2,50', '2;Beta;2,50']],
    options: { mapping: givenMapping(profile, 'register.json') },
    rejected: 1,
  },
};

const mended = (text: string, mend: Case['mend']) => mend.reduce((said, [bad, good]) => said.replace(bad, good), text);

async function givenOut(bench: Bench, mend: Case['mend']): Promise<InputFile[]> {
  const { list } = await rejectedOfImport(bench.store, await bench.store.state(), 'imp-1');
  const files: InputFile[] = [];
  for (const [at, { pieces }] of rejectedFiles({ import: 'imp-1', list }).entries()) {
    let text = '';
    for await (const piece of pieces()) text += piece;
    files.push(inputFile(`file ${at}`, mended(text, mend)));
  }
  return files;
}

describe.each(Object.entries(cases))('%s', (_, { files, mend, options = {}, rejected }) => {
  it('keeps the law of rejected rows', async () => {
    const [own, whole] = [await makeBench(kind), await makeBench(kind)];
    try {
      const filesOf = (how: Case['mend']) => files.map(([name, text]) => inputFile(name, mended(text, how)));
      const { result } = await own.import(filesOf([]), { source: 's', ...options });
      const { list } = await rejectedOfImport(own.store, await own.store.state(), 'imp-1');
      expect([result.rows.rejected, countListed(list)]).toEqual([rejected, rejected]);
      const before = await own.snapshot();
      const back = await own.import(await givenOut(own, []));
      expect([back.result.rows.accepted, back.refusal?.code, await own.snapshot()]).toEqual([0, 'nothing-accepted', before]);
      await own.import(await givenOut(own, mend));
      await whole.import(filesOf(mend), { source: 's', ...options });
      expect(await own.snapshot()).toBe(await whole.snapshot());
      await own.undo('imp-2');
      expect(await own.snapshot()).toBe(before);
    } finally {
      await own.close();
      await whole.close();
    }
  });
});
