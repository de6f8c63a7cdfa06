// Handles the routes of the risk questions: lists them as data, and answers one.
import type { Router } from 'express';
import { analyses } from '../../analysis/list';
import { analysisQuestion, type Engine } from '../../engine/engine';
import { follow, passOn } from '../asking';
import { type AnalysesBody, analysisRequest, analysisRoutes } from '../contract';
import { type Handler, type Handlers, mount } from '../handlers';

function describeAnalyses(): AnalysesBody {
  return {
    analyses: analyses.map(({ name, question, parameters }) => ({
      name,
      question,
      parameters: parameters.map(({ values, ...spec }) => ({ ...spec, ...(values ? { values: [...values] } : {}) })),
    })),
  };
}

export function analysisHandlers(): Handlers<'analyses'> {
  return { analyses: ({ response }) => response.json(describeAnalyses()) };
}

/** The parameters of a question are checked by its analysis, which says what it does not know in its own words. */
function ask(engine: Engine, name: string): Handler {
  return (request, response) => {
    const raw = analysisRequest.parse(request.body ?? {});
    const question = { name: analysisQuestion, parameters: { analysis: name, raw } };
    const isFollowed = request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';
    return isFollowed ? follow(engine, { request, response, question }) : passOn(engine, { request, response, question });
  };
}

export function mountAnalyses(router: Router, engine: Engine): void {
  for (const [name, route] of analysisRoutes) mount(router, route, ask(engine, name));
}
