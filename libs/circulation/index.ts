export { circulationActions } from './circulation.actions';
export { CirculationSweep } from './circulation.jobs';
export { CirculationModule } from './circulation.module';
export { circulationMigrations } from './migrations';
export { READING_LISTS } from './reading-list';
export { findReview } from './reviews.service';
