import { expect, test } from 'vitest';
import { cleanText, escapeXml } from './xml-text.ts';

test('line breaks of every system become one kind', () => {
  expect(cleanText('一\r\n二\r三\n四')).toBe('一\n二\n三\n四');
});

test('rare characters beyond the first plane stay', () => {
  expect(cleanText('𬱖𠮷葛󠄀')).toBe('𬱖𠮷葛󠄀');
});

test('what no file can carry becomes a visible mark', () => {
  expect(cleanText('a\ud842b\udfb7\uffff\ufffe\u0000\u001f')).toBe('a\ufffdb\ufffd\ufffd\ufffd\ufffd\ufffd');
});

test('text that looks like markup stays text', () => {
  expect(escapeXml('<b>"A&B"</b>\n')).toBe('&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;&#10;');
});
