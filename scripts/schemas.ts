/** `npm run schemas`: writes the JSON Schemas that are generated from the code. A test holds them to it. */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { annotatedArticle } from '../src/document/format.js';
import { evaluationResults } from '../src/evaluate/results.js';
import { pipelineSchema } from '../src/pipeline/pipeline-schema.js';

/** Path from the project's root → content. */
export function schemaFiles(): Record<string, string> {
  return {
    'pipelines/pipeline.schema.json': pretty(pipelineSchema()),
    'docs/evaluation.schema.json': pretty(z.toJSONSchema(evaluationResults)),
    'docs/annotated-article.schema.json': pretty(z.toJSONSchema(annotatedArticle, { io: 'input' })),
  };
}

function pretty(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1]?.endsWith('schemas.ts')) {
  for (const [path, content] of Object.entries(schemaFiles())) {
    writeFileSync(new URL(`../${path}`, import.meta.url), content);
  }
}
