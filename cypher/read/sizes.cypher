// How many bytes does each of these documents take?
// Parameters: $ids of the documents.
// Returns: a row for each that is there; null: it was written before its size was noted.
MATCH (d:KetenzichtDocument) WHERE d.id IN $ids
RETURN d.id AS id, d.bytes AS bytes
