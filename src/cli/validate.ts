import { Command } from '@commander-js/extra-typings';
import { ExitCode } from './exit-code.js';

const SHOWN = 20;

/** `pressespiegel validate`: checks annotation files against the format. */
export function validateCommand(ends: (code: ExitCode) => void) {
  return new Command('validate')
    .description('Check annotations (JSON lines) against the format: fields, spans, surfaces, references, hashes.')
    .argument('<file>', 'annotations.jsonl, or the folder of a run')
    .action(async (file) => {
      const { checkAnnotations } = await import('../document/read-annotations.js');
      let articles = 0;
      let found = 0;
      for await (const { line, id, findings } of checkAnnotations(file)) {
        articles++;
        for (const finding of findings) {
          if (found++ < SHOWN)
            process.stdout.write(`${file}:${line}: ${id === undefined ? '' : `${id}: `}${finding}\n`);
        }
      }
      if (found > SHOWN) process.stdout.write(`and ${found - SHOWN} more\n`);
      process.stdout.write(`${articles} articles checked, ${found} findings\n`);
      ends(found > 0 ? ExitCode.someFailed : ExitCode.ok);
    });
}
