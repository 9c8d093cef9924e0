import { expect, test } from 'vitest';
import { emptyCase } from '../answers/case-file.ts';
import { draftName } from './draft-name.ts';

const named = (name: string): Parameters<typeof draftName>[0] => ({ case: { ...emptyCase('2026-11-20'), enterprise: { name, facts: {} } }, savedOn: '2026-11-23' });

test('a draft is called after its enterprise and the day', () => {
  expect(draftName(named('洛阳示例轴承有限公司'), false)).toBe('企业科协草稿 2026-11-23－洛阳示例轴承有限公司.qikexie.txt');
  expect(draftName(named(''), false)).toBe('企业科协草稿 2026-11-23.qikexie.txt');
});

test('with a password its name does not tell whose it is', () => {
  expect(draftName(named('洛阳示例轴承有限公司'), true)).toBe('企业科协草稿 2026-11-23（加密）.qikexie.txt');
});

test('every system takes the name, however long or odd the enterprise’s is', () => {
  const name = draftName(named(`a/b\n${'很长的名字'.repeat(50)}`), false);
  expect(name).toMatch(/^企业科协草稿 2026-11-23－a／b很长.*\.qikexie\.txt$/);
  expect(new TextEncoder().encode(name).length).toBeLessThan(255);
});
