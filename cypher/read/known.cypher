// Which of these documents and records are there?
// Parameters: $documents, $records (ids).
// Returns: the ids that are there; the number of records.
RETURN COLLECT { MATCH (d:KetenzichtDocument) WHERE d.id IN $documents RETURN d.id } AS documents,
  COLLECT { MATCH (r:KetenzichtImport) WHERE r.id IN $records RETURN r.id } AS records,
  COUNT { MATCH (:KetenzichtImport) } AS number
