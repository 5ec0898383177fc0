export {
  STANDING_STATES,
  standingOf,
  type Deadline,
  type Standing,
  type StandingClock,
  type StandingState,
  type Subject,
} from './deadline';
export { enforced, floorStanding, type FloorStanding } from './floor';
export { historyOf, type Happening } from './happening';
export { reckon, type Reckoning, type Turn } from './reckoning';
export { hasCeiling, termsOf, type KeptRule, type OpeningPolicy, type Terms } from './rule';
export { groundsOf, type Grounds } from './unbounded';
