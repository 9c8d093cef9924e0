import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StepAnswer } from '../answers/case-file.ts';
import type { Procedure } from '../template/procedure.ts';
import { calendarOf } from './calendar.ts';

const context = { stamp: '20261122T080000Z', title: '企业科协组建' };
const step = (date: string, state: StepAnswer['state'] = 'doing'): StepAnswer => ({ state, date, note: '张三 13800138000' });

function procedureOf(...texts: readonly string[]): Procedure {
  const items = texts.map((text, i) => ({ clause: `p1-${i + 1}`, text }));
  return { kind: 'procedure', id: 'p', clause: 'p', label: '表', title: '程序', sections: [{ clause: 'p1', heading: '一', items }], steps: [], materials: [], packetTitle: '报送材料', print: { marginsMm: { top: 25, right: 25, bottom: 25, left: 25 } } };
}

const unfolded = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');

describe('a calendar of the steps', () => {
  test('has an all-day event for each date, in the order of the steps', () => {
    const text = calendarOf(procedureOf('1.先沟通。', '2.后报送。'), { 'p1-2': step('2026-12-31'), 'p1-1': step('2028年2月28日', 'done') }, context);
    expect(text?.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//qikexie//qikexie//ZH-CN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:企业科协组建',
      'BEGIN:VEVENT', 'UID:p1-1@qikexie', 'DTSTAMP:20261122T080000Z', 'DTSTART;VALUE=DATE:20280228', 'DTEND;VALUE=DATE:20280229', 'SUMMARY:1.先沟通', 'TRANSP:TRANSPARENT', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:p1-2@qikexie', 'DTSTAMP:20261122T080000Z', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:2.后报送', 'TRANSP:TRANSPARENT', 'END:VEVENT',
      'END:VCALENDAR', '',
    ]);
  });

  test('is none when no step has a date that can be read, or none applies', () => {
    expect(calendarOf(procedureOf('1.先沟通。', '2.后报送。'), { 'p1-1': step('年底'), 'p1-2': step('2026-12-01', 'not-applicable') }, context)).toBeUndefined();
  });

  test('says nothing that was noted about a step', () => {
    expect(calendarOf(procedureOf('1.先沟通。'), { 'p1-1': step('2026-12-01') }, context)).not.toMatch(/张三|138/);
  });

  test('escapes what has a meaning in calendars', () => {
    const text = calendarOf(procedureOf('甲,乙;丙\\丁\n戊'), { 'p1-1': step('2026-12-01') }, context);
    expect(text).toContain('SUMMARY:甲\\,乙\\;丙\\\\丁\\n戊\r\n');
  });

  test('has no line above 75 octets, and loses and tears no character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('科', '𬱖', 'a', 'é', '，'), { minLength: 1, maxLength: 200 }), (characters) => {
        const words = `${characters.join('')}x`;
        const text = calendarOf(procedureOf(words), { 'p1-1': step('2026-12-01') }, context) ?? '';
        expect(Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
        expect(unfolded(text)).toContain(`SUMMARY:${words}`);
      }),
    );
  });

  test('asks for the time as calendars write it', () => {
    expect(() => calendarOf(procedureOf('1'), {}, { ...context, stamp: '2026-11-22' })).toThrow('No time in UTC');
  });
});
