// Orders of the programme: each kind is a plain function from facts to a text model.

export type { Ground, OrderPerson, PairFact, PairsFacts, Participant, School } from './facts';
export type { Appendix, Clause, Column, MissingFact, OrderModel, OrderResult, Wording } from './model';
export { pairsOrder } from './pairs';
export { classLabel } from './pairs-table';
export { pairsFacts, parseGround, type OrderSource, type SettingReader } from './from-register';
