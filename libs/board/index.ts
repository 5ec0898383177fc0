export { boardActions } from './board.actions';
export { BoardModule } from './board.module';
export { boardMigrations } from './board.migrations';
