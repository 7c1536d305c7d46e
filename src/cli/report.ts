import { Command, Option } from '@commander-js/extra-typings';
import { ExitCode } from './exit-code.js';

const SHOWN = 20;

/** `pressespiegel report`: the output of a run in, a site to read out. */
export function reportCommand(ends: (code: ExitCode) => void) {
  return new Command('report')
    .description('Make a report of a run: a static site with overview, actors, quotations, articles and method.')
    .argument('<folder>', 'the output folder of a run')
    .option('-o, --out <folder>', 'where to write; the folder report in that of the run if left out')
    .addOption(new Option('--ui <code>', 'language of the pages').choices(['de', 'en'] as const).default('de' as const))
    .addHelpText(
      'after',
      `
Examples:
  pressespiegel report out
  pressespiegel report out --out site --ui en`,
    )
    .action(async (run, options) => {
      const { makeReport } = await import('../report/make-report.js');
      const result = await makeReport({
        run,
        uiLanguage: options.ui,
        ...(options.out === undefined ? {} : { out: options.out }),
      });
      for (const message of result.messages) process.stderr.write(`${message}\n`);
      for (const message of result.leftOut.slice(0, SHOWN)) process.stderr.write(`${message}\n`);
      if (result.leftOut.length > SHOWN)
        process.stderr.write(`and ${result.leftOut.length - SHOWN} more, each named on the page on method\n`);
      const { articles, quotes, actorPages, files, bytes } = result;
      process.stderr.write(
        `Report of ${articles} articles, ${quotes} quotations, ${actorPages} pages of actors: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. To open:\n  ${result.overview}\n`,
      );
      ends(result.leftOut.length > 0 ? ExitCode.someFailed : ExitCode.ok);
    });
}
