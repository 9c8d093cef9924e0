import type { StepAnswer } from '../answers/case-file.ts';
import type { Procedure } from '../template/procedure.ts';
import { type CivilDate, readCivilDate } from '../text/civil-date.ts';

export interface CalendarContext {
  /** When the file is made, in UTC as calendars write it: 20261122T080000Z */
  readonly stamp: string;
  /** Name of the calendar. */
  readonly title: string;
}

/**
 * The steps that have a date, as an iCalendar file (RFC 5545) of all-day events. A step that does not apply is left out, and so is a
 * date that cannot be read. It says the step's words and its day, and nothing of enterprise, persons or notes. A step keeps its UID,
 * so that a calendar takes a later file for an update. Undefined when no step has a date.
 */
export function calendarOf(procedure: Procedure, steps: Readonly<Record<string, StepAnswer>>, { stamp, title }: CalendarContext): string | undefined {
  if (!/^\d{8}T\d{6}Z$/.test(stamp)) throw new Error(`No time in UTC: ${stamp}`);
  const events = procedure.sections
    .flatMap(({ items }) => items)
    .flatMap(({ clause, text }) => {
      const step = steps[clause];
      const day = step && step.state !== 'not-applicable' ? readCivilDate(step.date) : undefined;
      return day ? [eventLines({ clause, text, day }, stamp)] : [];
    });
  if (events.length === 0) return undefined;
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//qikexie//qikexie//ZH-CN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(title)}`];
  return [...head, ...events.flat(), 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ clause, text, day }: { clause: string; text: string; day: CivilDate }, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${clause}@qikexie`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDate(day)}`,
    `DTEND;VALUE=DATE:${compactDate(dayAfter(day))}`,
    `SUMMARY:${escaped(text.replace(/。$/, ''))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** 3.3.11: backslash, semicolon and comma are escaped, a line break is \n. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

const lineOctets = 75;

/** 3.1: no line is longer than 75 octets; the rest goes on after a space. No character is torn. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > lineOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** The day after: an event of a day ends, for calendars, when the next begins. */
function dayAfter({ year, month, day }: CivilDate): CivilDate {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

function compactDate({ year, month, day }: CivilDate): string {
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('');
}
