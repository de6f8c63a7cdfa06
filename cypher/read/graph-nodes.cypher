// Which nodes does the graph for analysts have, as they lie there?
// Parameters: $kinds, the labels of the model.
// Returns: each node that has our label or one of the model, also those that a person made by hand.
MATCH (n:Ketenzicht|Organisation|Service|Component|Contract|Supplier|Datacenter|Country|Technology)
RETURN elementId(n) AS element, n:Ketenzicht AS ours, [label IN labels(n) WHERE label IN $kinds] AS kinds, properties(n) AS properties
