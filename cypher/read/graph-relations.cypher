// Which relations does the graph for analysts have, as they lie there?
// Parameters: none.
// Returns: each relation of a type of the model, with the ids of its ends.
MATCH (a)-[r:USES|DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|MADE_BY|LOCATED_IN|OPERATES_FROM|ESTABLISHED_IN|OWNED_BY|FALLS_BACK_TO]->(b)
RETURN elementId(r) AS element, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties
