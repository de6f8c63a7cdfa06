// Every label, type and property in cypher/ is one of the model, of what the graph for analysts adds to it, or of the store's own nodes;
// values are parameters only; and the questions have a head that can be read.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseCypherQuestion } from '../../server/model/cypher-questions';
import { nodeKinds, relationTypes } from '../../server/model/vocabulary';
import { projectGraph } from '../../server/store/neo4j/projection';
import { filesBelow, root } from './source-files';

export interface CypherFile {
  readonly path: string;
  readonly text: string;
}

export function readCypher(): CypherFile[] {
  return filesBelow('cypher').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The nodes of the store itself, and what an analyst may ask of them. */
const storeLabels = ['Ketenzicht', ...['Store', 'Lock', 'Import', 'Document', 'Chunk', 'Commit', 'Revision', 'Judgement'].map((name) => `Ketenzicht${name}`)];
const storeTypes = ['HAS_CHUNK'];
const storeProperties = [
  ...['id', 'version', 'graphVersion', 'schema', 'mark', 'touched', 'hasOlder'],
  ...['fence', 'asked', 'owner', 'until', 'token', 'at'],
  ...['number', 'record', 'source', 'action', 'importer', 'mode', 'document'],
  ...['kind', 'revision'],
  ...['a', 'b', 'verdict', 'chunks', 'bytes', 'upload', 'content', 'n', 'data'],
];

/** What the graph for analysts adds to the model, read off a small graph. */
function addedProperties(): string[] {
  const place = {
    source: 's',
    file: 'f',
    sheet: null,
    row: 1,
    line: 1,
    sheetRow: null,
    import: 'i',
    importer: 'graph-json',
    importedAt: '2026-11-01',
    inferred: 'why',
  };
  const { nodes, relations } = projectGraph({
    nodes: [{ id: 'a', kind: 'Component', properties: {}, claims: [place] }],
    relations: [{ type: 'DEPENDS_ON', from: 'a', to: 'a', properties: { group: 'g', required: '50%' }, claims: [place] }],
  });
  return [...nodes.values(), ...relations.values()].flatMap(({ properties }) => Object.keys(properties));
}

const names = new Set([...nodeKinds.map(({ kind }) => kind), ...storeLabels, ...relationTypes.map(({ type }) => type), ...storeTypes]);
const properties = new Set([...nodeKinds, ...relationTypes].flatMap((spec) => spec.properties.map(({ name }) => name)));
for (const name of [...storeProperties, ...addedProperties()]) properties.add(name);

/** Words of Cypher that may stand where a label may: `… | CASE …`. */
const keywords = new Set(['CASE', 'DISTINCT', 'NOT', 'EXISTS', 'COUNT', 'COLLECT']);
/** Functions with a point in their name, and the map of an index. */
const namespaces = new Set(['datetime', 'duration', 'db', 'index', 'dbms', 'fulltext']);

/** The statement without comments and quoted texts. */
function bare(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .replaceAll(/'(?:\\.|[^'\\])*'/g, "''")
    .replaceAll(/`[^`]*`/g, '``');
}

/** Labels and types: words with a capital after a colon, or after |, & or ! in an expression of them. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/[:|&!]\s*([A-Z]\w*)/g)].map(([, name]) => name ?? '').filter((name) => !keywords.has(name));
}

/** Variables that hold a row of parameters or a map made in the statement: their keys are no properties of the graph. */
function rowVariables(text: string): Set<string> {
  return new Set([...text.matchAll(/UNWIND\s[^\n]*?\bAS\s+(\w+)/g)].map(([, name]) => name ?? ''));
}

function propertiesIn(text: string): string[] {
  const rows = rowVariables(text);
  const read = [...text.matchAll(/\b([a-z]\w*)\.([A-Za-z]\w*)/g)].filter(([, owner]) => !namespaces.has(owner ?? '') && !rows.has(owner ?? ''));
  const maps = [...text.matchAll(/:[A-Z][\w|&!]*\s*\{([^}]*)\}/g)].flatMap(([, body]) => [...(body ?? '').matchAll(/(\w+)\s*:/g)]);
  return [...read.map(([, , name]) => name ?? ''), ...maps.map(([, name]) => name ?? '')];
}

function questionBreaches({ path, text }: CypherFile): string[] {
  try {
    const { text: statement, parameters } = parseCypherQuestion(text, basename(path, '.cypher'));
    const declared = parameters.map(({ name }) => name);
    const used = [...bare(statement).matchAll(/\$(\w+)/g)].map(([, name]) => name ?? '');
    return [
      ...[...new Set(used)].filter((name) => !declared.includes(name)).map((name) => `${path} uses $${name}, which its head does not declare.`),
      ...declared.filter((name) => !used.includes(name)).map((name) => `${path} declares $${name} and does not use it.`),
      ...(bare(statement).includes(';') ? [`${path} holds more than one statement, or ends it with a semicolon.`] : []),
      ...(/\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b/.test(bare(statement)) ? [`${path} writes: a question only reads.`] : []),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** All breaches in these files, as sentences. */
export function cypherBreaches(files: readonly CypherFile[]): string[] {
  return files.flatMap((file) => {
    const { path, text } = file;
    const statement = bare(text);
    return [
      ...(text.startsWith('// ') ? [] : [`${path} does not open with a comment that says what it is for.`]),
      ...(text.includes('${') ? [`${path} has text joined in: values are parameters only.`] : []),
      ...namesIn(statement)
        .filter((name) => !names.has(name))
        .map((name) => `${path} names “${name}”, which is no label or type of the model or of the store.`),
      ...propertiesIn(statement)
        .filter((name) => !properties.has(name))
        .map((name) => `${path} reads the property “${name}”, which nothing in the graph has.`),
      ...(path.startsWith('cypher/questions/') ? questionBreaches(file) : []),
    ];
  });
}
