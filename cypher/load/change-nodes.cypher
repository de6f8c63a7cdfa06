// Gives nodes other properties, and another kind where it changed.
// Parameters: $rows with id, kind, otherKinds (those to take away) and properties.
UNWIND $rows AS row
MATCH (n:Ketenzicht {id: row.id})
REMOVE n:$(row.otherKinds)
SET n:$(row.kind)
SET n = row.properties
RETURN count(n) AS done
