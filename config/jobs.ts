import { DeliverEvent, SendNotifications, type JobKind } from '@sanad/platform';
import { RunReplays } from '@sanad/replay';

/** Every kind of job of the product. A process that meets one without exactly one handler does not start. */
export const jobKinds: readonly JobKind[] = [DeliverEvent, SendNotifications, RunReplays];
