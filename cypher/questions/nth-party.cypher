// Providers behind a service · Leveranciers achter een dienst
// Question: Which providers stand behind this service, and how deep?
// Vraag: Welke leveranciers zitten achter deze dienst, en hoe diep?
// Parameters:
//   $id: text, for example 'svc:benefits'
// Returns: a row per supplier or organisation that the service needs. isDirect: its rank is 1. passed: providers on one way with the fewest steps, itself included. When isUpperBound is true the rank is at most passed; a row of an organisation whose service or component is used has no passed.
// Geeft: een rij per leverancier of organisatie die de dienst nodig heeft. isDirect: rang 1. passed: leveranciers op een weg met de minste stappen, zichzelf meegerekend. Is isUpperBound waar, dan is de rang hoogstens passed; een organisatie waarvan een dienst of component gebruikt wordt heeft geen passed.
// Leaves out: the rank itself beyond 1: the way with the fewest steps need not pass the fewest providers, and a rank that a contract does not state is that of the recipient plus one, which a path cannot count (it counts as 2 here, and isUpperBound is false). Groups: every member counts. Impact fails and degrades are followed, none is not, nor are makers, countries, owners and fallbacks.
// Laat weg: de rang zelf voorbij 1: de weg met de minste stappen hoeft niet langs de minste leveranciers te gaan, en een rang die een contract niet noemt is die van de ontvanger plus één, wat een pad niet kan tellen (telt hier als 2, en isUpperBound is onwaar). Groepen: elk lid telt. Gevolg fails en degrades worden gevolgd, none niet, en ook makers, landen, eigenaren en uitwijk niet.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (service:Ketenzicht {id: $id})
  CALL (service) {
    MATCH path = ANY SHORTEST (service) (()-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN WHERE coalesce(r.impact, 'fails') <> 'none']->())+ (provider:Supplier|Organisation)
    WITH provider, relationships(path) AS steps
    RETURN provider, false AS direct,
      reduce(total = 0, step IN steps | total + CASE
        WHEN type(step) = 'SUBCONTRACTED_TO' AND startNode(step):Contract THEN coalesce(step.rank, 2)
        WHEN endNode(step):Supplier|Organisation THEN 1
        WHEN startNode(step):Service|Component AND endNode(step):Service|Component THEN toInteger(coalesce(startNode(step).organisation <> endNode(step).organisation, false))
        ELSE 0 END) AS passed,
      all(step IN steps WHERE NOT (type(step) = 'SUBCONTRACTED_TO' AND startNode(step):Contract AND step.rank IS NULL AND step.recipient IS NOT NULL)) AS isUpperBound
    UNION
    MATCH (service) (()-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN WHERE coalesce(r.impact, 'fails') <> 'none']->())* (user:Service|Component)
    WITH DISTINCT user
    MATCH (user)-[r:DEPENDS_ON WHERE coalesce(r.impact, 'fails') <> 'none']->(used:Service|Component)
    WHERE used.organisation <> user.organisation
    MATCH (provider:Organisation {id: used.organisation})
    RETURN DISTINCT provider, false AS direct, null AS passed, false AS isUpperBound
    UNION
    MATCH ANY SHORTEST (service) ((a)-[before:DEPENDS_ON|PROVIDED_BY|HOSTED_IN WHERE coalesce(before.impact, 'fails') <> 'none']->(b:!Supplier&!Organisation)
      WHERE NOT (a:Service|Component AND b:Service|Component AND coalesce(a.organisation <> b.organisation, false)))* (last)
    MATCH (last)-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN WHERE coalesce(r.impact, 'fails') <> 'none']->(next)
    WHERE NOT (last:Contract AND type(r) = 'SUBCONTRACTED_TO' AND coalesce(r.rank, 2) > 1)
    MATCH (provider:Supplier|Organisation)
    WHERE provider.id = CASE
      WHEN next:Supplier|Organisation THEN next.id
      WHEN last:Service|Component AND next:Service|Component AND last.organisation <> next.organisation THEN next.organisation END
    RETURN DISTINCT provider, true AS direct, null AS passed, false AS isUpperBound
  }
  WITH service, provider, max(toInteger(direct)) = 1 AS isDirect, min(passed) AS passed, max(toInteger(isUpperBound)) = 1 AS isUpperBound
  WHERE provider <> service
  RETURN provider.id AS id, provider.name AS name, isDirect, passed, isUpperBound
}
RETURN id, name, isDirect, passed, isUpperBound, store.graphVersion = store.version AS graphIsCurrent
ORDER BY isDirect DESC, passed, id
