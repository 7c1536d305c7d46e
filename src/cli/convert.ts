import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { EVAL_LAYERS } from '../evaluate/eval-document.js';
import { GOLD_FORMATS } from '../evaluate/read/formats.js';
import { ReadingNotes } from '../evaluate/read/reading-notes.js';
import { WRITERS } from '../evaluate/write/writers.js';
import { ExitCode, UsageError } from './exit-code.js';

const FROM = GOLD_FORMATS.map(({ id }) => id);
const TO = WRITERS.map(({ id }) => id);

/** `pressespiegel convert`: annotations from one format into another. */
export function convertCommand(ends: (code: ExitCode) => void) {
  return new Command('convert')
    .description('Convert annotations between formats: to brat or INCEpTION to correct them, and back.')
    .argument('<inputs...>', 'the folder of a run, files or folders of gold; their format is found out')
    .addOption(new Option('-t, --to <format>', 'format to write').choices(TO).makeOptionMandatory())
    .requiredOption('-o, --out <path>', 'the file to write; a folder for brat and webanno')
    .addOption(new Option('--from <format>', 'format of the input, where it is not found out').choices(FROM))
    .addOption(
      new Option('-l, --layer <layer>', 'what columns hold: entities or tags')
        .choices(EVAL_LAYERS)
        .default('entities' as const),
    )
    .option('--columns <list>', 'columns of a columnar file: token,pos,-,entities,inner,lemma,feats', list)
    .option('-m, --map <name|file>', 'class map to put labels through')
    .option('--verbose', 'name every place where the input was read otherwise than it stands')
    .action(async (inputs, options) => {
      const [
        { readDocuments },
        { writeDocuments },
        { findWriter },
        { tokenCutter },
        { ClassMapper },
        { readClassMap },
      ] = await Promise.all([
        import('../evaluate/read/read-gold.js'),
        import('../evaluate/write/write-documents.js'),
        import('../evaluate/write/writers.js'),
        import('../evaluate/write/with-tokens.js'),
        import('../evaluate/map/apply-class-map.js'),
        import('../evaluate/map/read-class-map.js'),
      ]);
      const { to, out, layer, columns, from } = options;
      const row = findWriter(to);
      const notes = new ReadingNotes();
      const mapper = options.map === undefined ? undefined : new ClassMapper(readClassMap(options.map));
      const cut = row.needsTokens ? await tokenCutter() : undefined;
      async function* documents() {
        const request = { layer, notes, ...(from ? { format: from } : {}), ...(columns ? { columns } : {}) };
        for await (const document of readDocuments(inputs, request)) {
          const mapped = mapper ? mapper.gold(document) : document;
          yield cut ? await cut(mapped) : mapped;
        }
      }
      const { written, empty } = await writeDocuments(await row.load(layer, true), documents(), out).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code !== undefined && error.path !== undefined)
            throw new UsageError(`${error.path} cannot be written: ${error.message}`);
          throw error;
        },
      );
      for (const line of notes.lines(options.verbose === true ? Number.POSITIVE_INFINITY : 3))
        process.stderr.write(`${line}\n`);
      if (empty > 0) process.stderr.write(`${empty} documents have nothing that ${to} can hold\n`);
      process.stderr.write(`${written} document${written === 1 ? '' : 's'} written to ${out}\n`);
      ends(ExitCode.ok);
    });
}

function list(value: string): string[] {
  const names = value.split(',').map((name) => name.trim());
  if (!names.includes('token')) throw new InvalidArgumentError('One of the columns must be token.');
  return names;
}
