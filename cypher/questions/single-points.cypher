// Single points of failure between two bounds · Enkelvoudige faalpunten tussen twee grenzen
// Question: Which nodes take this service down by themselves, for certain or possibly?
// Vraag: Welke dingen halen deze dienst in hun eentje neer, zeker of misschien?
// Parameters:
//   $id: text, for example 'svc:benefits'
// Returns: a row per node that the service can fail by. certain: it is a single point (every step on the way is a relation outside any group). possible: it stands behind a group, which may hold without it.
// Geeft: een rij per ding waardoor de dienst kan uitvallen. certain (zeker): een enkelvoudig faalpunt, want elke stap is een relatie buiten een groep. possible (misschien): het staat achter een groep, die het zonder kan redden.
// Leaves out: what is inside groups: two members that hang on the same thing are not found out, so a possible one may be a single point as well; certain is a lower bound, all rows together the upper one. Under a contract with a group among its suppliers, who delivers to another supplier there counts as possible. Impact degrades and none are not followed. Nodes recorded as down are left out, not those that are down because of them: when the service is down already, nothing is a single point of it. Kinds are not chosen: the program leaves out services and contracts unless asked.
// Laat weg: wat binnen groepen zit: twee leden die aan hetzelfde hangen komen niet aan het licht, dus ook een possible kan een enkelvoudig faalpunt zijn; certain is de ondergrens, alle rijen samen de bovengrens. Onder een contract met een groep leveranciers telt wie daar aan een ander levert als possible. Gevolg degrades en none worden niet gevolgd. Wat als uit te boek staat valt weg, maar niet wat daardoor uit is: is de dienst al uit, dan is niets er een faalpunt van. Soorten zijn niet gekozen: het programma laat diensten en contracten weg tenzij erom gevraagd wordt.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (service:Ketenzicht {id: $id})
  CALL () {
    MATCH (contract:Contract)-[r:SUPPLIED_BY|SUBCONTRACTED_TO WHERE r.group IS NOT NULL OR r.impact = 'degrades']->()
    RETURN collect(DISTINCT contract.id) AS sparing
  }
  CALL (service, sparing) {
    MATCH (service) (()-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN
      WHERE coalesce(r.impact, 'fails') = 'fails' AND r.group IS NULL AND NOT (r.recipient IS NOT NULL AND startNode(r).id IN sparing)]->())+ (point)
    RETURN DISTINCT point, 'certain' AS reached
    UNION
    MATCH (service) (()-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN WHERE coalesce(r.impact, 'fails') = 'fails']->())+ (point)
    RETURN DISTINCT point, 'possible' AS reached
  }
  WITH service, point, CASE WHEN 'certain' IN collect(reached) THEN 'certain' ELSE 'possible' END AS bound
  WHERE point <> service AND coalesce(point.state, 'up') = 'up'
  RETURN bound, point.id AS id, [label IN labels(point) WHERE label <> 'Ketenzicht'][0] AS kind, point.name AS name
}
RETURN bound, id, kind, name, store.graphVersion = store.version AS graphIsCurrent
ORDER BY bound, kind, id
