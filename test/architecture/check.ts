// The architecture rules as a command: `npm run lint` runs it after biome. Prints one sentence a breach.
import { cypherBreaches, readCypher } from './check-cypher';
import { functionBreaches } from './check-functions';
import { importBreaches, importCycles, printingBreaches, purityBreaches } from './check-imports';
import { procedureBreaches } from './check-procedures';
import { arrayReadBreaches } from './check-reads';
import { headBreaches, sizeBreaches, suppressionBreaches } from './check-sizes';
import { allTests, testBreaches, untestedFiles } from './check-tests';
import { readSources, readStyles } from './source-files';

/** The folders that the rules are about. */
export const sourceFolders = ['server', 'importers', 'web'];

/** All breaches in the project as it stands, as sentences. */
export function allBreaches(): string[] {
  const sources = readSources(sourceFolders);
  const everything = [...sources, ...readSources(['test', 'sample-data', 'docs'])];
  return [
    ...importBreaches(sources),
    ...importCycles(sources),
    ...purityBreaches(sources),
    ...printingBreaches(sources),
    ...sizeBreaches([...everything, ...readStyles()]),
    ...functionBreaches(everything),
    ...suppressionBreaches(everything.filter(({ path }) => !path.startsWith('test/architecture/'))),
    ...headBreaches([...everything, ...readStyles()]),
    ...arrayReadBreaches(sources),
    ...procedureBreaches(sources),
    ...cypherBreaches(readCypher()),
    ...testBreaches(untestedFiles(sources, allTests())),
  ];
}

if (process.argv[1]?.endsWith('check.ts')) {
  const breaches = allBreaches();
  for (const breach of breaches) console.error(breach);
  console.log(breaches.length === 0 ? 'Architecture: all rules hold.' : `Architecture: ${breaches.length} breaches.`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
