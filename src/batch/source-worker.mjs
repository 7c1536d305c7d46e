// The worker's entry when the program runs from source: workers do not take over the loader of the thread that starts them.
import { tsImport } from 'tsx/esm/api';

const { default: annotate, close, facts } = await tsImport('./worker.ts', import.meta.url);

export { close, facts };
export default annotate;
