// Adds relations, each from the dependent to what it needs.
// Parameters: $rows with type, from, to and properties.
UNWIND $rows AS row
MATCH (a:Ketenzicht {id: row.from})
MATCH (b:Ketenzicht {id: row.to})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(r) AS done
