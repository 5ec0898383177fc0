import { Input, Text, UnstyledButton } from '@mantine/core';
import { toCalendarDate } from '@internationalized/date';
import { IconCalendar, IconChevronLeft, IconChevronRight, IconSwitchHorizontal } from '@tabler/icons-react';
import { useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarMonthPicker,
  CalendarYearPicker,
} from 'react-aria-components/Calendar';
import { DateInput, DatePicker, DateSegment, Group, type DateValue } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { calendarLocale, dayFrom, FIRST_DAY, isKnown, LAST_DAY, useCalendar } from '../language/calendar';
import { civilDay } from '../language/dates';
import { useTexts } from '../language/texts';
import './day-picker.css';

export interface DayInputProps {
  readonly id: string;
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly change: (day: string) => void;
  readonly error: string | undefined;
  readonly description?: string;
  readonly disabled?: boolean;
}

const YEARS_SHOWN = 130;

/** A day in segments to type, beside a calendar to pick from; Hijri or Gregorian, as one has it before oneself. */
export default function DayPicker({
  id,
  label,
  value,
  change,
  error,
  description,
  disabled = false,
}: DayInputProps): ReactNode {
  const { say, language } = useTexts();
  const [calendar] = useCalendar();
  const field = useDay(value, change);
  const wrong = error ?? (field.trouble && say(`common.${field.trouble}`));
  const said = `${id}-written`;
  const about = [description && `${id}-description`, wrong && `${id}-error`, said].filter(Boolean).join(' ');
  return (
    <I18nProvider locale={calendarLocale(language, calendar)}>
      <div>
        <Input.Wrapper
          id={id}
          label={label}
          labelElement="div"
          labelProps={{ id: `${id}-label` }}
          description={description}
          descriptionProps={{ id: `${id}-description` }}
          error={wrong}
          errorProps={{ id: `${id}-error` }}
        >
          <DatePicker
            aria-labelledby={`${id}-label`}
            aria-describedby={about}
            value={field.picked}
            onChange={field.pick}
            minValue={FIRST_DAY}
            maxValue={LAST_DAY}
            isDisabled={disabled}
            isInvalid={Boolean(wrong)}
            firstDayOfWeek="sun"
            shouldForceLeadingZeros
          >
            <div ref={field.box} onBlur={field.left}>
              <Field id={id} disabled={disabled} />
            </div>
            <Popover className="day-popover" placement="bottom start">
              <Dialog aria-label={label}>
                <Month />
              </Dialog>
            </Popover>
          </DatePicker>
        </Input.Wrapper>
        <Written id={said} day={value} />
      </div>
    </I18nProvider>
  );
}

interface Day {
  readonly picked: DateValue | null;
  readonly pick: (day: DateValue | null) => void;
  readonly box: React.RefObject<HTMLDivElement | null>;
  readonly left: (event: FocusEvent) => void;
  readonly trouble: 'dayUnfinished' | 'dayUnknown' | undefined;
}

/**
 * Between the form, which knows whole days alone, and the segments, which are filled one by one: what is typed stays
 * as it is while it is no day yet, and the form is told of none meanwhile.
 */
function useDay(value: string, change: (day: string) => void): Day {
  const [picked, setPicked] = useState<DateValue | null>(() => dayFrom(value));
  const [told, setTold] = useState(value);
  const [trouble, setTrouble] = useState<Day['trouble']>();
  const box = useRef<HTMLDivElement>(null);
  if (value !== told) {
    setTold(value);
    setPicked(dayFrom(value));
    setTrouble(undefined);
  }
  const tell = (day: string): void => {
    setTold(day);
    if (day !== value) change(day);
  };
  const pick = (day: DateValue | null): void => {
    const known = !day || isKnown(toCalendarDate(day));
    setPicked(day);
    setTrouble(known ? undefined : 'dayUnknown');
    tell(day && known ? toCalendarDate(day).toString() : '');
  };
  const left = ({ relatedTarget }: FocusEvent): void => {
    if (box.current?.contains(relatedTarget)) return;
    const [all, empty] = ['', '[data-placeholder]'].map(
      (which) => box.current?.querySelectorAll(`[role=spinbutton]${which}`).length,
    );
    const isUnfinished = empty !== 0 && empty !== all;
    if (isUnfinished) tell('');
    else if (empty === 0 && picked && isKnown(toCalendarDate(picked))) tell(toCalendarDate(picked).toString());
    if (isUnfinished || trouble === 'dayUnfinished') setTrouble(isUnfinished ? 'dayUnfinished' : undefined);
  };
  return { picked, pick, box, left, trouble };
}

function Field({ id, disabled }: { id: string; disabled: boolean }): ReactNode {
  const { say } = useTexts();
  // The summary of a form leads to the group; whoever comes to it stands in its first segment.
  const enter = ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
    if (target === currentTarget) currentTarget.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
  };
  return (
    <Group className="day-field" id={id} tabIndex={-1} onFocus={enter}>
      <DateInput className="day-segments">
        {(segment) => (segment.type === 'era' ? <></> : <DateSegment className="day-segment" segment={segment} />)}
      </DateInput>
      <Button className="day-button" aria-label={say('common.pickDay')}>
        <IconCalendar size={20} aria-hidden />
      </Button>
      <TurnCalendar disabled={disabled} />
    </Group>
  );
}

/** Turns every day of the page to the other calendar; the days stay the same. */
function TurnCalendar({ disabled }: { disabled: boolean }): ReactNode {
  const { say } = useTexts();
  const [calendar, keep] = useCalendar();
  const other = calendar === 'hijri' ? 'gregorian' : 'hijri';
  return (
    <UnstyledButton
      className="day-turn"
      disabled={disabled}
      onClick={() => keep(other)}
      aria-label={say(`common.${calendar}TurnTo`)}
    >
      {say(`common.${calendar}`)}
      <IconSwitchHorizontal size={16} aria-hidden />
    </UnstyledButton>
  );
}

/** Escape closes the calendar alone, and not the dialog that may stand behind it. */
const ESCAPES_ALONE = { 'data-mantine-stop-propagation': true } as const;

function Month(): ReactNode {
  return (
    <Calendar>
      <div className="day-head">
        <Button slot="previous" className="day-button" {...ESCAPES_ALONE}>
          <IconChevronLeft size={20} aria-hidden className="turns" />
        </Button>
        <CalendarMonthPicker format="long">{(months) => <Choice {...months} />}</CalendarMonthPicker>
        <CalendarYearPicker visibleYears={YEARS_SHOWN} format={{ year: 'numeric' }}>
          {(years) => <Choice {...years} />}
        </CalendarYearPicker>
        <Button slot="next" className="day-button" {...ESCAPES_ALONE}>
          <IconChevronRight size={20} aria-hidden className="turns" />
        </Button>
      </div>
      <CalendarGrid weekdayStyle="narrow" className="day-grid">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell className="day-cell" date={date} {...ESCAPES_ALONE} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

interface ChoiceProps {
  readonly 'aria-label': string;
  readonly value: string | number;
  readonly onChange: (key: number) => void;
  readonly items: readonly { readonly id: number; readonly formatted: string }[];
}

function Choice({ value, onChange, items, ...label }: ChoiceProps): ReactNode {
  return (
    <select
      {...label}
      {...ESCAPES_ALONE}
      className="day-choice"
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    >
      {items.map(({ id, formatted }) => (
        <option key={id} value={id}>
          {formatted}
        </option>
      ))}
    </select>
  );
}

/** Which day it is, in words and in both calendars. */
function Written({ id, day }: { id: string; day: string }): ReactNode {
  const { language } = useTexts();
  const written = day && civilDay(day, language);
  return (
    <Text id={id} size="sm" c="dimmed" mt={4} aria-live="polite">
      {written && (
        <>
          <bdi className="whole">{written.hijri}</bdi> · <bdi className="whole">{written.gregorian}</bdi>
        </>
      )}
    </Text>
  );
}
