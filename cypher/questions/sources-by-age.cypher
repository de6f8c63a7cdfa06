// Sources by age · Bronnen naar ouderdom
// Question: How old is what each source says, and how much rests on it?
// Vraag: Hoe oud is wat elke bron zegt, en hoeveel rust erop?
// Parameters:
//   $asOf: date, for example '2026-11-01'
// Returns: a row per source that says something, the oldest first: when what it says now was imported, days between then and the date asked for, its importer and mode, and the nodes and relations that name it.
// Geeft: een rij per bron die iets zegt, de oudste eerst: wanneer werd ingelezen wat zij nu zegt, dagen tussen toen en de gevraagde datum, importer en wijze, en de knooppunten en relaties die haar noemen.
// Leaves out: how old the data were when they were imported, and sources that say nothing any more. After a partial import the age is that of the newest one, though older rows stay. Nothing here walks the chain, so impact and groups play no part.
// Laat weg: hoe oud de gegevens waren toen ze werden ingelezen, en bronnen die niets meer zeggen. Na een gedeeltelijke import geldt de nieuwste, ook al blijven oudere rijen staan. Er wordt geen keten gevolgd: gevolg en groepen spelen niet mee.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (record:KetenzichtImport)
  WITH record ORDER BY record.number
  WITH record.source AS source, collect(record) AS records
  WITH source, records[-1] AS newest, records WHERE newest.document IS NOT NULL
  WITH source, newest, [record IN records WHERE record.document = newest.document][0] AS imported
  WITH collect({source: source, newest: newest, imported: imported}) AS rows
  CALL (rows) {
    UNWIND rows AS row RETURN row.source AS name, 0 AS nodes, 0 AS relations
    UNION ALL
    MATCH (node:Ketenzicht) UNWIND node.sources AS name RETURN name, count(*) AS nodes, 0 AS relations
    UNION ALL
    MATCH (:Ketenzicht)-[relation]->(:Ketenzicht) UNWIND relation.sources AS name RETURN name, 0 AS nodes, count(*) AS relations
  }
  WITH rows, name, sum(nodes) AS nodes, sum(relations) AS relations
  UNWIND [row IN rows WHERE row.source = name] AS row
  RETURN name AS source, row.imported.at AS importedAt, duration.inDays(date(datetime(row.imported.at)), date($asOf)).days AS days,
    row.newest.importer AS importer, row.newest.mode AS mode, nodes, relations
}
RETURN source, importedAt, days, importer, mode, nodes, relations, store.graphVersion = store.version AS graphIsCurrent
ORDER BY importedAt, source
