import { expect, test } from 'vitest';
import { clipboardSource } from './clipboard-source.ts';

const title = { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 };

test('what was copied is a sheet with its joined cells, empty rows left out', () => {
  expect(clipboardSource({ cells: [['名册', '', ''], ['', '', ''], ['姓名', '性别', ''], ['\uE863一', '男', '']], merges: [title] })).toEqual({
    kind: 'read',
    book: {
      format: 'clipboard',
      sheets: [
        {
          name: '表 1',
          hidden: false,
          rows: [
            { number: 1, hidden: false, cells: ['名册', ''] },
            { number: 3, hidden: false, cells: ['姓名', '性别'] },
            { number: 4, hidden: false, cells: ['䶮一', '男'] },
          ],
          merges: [{ ...title, lastColumn: 1 }],
          replaced: [{ row: 4, column: 0, kind: 'old-code', to: '䶮' }],
        },
      ],
    },
  });
});

test.each([
  ['nothing', [], 'empty'],
  ['empty cells', [['', ' ']], 'empty'],
  ['more columns than any roster', [Array.from({ length: 300 }, () => '甲')], 'too-many-cells'],
])('%s is refused', (_what, cells, code) => {
  expect(clipboardSource({ cells, merges: [] })).toMatchObject({ kind: 'refused', code });
});
