import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { BatchResult } from '../batch/job.js';
import { LAYER_NAMES, type LayerName } from '../document/layers.js';
import { FORMAT_IDS, type FormatId } from '../write/formats.js';
import { tuneEngine } from './engine.js';
import { ExitCode } from './exit-code.js';
import { readFieldMap } from './field-map.js';
import { positive } from './numbers.js';
import { progressLine } from './progress.js';

const MEGABYTE = 1024 * 1024;

/** `pressespiegel annotate`: articles in, annotations out. */
export function annotateCommand(ends: (code: ExitCode) => void) {
  return new Command('annotate')
    .description(
      'Annotate articles: text, Markdown, JSON, JSON lines and HTML files, folders or globs; - reads one from standard input.',
    )
    .argument('<inputs...>', 'files, folders, globs, or -')
    .requiredOption('-o, --out <folder>', 'where to write; - writes JSON lines to standard output')
    .option('-p, --pipeline <name|file>', 'a pipeline by name or file', 'de-news')
    .addOption(
      new Option('-f, --format <list>', `formats, parted by commas: ${FORMAT_IDS.join(', ')}`)
        .default(['jsonl'] as FormatId[], 'jsonl')
        .argParser(formats),
    )
    .option('-j, --jobs <n>', 'worker threads; the output does not depend on it', positive, 1)
    .option('--resume', 'go on with an interrupted run of the same inputs and options')
    .option('--layers <list>', `layers to write, parted by commas: ${LAYER_NAMES.join(', ')}, x-…`, layers)
    .addOption(
      new Option('--offsets <unit>', 'unit of all offsets written')
        .choices(['utf16', 'codepoint'] as const)
        .default('utf16' as const),
    )
    .addOption(
      new Option('--language <code>', 'annotate German articles only, or any')
        .choices(['de', 'any'] as const)
        .default('de' as const),
    )
    .addOption(new Option('--ui <code>', 'language of pages').choices(['de', 'en'] as const).default('de' as const))
    .option('--fields <list>', 'names of JSON fields: text=content,title=headline,…', readFieldMap)
    .option('--max-article <MB>', 'largest article that is read, in megabytes', positive, 16)
    .option('--strict', 'fail where an article was skipped because it is not German')
    .addHelpText(
      'after',
      `
Examples:
  pressespiegel annotate article.txt --out out --format jsonl,html
  pressespiegel annotate press/ 'dumps/*.jsonl' --out out --format jsonl,csv --jobs ${availableParallelism()}
  pressespiegel annotate - --out - < article.txt`,
    )
    .action(async (inputs, options) => {
      tuneEngine(options.jobs);
      const { runBatch } = await import('../batch/run-batch.js');
      const line = await progressLine();
      const result = await runBatch({
        inputs,
        out: options.out,
        job: {
          pipeline: options.pipeline,
          ingest: {
            language: options.language,
            maxBytes: options.maxArticle * MEGABYTE,
            ...(options.fields ? { fields: options.fields } : {}),
          },
          formats: options.out === '-' ? ['jsonl'] : options.format,
          output: {
            offsets: options.offsets,
            uiLanguage: options.ui,
            ...(options.layers ? { layers: options.layers } : {}),
          },
        },
        jobs: options.jobs,
        resume: options.resume ?? false,
        ...(line.update ? { onProgress: line.update } : {}),
      }).finally(line.stop);
      process.stderr.write(summary(result, options.out));
      const bad = result.failed > 0 || (options.strict === true && result.skipped > 0);
      ends(bad ? ExitCode.someFailed : ExitCode.ok);
    });
}

function summary(result: BatchResult, out: string): string {
  const { done, skipped, failed, tokens, seconds, notDone } = result;
  const lines = [
    `${count(done, 'article')} annotated (${tokens} tokens in ${seconds.toFixed(1)} s), ${skipped} skipped, ${failed} failed`,
  ];
  for (const { path, code, reason } of notDone) lines.push(`  ${path}: ${reason} (${code})`);
  const unnamed = skipped + failed - notDone.length;
  if (unnamed > 0)
    lines.push(`  and ${unnamed} more, each named in ${out === '-' ? 'no file' : join(out, 'failures.jsonl')}`);
  if (out !== '-') {
    lines.push(`Written to ${out}:`);
    for (const file of result.files) lines.push(`  ${join(out, file)}`);
    if (result.articleFiles.length > 0) {
      lines.push(done > result.articleFiles.length ? `Pages to open (the first of ${done}):` : 'Pages to open:');
      for (const file of result.articleFiles) lines.push(`  ${join(out, file)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function formats(value: string): FormatId[] {
  const ids = value.split(',').map((id) => id.trim());
  const odd = ids.find((id) => !(FORMAT_IDS as readonly string[]).includes(id));
  if (odd !== undefined)
    throw new InvalidArgumentError(`There is no format ${odd}; there are ${FORMAT_IDS.join(', ')}.`);
  return [...new Set(ids)] as FormatId[];
}

function layers(value: string): LayerName[] {
  const names = value.split(',').map((name) => name.trim());
  const odd = names.find((name) => !(LAYER_NAMES as readonly string[]).includes(name) && !name.startsWith('x-'));
  if (odd !== undefined)
    throw new InvalidArgumentError(`There is no layer ${odd}; there are ${LAYER_NAMES.join(', ')}.`);
  return names as LayerName[];
}
