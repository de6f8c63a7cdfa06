// What a class is: a service, a datacenter, else a component; and whose vendor delivers it.
import { describe, expect, it } from 'vitest';
import { isDelivered, kindOfItem } from '../../../importers/servicenow/classes';

describe('the kind of an item', () => {
  it.each([
    ['Application Service', 'Service'],
    ['cmdb_ci_service_auto', 'Service'],
    ['u_cmdb_ci_dienst', 'Service'],
    ['Web Service', 'Component'],
    ['Service Account', 'Component'],
    ['Data Center', 'Datacenter'],
    ['Rekencentrum', 'Datacenter'],
    ['Linux Server', 'Component'],
  ])('of class %s is %s', (className, kind) => {
    expect(kindOfItem(className, 'cmdb_ci_service')).toBe(kind);
  });

  it('without a class is told by the table of its file, else a component', () => {
    expect([kindOfItem('', 'cmdb_ci_service'), kindOfItem('', 'cmdb_ci_datacenter'), kindOfItem('', null)]).toEqual(['Service', 'Datacenter', 'Component']);
  });
});

describe('a vendor', () => {
  it('delivers services and applications, and sold all else once', () => {
    expect([isDelivered('Service', ''), isDelivered('Component', 'Business Application'), isDelivered('Component', 'cmdb_ci_server')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isDelivered('Datacenter', 'Application site')).toBe(false);
  });
});
