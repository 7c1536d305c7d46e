/** German for winkNLP: `pressespiegel/wink`. `docs/guide.md` shows it in use. */
import { makeGermanModel } from './german-model.js';

export { makeGermanModel } from './german-model.js';
export type { GermanStages } from './german-stages.js';

/** A German model for winkNLP, `winkNLP(germanModel)`, of the stages of the default pipeline. */
export const germanModel = makeGermanModel();
