// Runs in the pages of a report as it stands. Loads pieces of data: scripts that call pressespiegel.take, because a page
// that is opened from a folder may load scripts but must not read files.

// biome-ignore lint/correctness/noUnusedVariables: the other scripts of the page use it
const pressespiegel = (() => {
  /** @type {Map<string, unknown>} */
  const taken = new Map();
  /** @type {Map<string, Promise<unknown>>} */
  const asked = new Map();
  return {
    wordPattern: '',
    wordLength: 0,
    /** @type {(word: string) => string} */
    stem: (word) => word,
    /** Called by the pieces of data. @param {string} name @param {number} key @param {unknown} value */
    take(name, key, value) {
      taken.set(`${name}-${key}`, value);
    },
    /** A piece that the page loads itself. @param {string} name @param {number} key @returns {any} */
    own(name, key) {
      return taken.get(`${name}-${key}`);
    },
    /** Loads a piece once. @param {string} name @param {number} key @returns {Promise<any>} */
    load(name, key) {
      const id = `${name}-${key}`;
      let promise = asked.get(id);
      if (!promise) {
        promise = new Promise((resolve, reject) => {
          const script = document.createElement('script');
          script.src = `data/${id}.js`;
          script.onload = () => (taken.has(id) ? resolve(taken.get(id)) : reject(new Error(`${id} is empty`)));
          script.onerror = () => reject(new Error(`${id} cannot be loaded`));
          document.head.append(script);
        });
        asked.set(id, promise);
        promise.catch(() => asked.delete(id));
      }
      return promise;
    },
    /** An element with text in it. @param {string} tag @param {string} [text] @param {string} [className] */
    element(tag, text, className) {
      const made = document.createElement(tag);
      if (text !== undefined) made.textContent = text;
      if (className) made.className = className;
      return made;
    },
  };
})();
