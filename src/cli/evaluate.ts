import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { EVAL_LAYERS } from '../evaluate/eval-document.js';
import { GOLD_FORMATS } from '../evaluate/read/formats.js';
import { ExitCode, UsageError } from './exit-code.js';
import { natural, positive } from './numbers.js';

/** How many places of each kind of reading note are shown; `--verbose` shows all that are kept. */
const PLACES_SHOWN = 3;
const FORMATS = GOLD_FORMATS.map(({ id }) => id);

/** `pressespiegel evaluate`: gold and systems in, scores out. */
export function evaluateCommand(ends: (code: ExitCode) => void) {
  return new Command('evaluate')
    .description('Score systems against gold data: figures with intervals, tests between systems, and every error.')
    .addOption(new Option('-l, --layer <layer>', 'what is scored').choices(EVAL_LAYERS).makeOptionMandatory())
    .requiredOption('-g, --gold <files...>', 'gold data: files or folders; their format is found out')
    .requiredOption(
      '-s, --system <system...>',
      'a pipeline by name or YAML file; a file of predictions; "command:PROGRAM …"; onnx:FOLDER; none, gold, shift (references). NAME=… gives it a name',
    )
    .option('-m, --map <name|file>', 'class map: which label of the gold is which of ours; none takes them as they are')
    .addOption(new Option('--gold-format <format>', 'format of the gold, where it is not found out').choices(FORMATS))
    .addOption(
      new Option('--predictions-format <format>', 'format of predictions, where it is not found out').choices(FORMATS),
    )
    .option('--columns <list>', 'columns of a columnar gold file: token,pos,-,entities,inner,lemma,feats', columns)
    .option('--group <n>', 'sentences that make a document where the gold marks none', positive)
    .option('--limit <n>', 'take only this many documents', positive)
    .option('--train <files...>', 'what systems may have learned from: seen and unseen are scored apart')
    .option('--samples <n>', 'bootstrap samples; 0 for no intervals', natural, 1000)
    .option('--seed <n>', 'seed of samples and trials', natural)
    .option('--json', 'print the results as JSON')
    .option('--cases', 'with --json: also every place where a system errs')
    .option('--html <file>', 'write a report to read: figures, confusions, every error in its sentence')
    .addOption(
      new Option('--ui <code>', 'language of the report').choices(['de', 'en'] as const).default('de' as const),
    )
    .option('--predictions <file>', "write what the systems say, in the gold's own format")
    .option('--all', 'print every figure, not only the first group of each kind')
    .option('--verbose', 'name every place where the gold was read otherwise than it stands')
    .addHelpText(
      'after',
      `
Examples:
  pressespiegel evaluate --layer entities --gold dev.conll --system de-news --system spacy=spacy.conll --html report.html
  pressespiegel evaluate --layer quotes --gold wikinews.dev.jsonl --system de-news --system my-pipeline.yaml --json
  pressespiegel evaluate --layer entities --gold brat-folder/ --system de-news --map my-classes.yaml`,
    )
    .action(async (options) => {
      const { evaluate } = await import('../evaluate/evaluation.js');
      const { results, gold, failed } = await evaluate({
        ...options,
        systems: options.system,
        ...(options.train ? { train: options.train } : {}),
        notesShown: options.verbose === true ? Number.POSITIVE_INFINITY : PLACES_SHOWN,
      });
      if (options.predictions !== undefined) {
        const { writePredictions } = await import('../evaluate/write/predictions.js');
        for (const path of await writePredictions(options.predictions, gold, options.layer)) {
          process.stderr.write(`Predictions: ${path}\n`);
        }
      }
      if (options.html !== undefined) {
        const { renderReport } = await import('../evaluate/report/report.js');
        write(options.html, renderReport(results, options.ui));
        process.stderr.write(`Report: ${options.html}\n`);
      }
      if (options.json === true) {
        const { cases, ...figures } = results;
        process.stdout.write(
          `${JSON.stringify(options.cases === true ? results : { ...figures, cases: [] }, null, 2)}\n`,
        );
      } else {
        const [{ evaluationTable }, { paintFor }] = await Promise.all([
          import('./evaluation-table.js'),
          import('./paint.js'),
        ]);
        process.stdout.write(evaluationTable(results, { paint: paintFor(process.stdout), all: options.all ?? false }));
      }
      ends(failed > 0 ? ExitCode.someFailed : ExitCode.ok);
    });
}

function write(path: string, content: string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${(error as Error).message}`);
  }
}

function columns(value: string): string[] {
  const known = ['token', 'entities', 'inner', 'pos', 'lemma', 'feats', '-'];
  const names = value.split(',').map((name) => name.trim());
  const odd = names.find((name) => !known.includes(name));
  if (odd !== undefined) throw new InvalidArgumentError(`There is no column ${odd}; there are ${known.join(', ')}.`);
  if (!names.includes('token')) throw new InvalidArgumentError('One of the columns must be token.');
  return names;
}
