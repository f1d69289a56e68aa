// Documents of the programme: each kind is data and a plain function from the register's facts to a text model.

export { Composer, ORDER_WORD, type Parts, type Tracks } from './composer';
export { composeBatch, ISSUED_AT_ONCE, SIGNED_AT_ONCE, type ComposedBatch, type WantedBatch } from './batch';
export { composeDocument, kindOf, kinds, listedTitle, startOf } from './compose';
export type { Facts, Ground, OrderPerson, PairFact, Participant, SettingReader } from './facts';
export { factsFrom, parseGround, type FactsSource } from './from-register';
export { givenFor, listOf, textOf } from './given';
export { GROUPS, type Ask, type AskType, type DocumentKind, type Effect, type Given, type KindGroup } from './kind';
export type { Appendix, ApprovalStamp, Block, Clause, Column, DocumentModel, DocumentResult, DocumentWord, Letterhead, MissingFact, Opening, Orientation, SignatureLine, TableBlock, Wording } from './model';
export { letterheadOf } from './letterhead';
export { classLabel } from './place-of-work';
export { differenceOf, givenOf, MADE, moveOf, pairsOn, type Difference, type Move } from './reconciliation';
export { yearFigures, type YearFigures } from './year-figures';
export { groundsOf, SEED_ACTS } from './acts';
export { inOwnWords, placesOf, readWords, type OwnWords, type Place } from './own-words';
export { numberingFaults, type NumberingFault } from './numbering';
export { noticeText, participantOf, type NoticeSide } from './pair-notices';
