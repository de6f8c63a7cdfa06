// Removes nodes of the model's labels that a person added by hand.
// Parameters: $rows with element.
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.element
DETACH DELETE n
RETURN count(*) AS done
