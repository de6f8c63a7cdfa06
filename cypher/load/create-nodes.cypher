// Adds nodes.
// Parameters: $rows with kind and properties.
UNWIND $rows AS row
CREATE (n:Ketenzicht:$(row.kind))
SET n = row.properties
RETURN count(n) AS done
