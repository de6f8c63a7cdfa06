// What the writers of the soak import: small files whose every figure is known, so that an answer shows which of them it is from.
// Their names are cells as nobody should write them: formulas, control and bidirectional characters, very long ones.

/** A source that a writer of its own changes. */
export const sources = ['soak-a', 'soak-b'] as const;
export type SoakSource = (typeof sources)[number];

/** Variants of each source; 0 stands for: the source says nothing. */
export const variantCount = 6;

export const supplierOf = (source: SoakSource) => `sup:${source}`;
export const servicePrefix = (source: SoakSource, variant: number) => `svc:${source}-${variant}-`;

/** Services that hang on the supplier in a variant. */
export const servicesIn = (variant: number) => (variant === 0 ? 0 : 5 + 3 * variant);
const hostile = [
  '=HYPERLINK("http://127.0.0.1/";"x")',
  '＝1+1',
  '\u202etxt.exe',
  'a\u200bb\u2060c',
  '\u001b[31mred\u001b[0m',
  'x'.repeat(30_000),
  `e${'\u0301'.repeat(2_000)}`,
  ' '.repeat(20_000),
  '"quoted", and\na second line',
  '🏛️ Ünïcödé',
] as const;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export interface SoakFile {
  readonly name: string;
  readonly text: string;
}

/** The two tables of a variant: its nodes, and what they depend on. */
export function filesOf(source: SoakSource, variant: number): SoakFile[] {
  const ids = Array.from({ length: servicesIn(variant) }, (_, at) => `${servicePrefix(source, variant)}${at}`);
  const services = ids.map((id, at) => `${id};${quoted(`${hostile[at % hostile.length]} ${at}`)}`);
  return [
    { name: 'suppliers.csv', text: ['id;name', `${supplierOf(source)};${source}`].join('\n') },
    { name: 'services.csv', text: ['id;name', ...services].join('\n') },
    { name: 'provided-by.csv', text: ['from;to', ...ids.map((id) => `${id};${supplierOf(source)}`)].join('\n') },
  ];
}

/** Files that no importer should take, or only in part; tried, never applied. */
export const hostileFiles: readonly SoakFile[] = [
  { name: 'suppliers.csv', text: `id;name\nsup:x;${quoted('x'.repeat(320_000))}` },
  { name: 'depends-on.csv', text: `from;to;required\nsvc:1;cmp:1;${' '.repeat(320_000)}%x` },
  { name: 'contracts.csv', text: `id;name;annualValueEur\ncon:x;x;${'€ '.repeat(100_000)}1` },
  { name: 'services.csv', text: `id;name\nsvc:x;e${'\u0301\u0323'.repeat(160_000)}` },
  { name: 'suppliers.csv', text: `${Array.from({ length: 20_000 }, (_, at) => `column ${at}`).join(';')}\n${';'.repeat(19_999)}` },
  { name: 'suppliers.csv', text: `id;name\n${'"'.repeat(100_001)}` },
  { name: 'suppliers.csv', text: `id;name\n${Array.from({ length: 20_000 }, (_, at) => `sup\u0000${at};\u202e${at}`).join('\n')}` },
  { name: 'estate.json', text: `{"format":"ketenzicht-graph","version":1,"nodes":${'['.repeat(50_000)}${']'.repeat(50_000)},"relations":[]}` },
];
