// Services per country · Diensten per land
// Question: How many services rest on each country, by one channel?
// Vraag: Hoeveel diensten rusten op elk land, langs één kanaal?
// Parameters:
//   $channel: text, for example 'location'
// Returns: a row per country with the number of services that rest on it, and how many of them are vital or critical. Channels: location (a datacenter they need is located there), operation (a company or contract they need operates from there), jurisdiction (a company they need is established there).
// Geeft: een rij per land met het aantal diensten dat erop rust, en hoeveel daarvan vitaal of kritiek zijn. Kanalen: location (een datacenter dat zij nodig hebben ligt er), operation (een bedrijf of contract dat zij nodig hebben werkt vanuit dat land), jurisdiction (een bedrijf dat zij nodig hebben is er gevestigd).
// Leaves out: owners abroad: the law that reaches a company through its parent is not counted under jurisdiction. Organisations whose services are used, unless a relation leads to them. Groups: every member counts. Impact fails and degrades are followed, none is not. Which services: services-in-country.
// Laat weg: eigenaren in het buitenland: recht dat een bedrijf via zijn moeder raakt telt niet bij jurisdiction. Organisaties waarvan diensten gebruikt worden, tenzij een relatie naar hen leidt. Groepen: elk lid telt. Gevolg fails en degrades worden gevolgd, none niet. Welke diensten: services-in-country.
MATCH (store:KetenzichtStore {id: 'store'})
OPTIONAL CALL () {
  MATCH (country:Country)
  CALL (country) {
    WITH country WHERE $channel = 'location'
    MATCH (country) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|LOCATED_IN WHERE coalesce(r.impact, 'fails') <> 'none']-())+ (service:Service)
    RETURN DISTINCT service
    UNION
    WITH country WHERE $channel = 'operation'
    MATCH (country) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|OPERATES_FROM WHERE coalesce(r.impact, 'fails') <> 'none']-())+ (service:Service)
    RETURN DISTINCT service
    UNION
    WITH country WHERE $channel = 'jurisdiction'
    MATCH (country) (()<-[r:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN|ESTABLISHED_IN WHERE coalesce(r.impact, 'fails') <> 'none']-())+ (service:Service)
    RETURN DISTINCT service
  }
  RETURN country.id AS id, country.name AS name, count(service) AS services,
    count(CASE WHEN service.criticality IN ['vital', 'critical'] THEN service END) AS vitalOrCritical
}
RETURN id, name, services, vitalOrCritical, store.graphVersion = store.version AS graphIsCurrent
ORDER BY services DESC, id
