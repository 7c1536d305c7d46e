import { SystemFailure } from '../eval-system.js';

/** An optional peer dependency; as a variable, so that the compiler does not ask for its types where it is not installed. */
const PACKAGE: string = '@huggingface/transformers';

/** What is used of @huggingface/transformers 4, in its own names. */
export interface Transformers {
  readonly env: {
    readonly version: string;
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    useFSCache: boolean;
    useBrowserCache: boolean;
    logLevel: number;
    fetch: (...request: readonly unknown[]) => Promise<never>;
  };
  readonly AutoTokenizer: { from_pretrained(folder: string, options: LocalOnly): Promise<Tokenizer> };
  readonly AutoModelForTokenClassification: {
    from_pretrained(
      folder: string,
      options: LocalOnly & { dtype: string; subfolder: string; device: 'cpu' },
    ): Promise<Model>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
}

interface LocalOnly {
  readonly local_files_only: true;
}

export interface Tokenizer {
  encode(text: string, options: { add_special_tokens: boolean }): number[];
  tokenize(text: string, options: { add_special_tokens: boolean }): string[];
  readonly unk_token?: string | null;
  readonly model_max_length: number;
}

export interface Tensor {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number>;
  to(type: 'float32'): Tensor;
}

export interface Model {
  (inputs: { input_ids: Tensor; attention_mask: Tensor }): Promise<{ logits: Tensor }>;
  dispose(): Promise<unknown>;
}

/** Errors and nothing else (`LogLevel.ERROR`). */
const ERRORS_ONLY = 40;

/**
 * Loads the library and closes its ways to the network: everything comes from the folder of the model.
 *
 * @throws SystemFailure where it is not installed, with what to install
 */
export async function loadTransformers(name = PACKAGE): Promise<Transformers> {
  let library: Transformers;
  try {
    library = (await import(name)) as Transformers;
  } catch (error) {
    throw new SystemFailure(
      `onnx: needs the package ${name}, which does not come with pressespiegel. Install it beside it: ONNXRUNTIME_NODE_INSTALL=skip npm install ${PACKAGE}@4 (${firstLine(error)})`,
      { cause: error },
    );
  }
  const { env } = library;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.useBrowserCache = false;
  env.logLevel = ERRORS_ONLY;
  env.fetch = async (address) => {
    throw new Error(`a model in a local folder asks for ${String(address)}`);
  };
  return library;
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n', 1)[0]!;
}
