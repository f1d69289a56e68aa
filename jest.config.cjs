// One jest for everything; browser suites are ordinary suites that start the product themselves.
// Scripts run in the school's zone; V8 takes it from the environment when a process starts, so workers must inherit it.
process.env.TZ = 'Europe/Moscow';
// Without a UTF-8 locale a browser gives Russian names of files up.
if (!/utf-?8/i.test(process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG || '')) process.env.LC_ALL = 'C.UTF-8';

module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic', importSource: 'preact' } } } }] },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/dist/'],
  testSequencer: '<rootDir>/tests/sequencer.cjs',
  testTimeout: 60000,
  maxWorkers: 2,
  // Whole workspaces are big; a worker that has grown is replaced between suites.
  workerIdleMemoryLimit: '1500MB',
};
