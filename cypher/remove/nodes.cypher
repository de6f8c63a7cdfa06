// Removes nodes that we made; their relations are gone already, but for those of types that are not ours.
// Parameters: $rows with id.
UNWIND $rows AS row
MATCH (n:Ketenzicht {id: row.id})
DETACH DELETE n
RETURN count(*) AS done
