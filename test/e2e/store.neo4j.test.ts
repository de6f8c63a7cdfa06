// The page of sources on a store in Neo4j: where the data are, that the graph for analysts is current, and when a person changed it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyStore } from '../conformance/neo4j-kind';
import { sharedDriver, sharedNeo4j } from '../neo4j/shared';
import { findingsOf, Stage, untilSaid } from './support/stage';

const driver = sharedDriver();
let stage: Stage | undefined;

function open(sample: boolean): Promise<Stage> {
  const { uri, user, password, database } = sharedNeo4j();
  return Stage.open({ sample, env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } });
}

async function panelSays(text: RegExp): Promise<void> {
  const visit = await stage?.visit('/import', { language: 'en' });
  if (!visit) throw new Error('no stage');
  const panel = visit.page.locator('section.side-panel', { has: visit.page.getByRole('heading', { name: 'Neo4j' }) });
  await untilSaid(panel, text);
  expect(await panel.innerText()).toContain(sharedNeo4j().uri);
  expect(await findingsOf(visit.page)).toEqual([]);
  expect(visit.complaints).toEqual([]);
  await visit.close();
}

beforeEach(() => emptyStore(sharedNeo4j()));
afterEach(async () => {
  await stage?.close();
  await emptyStore(sharedNeo4j());
});

describe('the server on Neo4j', () => {
  it('shows that the graph for analysts follows, and names what a person changed in it', async () => {
    stage = await open(true);
    await panelSays(/shows the newest data and is what the sources say/);
    await stage.close();
    await driver.executeQuery("MATCH (n:Supplier {id: 'sup:sluismeer-hosting'}) SET n.name = 'Someone else'", {}, { database: sharedNeo4j().database });
    stage = await open(false);
    await panelSays(/has 1 difference with what the sources say/);
    await panelSays(/has other properties: Supplier sup:sluismeer-hosting/);
    const answer = await fetch(`${stage.url}/api/v1/nodes/sup:sluismeer-hosting`);
    expect(await answer.json()).toMatchObject({ name: 'Sluismeer Hosting' });
  });
});
