// Removes relations that a person added by hand or that stand twice.
// Parameters: $rows with element.
UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.element
DELETE r
RETURN count(*) AS done
