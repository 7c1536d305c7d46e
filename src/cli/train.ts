import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { ExitCode } from './exit-code.js';
import { positive, smallShare } from './numbers.js';
import { trainingScoreLines } from './score-lines.js';
import { scoreOption } from './score-option.js';
import { trainTagsCommand } from './train-tags.js';
import { asUsageError } from './training-failure.js';
import { showTraining } from './training-progress.js';

/** `pressespiegel train`: taggers from one's own annotated sentences. */
export function trainCommand(ends: (code: ExitCode) => void) {
  return new Command('train')
    .description('Train a tagger on your own annotated sentences.')
    .addCommand(trainEntitiesCommand(ends))
    .addCommand(trainTagsCommand(ends));
}

function trainEntitiesCommand(ends: (code: ExitCode) => void) {
  return new Command('entities')
    .description('Train names for the stage entities/crf on sentences in CoNLL columns (token, BIO tag).')
    .argument('<files...>', 'column files; types are PER, LOC, ORG and OTH, with -deriv and -part behind them')
    .requiredOption('-o, --out <folder>', 'folder of the model, made where it is not there')
    .option('--type <old=new>', 'a type and what it is called here; `old=` leaves it out (repeatable)', type, {})
    .option('--lacks <types>', 'types that the files do not tag, parted by commas: untagged words may be of them', list)
    .option('--rounds <n>', 'how often all sentences are read', positive)
    .option('--models <n>', 'train several from seeds that follow each other, and take the mean', positive)
    .option('--seed <n>', 'seed of the random numbers', positive)
    .option(
      '--set-aside <share>',
      'learn nothing from this share of the sentences, stop when two rounds made it no better, keep the best round',
      smallShare,
    )
    .addOption(scoreOption())
    .option('--resume', 'go on with an interrupted training of the same files and settings')
    .addHelpText(
      'after',
      `
Examples:
  pressespiegel train entities my.conll --out models/mine
  pressespiegel train entities my.conll --score my-dev.conll --out models/mine
  pressespiegel train entities other.conll --type person=PER --type city=LOC --type date= --lacks OTH --out models/other

To use it, name its folder in a pipeline:
  stages:
    - entities/crf: { model: models/mine }`,
    )
    .action(async (files, options) => {
      const { trainAndScore } = await import('../train/train-files.js');
      try {
        const job = {
          files,
          out: options.out,
          types: options.type,
          lacks: options.lacks ?? [],
          settings: {
            ...(options.rounds === undefined ? {} : { rounds: options.rounds }),
            ...(options.models === undefined ? {} : { models: options.models }),
            ...(options.seed === undefined ? {} : { seed: options.seed }),
            ...(options.setAside === undefined ? {} : { setAside: options.setAside }),
          },
          tell: showTraining(process.stderr),
          resume: options.resume ?? false,
        };
        const result = await trainAndScore(job, options.score);
        for (const line of trainingScoreLines(result)) process.stderr.write(`${line}\n`);
        process.stderr.write(`${result.sentences} sentences, ${result.types.join(' ')}; sha256 ${result.sha256}\n`);
        process.stdout.write(`${result.path}\n`);
        ends(ExitCode.ok);
      } catch (error) {
        throw asUsageError(error);
      }
    });
}

function list(value: string): string[] {
  return value.split(',').filter((part) => part !== '');
}

function type(value: string, before: Record<string, string | null>): Record<string, string | null> {
  const at = value.lastIndexOf('=');
  if (at <= 0) throw new InvalidArgumentError('It is written old=new.');
  const name = value.slice(at + 1);
  return { ...before, [value.slice(0, at)]: name === '' ? null : name };
}
