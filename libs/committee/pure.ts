export * from './committee.kinds';
export {
  after,
  fold,
  planned,
  type AgendaItem,
  type LoggedFact,
  type Seat,
  type Sitting,
  type SittingFact,
} from './sitting.log';
export { hasQuorum, quorumOf, votersOn, type Quorum } from './sitting';
export { countVotes, tallyOf, type Ballot, type Count, type Tally } from './tally';
