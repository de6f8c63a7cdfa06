// Who may import whom (house rules), as data: one row a folder, with the sentence for whoever breaks it.

/** One folder of the source, and what its files may import besides each other. */
export interface FolderRule {
  /** Path prefix of the files that the rule is about; the longest prefix that fits counts. */
  readonly folder: string;
  /** Path prefixes in this repository. */
  readonly mayImport: readonly string[];
  /** As `mayImport`, but only with `import type`. */
  readonly mayImportTypes?: readonly string[];
  /** Packages, and built-ins of Node. */
  readonly packages: readonly string[];
  /** Why: printed with every import that is not allowed. */
  readonly because: string;
}

const model = 'server/model/';
const output = 'server/output/';
const importerSeam = ['importers/importer.ts', 'importers/list.ts'];
/** What stores share: the interface, and how contents and records are read whatever keeps them. */
const storeShared = [
  'presence',
  'store',
  'report',
  'report-chunks',
  'rejected-rows',
  'chunks',
  'columns-file',
  'documents',
  'state',
  'estate-input',
  'packing',
].map((name) => `server/store/${name}.ts`);
const storeInterface = ['server/store/store.ts', 'server/store/report.ts', 'server/store/rejected-rows.ts', 'server/store/shared-columns.ts'];
const aboveTheEngine = [
  model,
  output,
  'server/analysis/',
  'server/exports/',
  'server/matching/',
  'server/imports/',
  'server/records/',
  ...storeInterface,
  'server/engine/',
  ...importerSeam,
];

const graphology = ['graphology-metrics', 'graphology-components', 'graphology-types'];

/** The rooms of graph theory, each with the rooms that it may import: `server/graph/README.md`. */
const graphRooms: readonly FolderRule[] = Object.entries({
  compiled: [],
  kernel: ['compiled'],
  failure: ['compiled', 'kernel'],
  sets: ['compiled', 'kernel', 'failure'],
  probability: ['compiled', 'kernel', 'sets'],
  layers: ['compiled', 'kernel'],
  picture: ['compiled', 'kernel'],
}).map(([room, below]) => ({
  folder: `server/graph/${room}/`,
  mayImport: [model, ...below.map((one) => `server/graph/${one}/`)],
  packages: room === 'picture' ? graphology : [],
  because: 'a room of graph theory imports only the rooms below it, so that one can be read without the others',
}));

const webPackages = ['react', 'react-dom', 'react-i18next', 'i18next', 'wouter', '@tanstack/react-query', '@fontsource-variable/*'];

/** Helpers of the model that import nothing but each other, so that server and web have one of each: order and folding of texts, groups, what is made once. */
const modelHelpers = ['text-order', 'group-by', 'get-or-make', 'shell-word', 'normal-form', 'wildcard', 'csv-cell'].map((name) => `${model}${name}`);

/** The rooms of the web, each with the rooms that it may import; files beside them, such as `app.tsx`, put them together. */
const webRooms: readonly FolderRule[] = Object.entries({
  '': [],
  'i18n/': [],
  'api/': ['i18n/'],
  'components/': ['i18n/', 'api/'],
  'graph/': ['i18n/', 'api/', 'components/'],
  'views/': ['i18n/', 'api/', 'components/', 'graph/'],
}).map(([room, below]) => ({
  folder: `web/${room}`,
  mayImport: ['server/model/vocabulary/', ...modelHelpers, ...below.map((one) => `web/${one}`)],
  mayImportTypes: [model, 'server/api/contract'],
  packages: webPackages,
  because:
    'the web takes types, the data of the vocabulary, and helpers of the model that import nothing else; all else comes through the API; a room of it imports only those below it',
}));

/** The table of the house rules. */
export const folderRules: readonly FolderRule[] = [
  { folder: model, mayImport: [], packages: ['zod'], because: 'the model is what all others build on: it imports nothing but the schema library' },
  { folder: output, mayImport: [], packages: ['fflate'], because: 'what is printed is made safe in one place, which knows nothing else' },
  {
    folder: 'server/estate/',
    mayImport: [model],
    packages: ['node:crypto', 'node:util'],
    because: 'the estate turns claims into a graph: it knows the model only',
  },
  {
    folder: 'server/graph/',
    mayImport: [model],
    packages: graphology,
    because: 'graph theory knows nodes and edges, not questions or files',
  },
  ...graphRooms,
  {
    folder: 'server/analysis/',
    mayImport: [model, 'server/graph/'],
    packages: ['zod'],
    because: 'an analysis is a question put to the graph: model and graph are all it needs',
  },
  {
    folder: 'server/matching/',
    mayImport: [model, 'server/estate/'],
    packages: ['fastest-levenshtein'],
    because: 'matching suggests which suppliers may be the same from what the graph says of them; it joins nothing and asks no store',
  },
  { folder: 'server/store/', mayImport: [model, 'server/estate/'], packages: ['node:*'], because: 'the store keeps and returns; it never answers' },
  {
    folder: 'server/store/embedded/',
    mayImport: [model, 'server/estate/', ...storeShared],
    packages: ['node:*', '@photostructure/sqlite'],
    because: 'only the embedded store knows SQLite',
  },
  {
    folder: 'server/store/neo4j/',
    mayImport: [model, 'server/estate/', ...storeShared, 'cypher/'],
    packages: ['node:*', 'neo4j-driver'],
    because: 'only the Neo4j store knows the driver',
  },
  { folder: 'server/records/', mayImport: [model, 'server/store/store.ts'], packages: ['zod'], because: 'records live on the store’s interface' },
  {
    folder: 'server/imports/',
    mayImport: [model, output, 'server/estate/', ...storeInterface, 'server/store/estate-input.ts', ...importerSeam, 'server/records/judgements.ts'],
    packages: ['node:*'],
    because: 'imports lead a file to the store; formats belong to importers, answers to analyses',
  },
  {
    folder: 'server/exports/',
    mayImport: [model, output, 'server/estate/', 'importers/list.ts'],
    packages: ['graphology', 'graphology-gexf'],
    because: 'an export turns one graph into one file; what the graph means is settled by then',
  },
  {
    folder: 'server/engine/',
    mayImport: [model, 'server/graph/', 'server/analysis/', 'server/matching/', output],
    packages: ['node:*'],
    because: 'the engine runs analyses on a snapshot',
  },
  {
    folder: 'server/api/',
    mayImport: aboveTheEngine,
    mayImportTypes: ['server/estate/'],
    packages: ['node:*', 'express', 'compression', 'helmet', 'zod', 'zod-openapi'],
    because: 'a route translates between HTTP and what lies below; it computes nothing',
  },
  {
    folder: 'server/cli/',
    mayImport: [...aboveTheEngine, 'server/api/contract'],
    packages: ['node:*'],
    because: 'a command translates between words and what lies below',
  },
  {
    folder: 'importers/',
    mayImport: [model, ...importerSeam],
    packages: [],
    because: 'an importer turns a file into claims; it knows the model and what importers share',
  },
  {
    folder: 'importers/mapping/presets/',
    mayImport: [model, 'importers/reading/', 'importers/mapping/', ...importerSeam],
    packages: ['node:*'],
    because: 'a preset is a data file that is found by reading its folder, so that a new one needs no code',
  },
  {
    folder: 'importers/reading/',
    mayImport: [model, ...importerSeam],
    packages: ['papaparse', 'iconv-lite', 'saxes', 'yauzl', 'node:*'],
    because: 'what importers share knows no format',
  },
  ...webRooms,
  { folder: 'sample-data/', mayImport: [], packages: ['iconv-lite', 'node:*'], because: 'the sample data is made without the program that reads it' },
  {
    folder: 'docs/',
    mayImport: [model, 'test/e2e/support/'],
    packages: ['playwright-core', 'node:*'],
    because: 'what makes the pictures and tables of docs/ needs the words of the model and a browser',
  },
  {
    folder: 'test/',
    mayImport: ['server/', 'importers/', 'web/', 'docs/', 'sample-data/', 'cypher/'],
    packages: ['*'],
    because: 'a test may look at everything',
  },
  {
    folder: 'test/oracle/brute-force/',
    mayImport: [model],
    packages: [],
    because: 'the oracle is a second opinion: it shares the words of the model with the product, and no way of computing',
  },
];

/** Folders whose files together make one thing of many: their subfolders never import each other. */
export const separateSiblings: readonly { readonly folder: string; readonly shared: readonly string[]; readonly because: string }[] = [
  { folder: 'server/analysis/', shared: [], because: 'an analysis never imports another: what they share goes to server/graph or a file beside the folders' },
  { folder: 'importers/', shared: ['reading'], because: 'an importer never imports another: what they share goes to importers/reading' },
  { folder: 'web/views/', shared: [], because: 'a view never imports another: what they share goes to web/components' },
];

/** Packages that one folder alone may import. */
export const packageOwners: readonly { readonly package: string; readonly folder: string }[] = [
  { package: 'cytoscape', folder: 'web/graph/' },
  { package: 'neo4j-driver', folder: 'server/store/neo4j/' },
  { package: '@photostructure/sqlite', folder: 'server/store/embedded/' },
  { package: 'papaparse', folder: 'importers/reading/' },
  { package: 'saxes', folder: 'importers/reading/' },
  { package: 'yauzl', folder: 'importers/reading/' },
];

/** Files that may name everything: composition, start, worker entries. */
export const compositionFiles: readonly string[] = ['server/compose.ts', 'server/main.ts', 'server/worker.ts', 'server/launch/'];

/** Folders that do no I/O and use no clock and no chance. */
export const pureFolders: readonly string[] = [model, 'server/estate/', 'server/graph/', 'server/analysis/'];

/** What a pure folder does not name. */
export const impureWords: readonly { readonly word: RegExp; readonly what: string }[] = [
  { word: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/, what: 'a clock' },
  { word: /\bMath\.random\b/, what: 'chance' },
  { word: /\bprocess\.(?!memoryUsage)|\bfetch\(|\bconsole\./, what: 'the world outside' },
];

/** Files that write to standard output or standard error: a name with escape codes in it must find no other way to a terminal. What builds runs before any name is read. */
export const printingFiles: readonly string[] = ['server/output/log.ts', 'server/cli/terminal.ts', 'server/launch/build.mjs', 'server/launch/ketenzicht.mjs'];
