// Adds a step to the history of a source. The text `record` is what the program reads; the other properties are for who looks.
// Parameters: $record (text), $number, $id, $properties.
CREATE (r:KetenzichtImport {id: $id})
SET r += $properties, r.number = $number, r.record = $record
RETURN r.id AS id
