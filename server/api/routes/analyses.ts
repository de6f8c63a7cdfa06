// Handles the routes of the risk questions: lists them as data, and answers one.
import { Router } from 'express';
import { analyses } from '../../analysis/list';
import { analysisQuestion } from '../../engine/engine';
import { follow, passOn } from '../asking';
import { type AnalysesBody, analysisRequest } from '../contract';
import type { ApiWiring } from '../wiring';

function describeAnalyses(): AnalysesBody {
  return {
    analyses: analyses.map(({ name, question, parameters }) => ({
      name,
      question,
      parameters: parameters.map(({ values, ...spec }) => ({ ...spec, ...(values ? { values: [...values] } : {}) })),
    })),
  };
}

export function analysisRoutes({ engine }: ApiWiring): Router {
  const router = Router();
  router.get('/analyses', (_request, response) => {
    response.json(describeAnalyses());
  });
  for (const { name } of analyses) {
    router.post(`/analyses/${name}`, (request, response) => {
      const raw = analysisRequest.parse(request.body ?? {});
      const question = { name: analysisQuestion, parameters: { analysis: name, raw } };
      const isFollowed = request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';
      return isFollowed ? follow(engine, { request, response, question }) : passOn(engine, { request, response, question });
    });
  }
  return router;
}
