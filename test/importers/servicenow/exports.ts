// Exports of ServiceNow as texts, and the graph that they become.
import { serviceNow } from '../../../importers/servicenow/servicenow';
import { resolveEstate } from '../../../server/estate/resolve';
import { source } from '../../support/estate';
import { inputFile, runImporter } from '../../support/input-files';

type Files = Readonly<Record<string, string>>;
/** What the importer says of files, in the encoding of such exports. */
export const run = (files: Files) =>
  runImporter(
    serviceNow,
    Object.entries(files).map(([name, text]) => inputFile(name, text, { encoding: 'windows-1252' })),
    'cmdb',
  );
/** The same with the graph, its relations in words. */
export const graphOf = async (files: Files) => {
  const imported = await run(files);
  const { graph, rejected } = resolveEstate({ sources: [source('cmdb', imported.claims)], judgements: [] });
  const nameOf = (id: string) => String(graph.nodes.find((node) => node.id === id)?.properties.name ?? id);
  const relations = graph.relations.map(({ type, from, to, properties }) => {
    const more = properties.impact === 'none' ? ' (none)' : properties.group ? ` [${properties.group}]` : '';
    return `${nameOf(from)} ${type} ${nameOf(to)}${more}`;
  });
  return { ...imported, graph, relations, rejected: [...rejected.values()] };
};

/** Some items, one of each kind. */
export const items = `"name","sys_class_name","sys_id"
"Zaken","Business Service","00000000000000000000000000000001"
"Zaaksysteem","Application","00000000000000000000000000000002"
"SRV-1","Server","00000000000000000000000000000003"
"Bosrand","Data Center","00000000000000000000000000000004"
`;
