// Adds what people said; nothing of it is ever changed. The text `revision` is what the program reads; the other properties are for who looks.
// Parameters: $rows with number, kind, revision (text), properties.
UNWIND $rows AS row
CREATE (r:KetenzichtRevision {number: row.number})
SET r += row.properties, r.kind = row.kind, r.revision = row.revision
RETURN count(r) AS done
