// Reads what the name of a table says of its rows: that of the sheet, and that of the file where the sheet is called “Blad1” or “Export”.
import type { NodeKind } from '../../../server/model/vocabulary';
import { foldHeader } from '../../reading/headers';
import { bareFileName, wordsIn } from '../../reading/words';
import type { TableFacts } from './table-facts';
import { foreignTables, personTables, tableWords } from './titles/kinds';

export interface TableName {
  /** The name that tells it, as people see it. */
  readonly name: string;
  /** Kinds that it names, each with how far it tells that the rows are such. */
  readonly kinds: ReadonlyMap<NodeKind, number>;
  /** It names something that is nothing of ours: invoices. */
  readonly isForeign: boolean;
  /** It names persons. */
  readonly isOfPersons: boolean;
}

/** How far a name tells the kind: it is nothing but that word, it has the word among others, or it is that of a file with sheets. */
const tells = { whole: 0.62, part: 0.45 } as const;
/** Words of a name that are looked at. */
const mostWords = 40;

const kindWords = new Map<string, NodeKind>();
for (const [kind, list] of Object.entries(tableWords)) for (const word of list) kindWords.set(foldHeader(word), kind as NodeKind);
const foreign = new Set(foreignTables.map(foldHeader));
const persons = new Set(personTables.map(foldHeader));

/** What a name says; of words that stand together too: “core company”, “ICT-dienst”, “LeveranciersLijst”. */
function readName(name: string, isWholeFile: boolean): TableName {
  const parts = wordsIn(name.replace(/(\p{Lower})(\p{Upper})/gu, '$1 $2')).slice(0, mostWords);
  const whole = foldHeader(parts.join(''));
  const words = [...parts, ...parts.map((part, at) => part + (parts[at + 1] ?? ''))].map(foldHeader);
  const kinds = new Map<NodeKind, number>();
  for (const word of words) {
    const kind = kindWords.get(word);
    if (kind) kinds.set(kind, isWholeFile && kindWords.get(whole) === kind ? tells.whole : tells.part);
  }
  return { name, kinds, isForeign: words.some((word) => foreign.has(word)), isOfPersons: words.some((word) => persons.has(word)) };
}

const saysNothing = ({ kinds, isForeign, isOfPersons }: TableName) => kinds.size === 0 && !isForeign && !isOfPersons;

/** What the name of a table says: of the sheet, else of the file. */
export function readTableName({ file, sheet }: Pick<TableFacts, 'file' | 'sheet'>): TableName {
  if (sheet === null) return { ...readName(bareFileName(file), true), name: file };
  const own = readName(sheet, true);
  if (!saysNothing(own)) return own;
  const ofFile = { ...readName(bareFileName(file), false), name: file };
  return saysNothing(ofFile) ? own : ofFile;
}
