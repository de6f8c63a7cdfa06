// What is pasted into Neo4j Browser: values as Cypher reads them back, whatever stands in an id, and the questions that fit what is on screen.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCypherQuestions } from '../../../server/launch/cypher-questions';
import { cypherOfNode, cypherOfScenario, cypherToPaste, cypherValue } from '../../../web/components/cypher-parameters';
import { root } from '../../architecture/source-files';

const questions = readCypherQuestions(join(root, 'cypher/questions'));
const named = (name: string) => questions.find((one) => one.name === name);

describe('values', () => {
  it('are written in Cypher', () => {
    expect(cypherValue('sup:a')).toBe("'sup:a'");
    expect(cypherValue(2)).toBe('2');
    expect(cypherValue(['a', 'b'])).toBe("['a', 'b']");
    expect(cypherValue("o'n\\e\n\t")).toBe("'o\\'n\\\\e\\n\\t'");
  });

  it('stand above the statement, the example where the screen knows none', () => {
    const question = {
      parameters: [
        { name: 'id', example: "'x'" },
        { name: 'least', example: '2' },
      ],
      text: 'RETURN $id',
    };
    expect(cypherToPaste(question, { id: "a'b" })).toBe(":param id => 'a\\'b';\n:param least => 2;\nRETURN $id;");
    expect(cypherToPaste({ parameters: [], text: 'RETURN 1' })).toBe('RETURN 1;');
  });
});

describe('the questions that fit', () => {
  it('a scenario of failures begin with all that it makes fail', () => {
    const asked = cypherOfScenario({ events: [{ type: 'country-outage', code: 'NL' }], given: ['g'], causes: ['dc:a', 'dc:b'] });
    expect(asked).toEqual([
      { name: 'blast-radius-rounds', parameters: { failed: ['dc:a', 'dc:b', 'g'] } },
      { name: 'services-in-country', parameters: { id: 'country:NL' } },
    ]);
    expect(cypherOfScenario({ events: [{ type: 'fail', id: 'a' }], given: [], causes: ['a'] }).map(({ name }) => name)).toContain('blast-radius');
  });

  it('a scenario with changes are none: Cypher would answer another question', () => {
    expect(cypherOfScenario({ events: [{ type: 'award', contract: 'c', supplier: 's' }], given: [], causes: [] })).toEqual([]);
    expect(cypherOfScenario({ events: [{ type: 'fail', id: 'a' }], given: [], causes: undefined })).toEqual([]);
  });

  it('are files that exist, with the parameters that they take', () => {
    const kinds = ['Service', 'Supplier', 'Country', 'Contract'];
    const asked = [
      ...cypherOfScenario({ events: [{ type: 'country-sanction', code: 'NL' }], given: [], causes: ['a'] }),
      ...kinds.flatMap((kind) => cypherOfNode({ id: 'x', kind })),
    ];
    for (const { name, parameters } of asked) {
      expect(named(name), name).toBeDefined();
      expect(named(name)?.parameters.map((one) => one.name)).toEqual(Object.keys(parameters ?? {}));
    }
  });
});
