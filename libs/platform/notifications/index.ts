export { DeliveryError, LogDriver, MessageDriver, type OutgoingMessage, type Receipt } from './driver';
export type { Notice, NoticeParams, NotificationState, RecipientKind } from './notification';
export { Notifications, SendNotifications } from './notifications';
export { Notifications1760001000000 } from './notifications.migration';
export { NotificationsModule } from './notifications.module';
export { NOTIFICATION_DELIVERED, NotificationSender } from './sender';
