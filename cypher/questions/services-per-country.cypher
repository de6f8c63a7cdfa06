// Services per country · Diensten per land
// Question: How many services rest on each country, and by what?
// Vraag: Hoeveel diensten rusten op elk land, en waardoor?
// Parameters: none
// Returns: a row per country and channel with the number of services: location (a datacenter they need is located there), operation (a company or contract they need operates from there), jurisdiction (a company they need is established there); how many of them are vital or critical.
// Geeft: een rij per land en kanaal met het aantal diensten: location (een datacenter dat zij nodig hebben ligt er), operation (een bedrijf of contract dat zij nodig hebben werkt vanuit dat land), jurisdiction (een bedrijf dat zij nodig hebben is er gevestigd); hoeveel daarvan vitaal of kritiek zijn.
// Leaves out: owners abroad: the law that reaches a company through its parent is not counted under jurisdiction. Organisations whose services are used, unless a relation leads to them. Groups: every member counts. Impact fails and degrades are followed, none is not. Which services: services-in-country.
// Laat weg: eigenaren in het buitenland: recht dat een bedrijf via zijn moeder raakt telt niet bij jurisdiction. Organisaties waarvan diensten gebruikt worden, tenzij een relatie naar hen leidt. Groepen: elk lid telt. Gevolg fails en degrades worden gevolgd, none niet. Welke diensten: services-in-country.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (country:Country)
  CALL (country) {
    MATCH (country) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|LOCATED_IN WHERE coalesce(r.impact, 'fails') <> 'none']-())+ (service:Service)
    RETURN 'location' AS channel, count(DISTINCT service) AS services, count(DISTINCT CASE WHEN service.criticality IN ['vital', 'critical'] THEN service END) AS vitalOrCritical
    UNION ALL
    MATCH (country) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|OPERATES_FROM WHERE coalesce(r.impact, 'fails') <> 'none']-())+ (service:Service)
    RETURN 'operation' AS channel, count(DISTINCT service) AS services, count(DISTINCT CASE WHEN service.criticality IN ['vital', 'critical'] THEN service END) AS vitalOrCritical
    UNION ALL
    MATCH (country) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|ESTABLISHED_IN WHERE coalesce(r.impact, 'fails') <> 'none']-())+ (service:Service)
    RETURN 'jurisdiction' AS channel, count(DISTINCT service) AS services, count(DISTINCT CASE WHEN service.criticality IN ['vital', 'critical'] THEN service END) AS vitalOrCritical
  }
  WITH country, channel, services, vitalOrCritical WHERE services > 0
  RETURN country.id AS id, country.name AS name, channel, services, vitalOrCritical
}
RETURN id, name, channel, services, vitalOrCritical, store.graphVersion = store.version AS graphIsCurrent
ORDER BY services DESC, id, channel
