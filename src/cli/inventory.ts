import { Command } from '@commander-js/extra-typings';

/** `pressespiegel stages`: every stage with what it requires, provides and takes. */
export function stagesCommand() {
  return new Command('stages')
    .description('List the stages: what each requires and provides, its options, the package behind it.')
    .option('--json', 'for machines')
    .action(async ({ json }) => {
      const [{ STAGE_TABLE }, { optionsSchema }] = await Promise.all([
        import('../pipeline/stage-table.js'),
        import('../pipeline/pipeline-schema.js'),
      ]);
      const stages = STAGE_TABLE.map(({ id, summary, requires, provides, options, package: name }) => ({
        id,
        summary,
        requires,
        provides,
        options: optionsSchema(options).properties ?? {},
        ...(name ? { package: name } : {}),
      }));
      if (json) return print(JSON.stringify(stages, null, 2));
      for (const stage of stages) {
        const rows = [
          ['requires', stage.requires.join(', ') || 'nothing'],
          ['provides', stage.provides.join(', ')],
          ...Object.entries(stage.options).map(([name, { description }]) => [`option ${name}`, description ?? '']),
          ...(stage.package ? [['package', stage.package]] : []),
        ];
        print(`${stage.id}\n  ${stage.summary}`);
        for (const [name, value] of rows) print(`  ${name!.padEnd(16)} ${value}`);
        print('');
      }
    });
}

/** `pressespiegel pipelines`: the pipelines that come with the package. */
export function pipelinesCommand() {
  return new Command('pipelines')
    .description('List the pipelines that come with the package, with their stages.')
    .option('--json', 'for machines')
    .action(async ({ json }) => {
      const { readPipelineFile, shippedPipelines } = await import('../pipeline/pipeline-file.js');
      const pipelines = shippedPipelines().map((name) => {
        const { description, steps } = readPipelineFile(name);
        return { name, ...(description ? { description } : {}), stages: steps.map((step) => step.name) };
      });
      if (json) return print(JSON.stringify(pipelines, null, 2));
      for (const { name, description, stages } of pipelines) {
        print(`${name}${description ? `: ${description}` : ''}\n  ${stages.join(' → ')}`);
      }
    });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
