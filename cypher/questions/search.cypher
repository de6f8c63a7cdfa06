// Search by name · Zoeken op naam
// Question: What is called something like this?
// Vraag: Wat heet ongeveer zo?
// Parameters:
//   $text: text, for example 'uitkering'
// Returns: the best fifty nodes by name, alias or title, with their kind and how well they fit. Dutch word forms are found too (uitkering, uitkeringen), and more words find more.
// Geeft: de beste vijftig op naam, andere naam of titel, met hun soort en hoe goed ze passen. Nederlandse woordvormen worden ook gevonden (uitkering, uitkeringen), en meer woorden vinden meer.
// Leaves out: ids and other identifiers, parts of words, and common words (voor, van, de). What stands for the index to read as a sign is taken as text.
// Laat weg: id's en andere nummers, delen van woorden, en gewone woorden (voor, van, de). Tekens met een betekenis voor de index gelden als tekst.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  WITH trim(reduce(words = toLower($text), sign IN ['\\', '+', '-', '&', '|', '!', '(', ')', '{', '}', '[', ']', '^', '"', '~', '*', '?', ':', '/'] | replace(words, sign, ' '))) AS words
  WHERE words <> ''
  CALL db.index.fulltext.queryNodes('ketenzicht_search', words) YIELD node, score
  RETURN node, score ORDER BY score DESC, node.id LIMIT 50
}
RETURN node.id AS id, [label IN labels(node) WHERE label <> 'Ketenzicht'][0] AS kind, node.name AS name, score, store.graphVersion = store.version AS graphIsCurrent
ORDER BY score DESC, id
