// The architecture rules as a command: `npm run lint` runs it after biome. Prints one sentence a breach.
import { cypherBreaches, readCypher } from './check-cypher';
import { functionBreaches } from './check-functions';
import { addressBreaches, emptyRules, importBreaches, importCycles, printingBreaches, purityBreaches } from './check-imports';
import { procedureBreaches } from './check-procedures';
import { arrayReadBreaches } from './check-reads';
import { headBreaches, sizeBreaches, suppressionBreaches } from './check-sizes';
import { allTests, testBreaches, untestedFiles } from './check-tests';
import { waitingBreaches } from './check-waiting';
import { filesBelow, readSources, readStyles } from './source-files';

/** The folders that the rules are about. */
export const sourceFolders = ['server', 'importers', 'web'];

/** The folders beside them with programs: every rule that does not name a folder holds there too. */
const otherFolders = ['test', 'sample-data', 'docs'];

/** All breaches in the project as it stands, as sentences. */
export function allBreaches(): string[] {
  const sources = readSources(sourceFolders);
  const everything = [...sources, ...readSources(otherFolders)];
  return [
    ...emptyRules(['cypher', ...sourceFolders, ...otherFolders].flatMap(filesBelow)),
    ...importBreaches(everything),
    ...importCycles(everything),
    ...purityBreaches(sources),
    ...printingBreaches(sources),
    ...addressBreaches(sources),
    ...sizeBreaches([...everything, ...readStyles()]),
    ...functionBreaches(everything),
    ...suppressionBreaches(everything.filter(({ path }) => !path.startsWith('test/architecture/'))),
    ...headBreaches([...everything, ...readStyles()]),
    ...arrayReadBreaches(sources),
    ...procedureBreaches(sources),
    ...cypherBreaches(readCypher()),
    ...testBreaches(untestedFiles(sources, allTests())),
    ...waitingBreaches(everything),
  ];
}

if (process.argv[1]?.endsWith('check.ts')) {
  const breaches = allBreaches();
  for (const breach of breaches) console.error(breach);
  console.log(breaches.length === 0 ? 'Architecture: all rules hold.' : `Architecture: ${breaches.length} breaches.`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
