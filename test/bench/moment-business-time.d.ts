import 'moment';

declare module 'moment' {
  interface Moment {
    addWorkingTime(amount: number, unit: string): Moment;
    workingDiff(other: Moment, unit: string): number;
  }
  interface LocaleSpecification {
    workinghours?: Record<number, string[] | null>;
    holidays?: string[];
  }
}
