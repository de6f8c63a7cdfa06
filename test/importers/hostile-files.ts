// Files of every format that hold any text in any place, and texts that somebody made to do harm.
import { tableTemplates } from '../../importers/list';

export interface HostileFile {
  readonly format: string;
  readonly name: string;
  readonly text: string;
  /** Rows that a reader must account for; blank ones are none. */
  readonly rows: number;
}

const templateHeader = (table: string) =>
  (tableTemplates().find(({ name }) => name === table)?.csv ?? '')
    .replace('\ufeff', '')
    .trim()
    .split(/[;\r\n]/);

/** Sorts of files: every format, with tables of nodes and of relations. An empty header: no table. */
const files: Readonly<Record<string, { readonly format: string; readonly name: string; readonly header: readonly string[] }>> = {
  'graph-json': { format: 'graph-json', name: 'graph.json', header: [] },
  contracts: { format: 'table', name: 'contracts.csv', header: templateHeader('contracts') },
  'depends-on': { format: 'table', name: 'depends-on.csv', header: templateHeader('depends-on') },
  servicenow: {
    format: 'servicenow',
    name: 'cmdb_ci.csv',
    header: ['sys_id', 'name', 'sys_class_name', 'vendor', 'company', 'location', 'busines_criticality', 'operational_status'],
  },
  'sub-processors': {
    format: 'sub-processors',
    name: 'list.csv',
    header: ['service', 'company', 'country HQ', 'sub-processor', 'purpose', 'processing location', 'data center'],
  },
};
export const hostileKinds = Object.keys(files);

/** A cell as it stands between delimiters: always quoted, so that any text may be in it. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function graphFile(cell: () => string, rows: number): HostileFile {
  const nodes = Array.from({ length: rows }, (_, at) => ({
    id: `a${at}`,
    kind: 'Contract',
    name: cell(),
    title: cell(),
    annualValueEur: cell(),
    end: cell(),
    [cell()]: cell(),
  }));
  const relations = Array.from({ length: rows }, (_, at) => ({
    type: 'DEPENDS_ON',
    from: `a${at}`,
    to: cell(),
    group: cell(),
    required: cell(),
    aliases: [cell()],
  }));
  return { format: 'graph-json', name: 'graph.json', text: JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes, relations }), rows: rows * 2 };
}

/** A file of a kind with `rows` rows that hold `cell` in every column, in relations and nodes alike. */
export function hostileFile(kind: string, cell: string | (() => string), rows: number): HostileFile {
  const next = typeof cell === 'string' ? () => cell : cell;
  const { format, name, header } = files[kind] ?? { format: '', name: '', header: [] };
  if (header.length === 0) return graphFile(next, rows);
  // The key is sometimes a plain one: else most rows would be rejected before their other cells are read.
  const lines = Array.from({ length: rows }, (_, at) =>
    [at % 2 === 0 ? quoted(`con:${at}`) : quoted(`x${next()}`), ...header.slice(1).map(() => quoted(next()))].join(';'),
  );
  return { format, name, text: `${header.join(';')}\n${lines.join('\n')}\n`, rows };
}

const pieces = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    '"',
    "'",
    ';',
    ',',
    '|',
    '=',
    '+',
    '-',
    '@',
    '=1+1',
    "'=A1",
    '="01"',
    '%',
    '€',
    '1.234',
    '1,5',
    '1e999',
    '-0',
    '٣',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\udfff',
    '\ufeff',
    '\u202e',
    '\u200b',
    '\u001b[31m',
    '\u009b',
    '\u0301',
    'é',
    'Ã©',
    '😀',
    '\u2028',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    'NL',
    'country:NL',
    'EU',
    'no',
    'yes',
    'ja',
    'n.v.t.',
    '?',
    'sup:',
    'sup:a',
    'org:b',
    'con:1',
    '31-02-2026',
    '9999-12-31',
    '2026-12-31T10:00',
    '1 - most critical',
    '100%',
    '0%',
  ],
  ...[
    '12345678',
    '1234567',
    'NL123456789B01',
    '<script>',
    '{{value}}',
    '{value}',
    '$&',
    '../..',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '\\u0000',
    '\\',
    '/',
    'x'.repeat(200),
  ],
];

/** A text of a few pieces that readers trip over; now and then one that is too long. */
export function hostileText(random: () => number): string {
  const count = Math.floor(random() * 4);
  const text = Array.from({ length: count }, () => pieces[Math.floor(random() * pieces.length)]).join('');
  return random() < 0.01 ? `${text}${'z'.repeat(32_768)}` : text;
}
