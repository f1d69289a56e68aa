// The pure rules as a library for scripts and outside test suites: out/mentoring.cjs.

export { solveMatching } from './programme/matching';
export { declineName, declinePost } from './programme/language';
export { readRoadmap } from './readers/roadmap-file';
