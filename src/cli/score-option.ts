import { Option } from '@commander-js/extra-typings';

/** `--score`: a file to measure the finished model on; may be given several times. */
export function scoreOption() {
  return new Option(
    '--score <file>',
    'measure the finished model on these sentences, too, and note the figures in its header (repeatable)',
  )
    .argParser((file: string, before: string[]) => [...before, file])
    .default([] as string[]);
}
