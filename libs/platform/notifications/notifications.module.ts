import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { LogDriver, MessageDriver } from './driver';
import { Notifications } from './notifications';
import { NotificationSender } from './sender';

/** Notices as rows, and their sender. The process that sends names its driver; without one the log takes its place. */
@Global()
@Module({
  providers: [
    Notifications,
    NotificationSender,
    { provide: MessageDriver, useClass: LogDriver as Type<MessageDriver> },
  ],
  exports: [Notifications, NotificationSender],
})
export class NotificationsModule {
  /** `imports` hold what the driver asks for. */
  static sendingBy(driver: Type<MessageDriver>, imports: readonly Type<object>[]): DynamicModule {
    return {
      module: NotificationsModule,
      imports: [...imports],
      providers: [{ provide: MessageDriver, useClass: driver }],
    };
  }
}
