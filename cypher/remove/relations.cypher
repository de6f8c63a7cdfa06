// Removes relations that we made, each by the index of its type: walking from an end would be slow where one thing has very many.
// Parameters: $rows with type and id.
// Returns: how many went.
UNWIND $rows AS row
CALL (row) {
  WITH row WHERE row.type = 'USES' MATCH ()-[r:USES {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'DEPENDS_ON' MATCH ()-[r:DEPENDS_ON {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'PROVIDED_BY' MATCH ()-[r:PROVIDED_BY {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'SUPPLIED_BY' MATCH ()-[r:SUPPLIED_BY {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'SUBCONTRACTED_TO' MATCH ()-[r:SUBCONTRACTED_TO {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'HOSTED_IN' MATCH ()-[r:HOSTED_IN {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'MADE_BY' MATCH ()-[r:MADE_BY {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'LOCATED_IN' MATCH ()-[r:LOCATED_IN {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'OPERATES_FROM' MATCH ()-[r:OPERATES_FROM {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'ESTABLISHED_IN' MATCH ()-[r:ESTABLISHED_IN {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'OWNED_BY' MATCH ()-[r:OWNED_BY {id: row.id}]->() RETURN r
  UNION ALL
  WITH row WHERE row.type = 'FALLS_BACK_TO' MATCH ()-[r:FALLS_BACK_TO {id: row.id}]->() RETURN r
}
DELETE r
RETURN count(*) AS done
