export * from './complaint.kinds';
export {
  COMPLAINT_ACTIONS,
  complaintPermission,
  isOver,
  openComplaintActions,
  outcomesOf,
  type ComplaintAction,
  type ComplaintFacts,
  type ComplaintGate,
  type ComplaintPermission,
} from './complaint.states';
export { answering, settlementStanding, type SettlementEntry, type SettlementStanding } from './settlement';
