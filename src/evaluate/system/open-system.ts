import { existsSync } from 'node:fs';
import type { EvalDocument, EvalLayer } from '../eval-document.js';
import type { EvalSystem } from './eval-system.js';
import { isReferenceSystem, referenceSystem } from './reference-systems.js';

/** How a system is named on the command line: `NAME=SPEC` or `SPEC`. */
export interface SystemRequest {
  readonly spec: string;
  readonly layer: EvalLayer;
  /** Format of predictions, where it is not to be found out. */
  readonly format?: string;
  readonly columns?: readonly string[];
}

/**
 * Opens what `spec` means: `none`, `gold`, `shift` (see {@link referenceSystem}); `command:PROGRAM ARGUMENTS`; `onnx:FOLDER`; the file of
 * predictions of that path; else a pipeline by its name or YAML file. A name of one's own can stand before it: `spacy=predictions.conll`.
 *
 * @throws SystemFailure, GoldError, PipelineError where it cannot be had
 */
export async function openSystem(gold: readonly EvalDocument[], request: SystemRequest): Promise<EvalSystem> {
  const { spec, layer } = request;
  const [, given, rest] = /^([\w.+-]+)=(.+)$/s.exec(spec) ?? [];
  const what = rest ?? spec;
  const name = given ?? what;
  if (isReferenceSystem(what)) return referenceSystem(name, what);
  if (/^command(?:-\w+)?:/.test(what)) {
    const { commandSystem } = await import('./command-system.js');
    return commandSystem(name, what);
  }
  if (what.startsWith('onnx:')) {
    const { onnxSystem } = await import('./onnx/onnx-system.js');
    return onnxSystem(name, what, layer);
  }
  if (!/\.ya?ml$/i.test(what) && existsSync(what)) {
    const { predictionsSystem } = await import('./predictions-system.js');
    return predictionsSystem(name, what, gold, { ...request, layer });
  }
  const { pipelineSystem } = await import('./pipeline-system.js');
  return pipelineSystem(name, what, layer);
}
