import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { clausesInside } from './notice.ts';
import { loadProcedures, readProcedures } from './procedures.ts';

const template = `kind: procedure
id: steps
clause: p1
print:
  marginsMm: { top: 25, right: 25, bottom: 22, left: 25 }
`;

const notice = `<Clause id="p1" label="附一" set="attachment">

附一

## 办理程序

</Clause>

<Clause id="p1-1" label="附一 一">

### 一、程序

</Clause>

<Clause id="p1-1-1" label="附一 一.1">

1.先<b>沟通</b>。

</Clause>

<Clause id="p1-1-2" label="附一 一.2">

2.后报送。

</Clause>

<Note>

本站的话。

</Note>

<Clause id="p1-2" label="附一 二">

### 二、材料

</Clause>
`;

const made: string[] = [];

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A content folder with this notice and this one document; what is read afterwards comes from it. */
function content(files: { readonly template?: string; readonly notice?: string }): void {
  const folder = mkdtempSync(join(tmpdir(), 'procedures-'));
  made.push(folder);
  mkdirSync(join(folder, 'notice'));
  mkdirSync(join(folder, 'documents', 'steps'), { recursive: true });
  writeFileSync(join(folder, 'notice', '1.mdx'), files.notice ?? notice);
  writeFileSync(join(folder, 'documents', 'steps', 'template.yaml'), files.template ?? template);
  vi.stubEnv('CONTENT_DIR', folder);
}

test('a procedure has the words of the notice, clause by clause, and nothing that stands beside them', () => {
  content({});
  expect(loadProcedures()).toEqual([
    {
      kind: 'procedure',
      id: 'steps',
      clause: 'p1',
      label: '附一',
      title: '办理程序',
      steps: [],
      materials: [],
      packetTitle: '上报材料',
      print: { marginsMm: { top: 25, right: 25, bottom: 22, left: 25 } },
      sections: [
        { clause: 'p1-1', heading: '一、程序', items: [{ clause: 'p1-1-1', text: '1.先沟通。' }, { clause: 'p1-1-2', text: '2.后报送。' }] },
        { clause: 'p1-2', heading: '二、材料', items: [] },
      ],
    },
  ]);
});

describe('a procedure is refused, with its line', () => {
  test.each([
    ['when the notice has no such clause', { template: template.replace('p1', 'p9') }, { line: 3, path: ['clause'], expected: 'content/notice 里有的条款号', found: '“p9”' }],
    ['when its clause is more than a label and a title', { notice: notice.replace('## 办理程序', '## 办理程序\n\n另起一段。') }, { line: 3, path: ['clause'], expected: '一个条款，里面只有编号和标题两段', found: '“p1”' }],
    ['when it is not named as its folder', { template: template.replace('id: steps', 'id: way') }, { line: 2, path: ['id'], expected: '文件夹的名字“steps”', found: '“way”' }],
    ['when words are typed again', { template: `${template}title: 办理程序\n` }, { line: 6, path: ['title'], expected: '没有这个键（可能是写错了名字）', found: '“办理程序”' }],
  ])('%s', (_, files, finding) => {
    content(files);
    expect(readProcedures().findings).toMatchObject([finding]);
  });
});

test('the procedure of this site has the seven steps and the two materials', () => {
  const [procedure, ...more] = loadProcedures();
  expect(more).toEqual([]);
  expect([procedure?.label, procedure?.title]).toEqual(['附件1', '企业科协建立一般程序及需上报材料']);
  expect(procedure?.sections.map(({ heading, items }) => [heading, items.length])).toEqual([['一、企业科协建立一般程序', 7], ['二、企业科协建立需上报材料', 2]]);
  expect(procedure?.sections[0]?.items.map(({ clause }) => clause)).toEqual(clausesInside('a1-1').map(({ id }) => id));
});

test('a notice without a procedure has none', () => {
  vi.stubEnv('CONTENT_DIR', 'tests/fixtures/second-notice/content');
  expect(readProcedures()).toEqual({ value: [], findings: [] });
});
