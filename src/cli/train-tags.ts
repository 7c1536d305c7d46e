import { Command, Option } from '@commander-js/extra-typings';
import { ExitCode } from './exit-code.js';
import { positive, smallShare } from './numbers.js';
import { trainingScoreLines } from './score-lines.js';
import { scoreOption } from './score-option.js';
import { asUsageError } from './training-failure.js';
import { showTraining } from './training-progress.js';

/** `pressespiegel train tags`: a tagger of parts of speech from one's own treebank. */
export function trainTagsCommand(ends: (code: ExitCode) => void) {
  return new Command('tags')
    .description('Train parts of speech and lemmas for the stage tags/crf on sentences in CoNLL-U.')
    .argument('<files...>', 'CoNLL-U files with UPOS, and lemmas and VerbForm where they have them')
    .requiredOption('-o, --out <folder>', 'folder of the model, made where it is not there')
    .addOption(
      new Option('--method <name>', 'how the chain of labels is learned; a perceptron is quicker')
        .choices(['crf', 'perceptron'] as const)
        .default('crf' as const),
    )
    .option('--rounds <n>', 'how often all sentences are read', positive)
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
Example:
  pressespiegel train tags my.conllu --out models/mine

To use it, name its folder in a pipeline:
  stages:
    - tags/crf: { model: models/mine }`,
    )
    .action(async (files, { out, method, rounds, seed, setAside, score, resume }) => {
      const { trainAndScoreTags } = await import('../train/tags/train-tag-files.js');
      try {
        const job = {
          files,
          out,
          settings: {
            ...(method === 'crf' ? {} : { method }),
            ...(rounds === undefined ? {} : { rounds }),
            ...(seed === undefined ? {} : { seed }),
            ...(setAside === undefined ? {} : { setAside }),
          },
          tell: showTraining(process.stderr),
          resume: resume ?? false,
        };
        const result = await trainAndScoreTags(job, score);
        for (const line of trainingScoreLines(result)) process.stderr.write(`${line}\n`);
        process.stderr.write(`${result.sentences} sentences; sha256 ${result.sha256}\n`);
        process.stdout.write(`${result.path}\n`);
        ends(ExitCode.ok);
      } catch (error) {
        throw asUsageError(error);
      }
    });
}
