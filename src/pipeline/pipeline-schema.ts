import { z } from 'zod';
import { STAGE_TABLE } from './stage-table.js';

/** The part of a JSON Schema that the listing of stages shows. */
export interface OptionsSchema {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

/** JSON Schema of a stage's options, as a person writes them. */
export function optionsSchema(options: z.ZodType): OptionsSchema {
  const { $schema, ...schema } = z.toJSONSchema(options, { io: 'input' });
  return schema as OptionsSchema;
}

/** JSON Schema (draft 2020-12) of pipeline files, for editors; generated from the stage table. */
export function pipelineSchema(): unknown {
  const withOptions = STAGE_TABLE.map(({ id, summary, options }) => ({
    type: 'object',
    description: summary,
    properties: { [id]: optionsSchema(options) },
    required: [id],
    additionalProperties: false,
  }));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Pressespiegel pipeline',
    type: 'object',
    properties: {
      name: { type: 'string', description: 'Stands in the output; the file name where left out.' },
      description: { type: 'string' },
      stages: {
        type: 'array',
        minItems: 1,
        description: 'Run in this order.',
        items: {
          anyOf: [
            ...STAGE_TABLE.map(({ id, summary }) => ({ const: id, description: summary })),
            ...withOptions,
            {
              type: 'object',
              description: "A user's own stage.",
              properties: {
                module: { type: 'string', description: 'Path of a JavaScript module, relative to this file.' },
                options: { description: 'Handed to the stage.' },
              },
              required: ['module'],
              additionalProperties: false,
            },
          ],
        },
      },
    },
    required: ['stages'],
    additionalProperties: false,
  };
}
