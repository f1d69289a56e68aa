// Pairing: who may be with whom, how well it fits, whom the programme proposes.

export { DEFAULT_RULES, fitOf, mayPair, type Bar, type Fit, type Rules, type Weights } from './fit';
export { isWorking, participantsOf, type MenteeCandidate, type MentorCandidate, type Obstacle, type Participants } from './participants';
export { propose, type LeftOut, type Proposal, type Proposals } from './propose';
