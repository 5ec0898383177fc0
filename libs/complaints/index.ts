export * from './complaint.kinds';
export { complaintActions } from './complaints.actions';
export * from './complaints.events';
export { ComplaintJobs } from './complaints.jobs';
export { ComplaintsModule } from './complaints.module';
export type { ComplaintReceivedView, ComplaintView } from './complaints.views';
export { complaintMigrations } from './migrations';
export { UpheldComplaints, type UpheldComplaint } from './upheld.service';
