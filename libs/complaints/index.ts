export * from './complaint.kinds';
export { complaintActions } from './complaints.actions';
export * from './complaints.events';
export { ComplaintHandling } from './handling.service';
export { Lodging, type NewComplaint } from './lodging.service';
export { ComplaintJobs } from './complaints.jobs';
export { ComplaintsModule } from './complaints.module';
export type { ComplaintReceivedView, ComplaintView } from './complaints.views';
export { complaintMigrations } from './migrations';
