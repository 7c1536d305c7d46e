import { Command, CommanderError } from '@commander-js/extra-typings';
import { VERSION } from '../version.js';
import { annotateCommand } from './annotate.js';
import { convertCommand } from './convert.js';
import { evaluateCommand } from './evaluate.js';
import { ExitCode, UsageError } from './exit-code.js';
import { pipelinesCommand, stagesCommand } from './inventory.js';
import { reportCommand } from './report.js';
import { trainCommand } from './train.js';
import { validateCommand } from './validate.js';

/**
 * The command line: parses the arguments, runs the command and says how it went.
 *
 * @param args arguments without the program's name
 * @returns the exit code of the process
 */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.ok;
  const ends = (code: ExitCode): void => {
    exitCode = code;
  };
  const program = new Command('pressespiegel')
    .description('Reads German news files and says who said what about whom, exact to the character.')
    .version(VERSION)
    .showSuggestionAfterError()
    .showHelpAfterError('(--help shows how it is called)')
    .exitOverride()
    .addCommand(annotateCommand(ends))
    .addCommand(reportCommand(ends))
    .addCommand(validateCommand(ends))
    .addCommand(evaluateCommand(ends))
    .addCommand(convertCommand(ends))
    .addCommand(trainCommand(ends))
    .addCommand(stagesCommand())
    .addCommand(pipelinesCommand());
  for (const command of program.commands.flatMap((one) => [one, ...one.commands]))
    command.exitOverride().showHelpAfterError('(--help shows how it is called)');
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
    if (isConfigurationError(error)) {
      process.stderr.write(`pressespiegel: ${error.message}\n`);
      return ExitCode.usage;
    }
    if (error instanceof Error && error.name === 'OutputError') {
      // A reader that has seen enough (`| head`) is no error worth a word.
      if ((error.cause as { code?: unknown }).code !== 'EPIPE')
        process.stderr.write(`pressespiegel: ${error.message}\n`);
      return ExitCode.outputFailed;
    }
    throw error;
  }
}

/** Known by name, so that the modules that throw them are loaded only by the commands that use them. */
function isConfigurationError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof Error &&
      ['PipelineError', 'BatchError', 'ReportError', 'GoldError', 'SystemFailure'].includes(error.name))
  );
}
