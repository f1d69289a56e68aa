// Begins with the suites that take longest, so that none of them is left alone at the end: a clean clone remembers no times.

const { default: Sequencer } = require('@jest/test-sequencer');

/** Folders in the order in which their suites begin. */
const FIRST = ['simulator', 'journey', 'addon', 'sidebar', 'local/page', 'bench'];

const rank = ({ path }) => {
  const at = FIRST.findIndex((folder) => path.replaceAll('\\', '/').includes(`/tests/${folder}/`));
  return at < 0 ? FIRST.length : at;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
