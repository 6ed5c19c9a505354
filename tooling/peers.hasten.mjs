// Makes multilang-sentiment answer the same a few hundred times sooner, so that all messages are compared and not one in sixty. It spends
// its time on two things: it looks for each word that it does not know among all of its thousands, and then keeps only what differs from
// the word in its last letter; and it copies its word list for each message, which it only reads. A test compares the answers.
import { createRequire } from 'node:module';

const stem = (word) => word.substring(0, word.length - 1);

/** Searches only among what can be kept; the order of those, and so the first, stays. */
const among = (Fuse) => class {
  constructor(documents, options) {
    this.options = options;
    this.found = new Map();
    this.groups = new Map();
    for (const one of documents) this.groups.set(stem(one.word), [...(this.groups.get(stem(one.word)) ?? []), one]);
  }

  search(word) {
    if (!this.found.has(word)) {
      const group = this.groups.get(stem(word));
      this.found.set(word, group ? new Fuse(group, this.options).search(word) : []);
    }
    return this.found.get(word);
  }
};

export const hasten = (require) => {
  const within = createRequire(require.resolve('multilang-sentiment'));
  const Fuse = within('fuse.js');
  require.cache[within.resolve('fuse.js')].exports = among(Fuse);
  const lists = new Set(['en', 'es'].map((language) => within(`../build/output/build-${language}.json`)));
  const { assign } = Object;
  Object.assign = (target, ...sources) => (sources.length === 1 && lists.has(sources[0]) ? sources[0] : assign(target, ...sources));
};
