// What may go down with one thing · Wat er met één ding mee kan uitvallen
// Question: Which services and organisations can be hit when this node fails?
// Vraag: Welke diensten en organisaties kunnen geraakt worden als dit uitvalt?
// Parameters:
//   $id: text, for example 'sup:acme'
// Returns: a row per service: failed (it hangs on the node over relations with impact fails) or degraded (only over a relation that degrades, the maker of a technology among them), with the organisations that use or own it.
// Geeft: een rij per dienst: failed (uit, want alles tussen het knooppunt en de dienst laat uitvallen) of degraded (verzwakt, want ergens ertussen verzwakt het alleen), met de organisaties die de dienst gebruiken of bezitten.
// Leaves out: redundancy groups: every member counts as needed, so this is what can be hit at most; without groups it is exact, but for who delivers to a supplier that only degrades its contract (called failed here). Times, recovery, and what is at risk. What was down already is listed like the rest. Impact none, country, ownership and fallback are not followed. For the exact answer use blast-radius-rounds.
// Laat weg: redundantiegroepen: elk lid telt als nodig, dus dit is hoogstens wat geraakt wordt; zonder groepen klopt het precies, behalve bij wie levert aan een leverancier die zijn contract alleen verzwakt (heet hier failed). Tijden, herstel, en wat kwetsbaar wordt. Wat al uit was, staat er gewoon bij. Gevolg none, land, eigendom en uitwijk worden niet gevolgd. Het precieze antwoord geeft blast-radius-rounds.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (cause:Ketenzicht {id: $id})
  CALL (cause) {
    MATCH (cause) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN WHERE coalesce(r.impact, 'fails') = 'fails']-())* (hit:Service)
    RETURN DISTINCT hit, 'failed' AS reached
    UNION
    MATCH (cause) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|MADE_BY WHERE coalesce(r.impact, 'fails') <> 'none']-())* (hit:Service)
    RETURN DISTINCT hit, 'degraded' AS reached
  }
  WITH hit, CASE WHEN 'failed' IN collect(reached) THEN 'failed' ELSE 'degraded' END AS status
  RETURN status, hit.id AS service, hit.name AS name, hit.criticality AS criticality,
    COLLECT {
      MATCH (user:Organisation)-[:USES]->(hit) RETURN user.name AS name
      UNION
      MATCH (owner:Organisation {id: hit.organisation}) RETURN owner.name AS name
    } AS organisations
}
RETURN status, service, name, criticality, organisations, store.graphVersion = store.version AS graphIsCurrent
ORDER BY status DESC, service
