// The state of a consent as a word with its colour.

import { counts, type PurposeState } from '../../src/programme/consents';

export const StateChip = ({ state }: { state: PurposeState }) => <span class={`chip ${state === 'истекает' ? 'warn' : counts(state) ? 'good' : 'bad'}`}>{state}</span>;
