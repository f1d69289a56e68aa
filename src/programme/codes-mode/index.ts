// The codes mode: a register without names in the cloud, and the key that lives elsewhere.

export * from './age-bands';
export * from './coded-import';
export * from './join-keys';
export * from './key-file';
export * from './names-in-text';
export * from './personal';
export { readKey, standingOf, standingWords, usable, type KeyReading, type KeyStanding } from './read-key';
export { findPersonal, surelyPersonal, type PersonalFinding, type PersonalKind } from './scanner';
export { changeTexts, textsIn } from './texts-in';
export { sha256 } from './sha256';
