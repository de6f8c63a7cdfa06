// How many bytes does each of these documents take?
// Parameters: $ids of the documents.
// Returns: a row for each that has something in it; null: it was written before its size was noted.
MATCH (d:KetenzichtDocument) WHERE d.id IN $ids AND d.chunks > 0
RETURN d.id AS id, d.bytes AS bytes
