// A path from one thing to what it needs · Een pad van iets naar wat het nodig heeft
// Question: How does the one come to need the other?
// Vraag: Hoe komt het een aan het ander vast te zitten?
// Parameters:
//   $from: text, for example 'svc:benefits'
//   $to: text, for example 'sup:acme'
// Returns: one row with a path of the fewest relations (Neo4j Browser draws it), the ids along it, its relations, and the rows of the sources that say so. No path: the row is empty; ask it the other way round as well.
// Geeft: één rij met een pad van de minste relaties (Neo4j Browser tekent het), de id's erlangs, de relaties, en de rijen van de bronnen die het zeggen. Geen pad: de rij is leeg; stel de vraag ook andersom.
// Leaves out: other paths, as short or longer: which one of the shortest you get may change. Groups: the path says what is needed, not what fails. Impact fails and degrades are followed, and from a technology to its maker; none is not, nor are use, countries, owners and fallbacks.
// Laat weg: andere paden, even kort of langer: welk van de kortste u krijgt kan verschillen. Groepen: het pad zegt wat nodig is, niet wat uitvalt. Gevolg fails en degrades worden gevolgd, en van een technologie naar haar maker; none niet, en ook gebruik, landen, eigenaren en uitwijk niet.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (dependent:Ketenzicht {id: $from})
  MATCH (needed:Ketenzicht {id: $to})
  MATCH path = ANY SHORTEST (dependent) (()-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|MADE_BY WHERE coalesce(r.impact, 'fails') <> 'none']->())+ (needed)
  RETURN path
}
RETURN path, [node IN nodes(path) | node.id] AS ids, [step IN relationships(path) | type(step)] AS relations,
  [step IN relationships(path) | step.sourceRows] AS sourceRows, store.graphVersion = store.version AS graphIsCurrent
