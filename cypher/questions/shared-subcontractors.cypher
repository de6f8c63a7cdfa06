// Subcontractors shared by suppliers · Onderaannemers die leveranciers delen
// Question: Which companies stand behind several contracted suppliers?
// Vraag: Welke bedrijven zitten achter meer gecontracteerde leveranciers?
// Parameters:
//   $least: integer, for example 2
// Returns: a row per company that stands behind at least that many contracted suppliers, with their names: over chains of their own (supplier to supplier) and under their contracts.
// Geeft: een rij per bedrijf dat achter minstens zoveel gecontracteerde leveranciers zit, met hun namen: via hun eigen keten (leverancier naar leverancier) en onder hun contracten.
// Leaves out: who delivers to whom under one contract: a subcontractor there counts behind every supplier of that contract. Groups, ranks and weights. Impact fails and degrades are followed, none is not. Owners that companies share, and what they share otherwise (datacenters, technology).
// Laat weg: wie aan wie levert onder één contract: een onderaannemer telt daar achter elke leverancier van dat contract. Groepen, rangen en gewichten. Gevolg fails en degrades worden gevolgd, none niet. Eigenaren die bedrijven delen, en wat zij verder delen (datacenters, technologie).
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (contracted:Supplier|Organisation)
  WHERE EXISTS { (contracted)<-[r:SUPPLIED_BY WHERE coalesce(r.impact, 'fails') <> 'none']-(:Contract) }
  CALL (contracted) {
    MATCH (contracted) (()-[r:SUBCONTRACTED_TO WHERE coalesce(r.impact, 'fails') <> 'none']->())+ (shared)
    RETURN DISTINCT shared
    UNION
    MATCH (contracted)<-[supplied:SUPPLIED_BY WHERE coalesce(supplied.impact, 'fails') <> 'none']-(contract:Contract)
    MATCH (contract) (()-[r:SUBCONTRACTED_TO WHERE coalesce(r.impact, 'fails') <> 'none']->())+ (shared)
    RETURN DISTINCT shared
  }
  WITH shared, contracted WHERE shared <> contracted
  WITH shared, collect(contracted.name) AS behind
  WHERE size(behind) >= $least
  RETURN shared.id AS id, shared.name AS name, size(behind) AS suppliers, behind
}
RETURN id, name, suppliers, behind, store.graphVersion = store.version AS graphIsCurrent
ORDER BY suppliers DESC, id
