import type { Block, Paper, TableColumn, TableRow } from '../src/core/paper/paper.ts';

// Papers made by hand for the tests of what prints them: a form like the notice's, and one of another shape.

type Orientation = Paper['orientation'];

const politics = ['中共党员', '中共预备党员', '共青团员', '民革党员', '民盟盟员', '民建会员', '民进会员', '农工党党员', '致公党党员', '九三学社社员', '台盟盟员', '无党派人士', '群众'];

/** Columns as wide as the page: [portrait, landscape] in millimetres. */
const memberColumns: readonly (Omit<TableColumn, 'widthMm'> & { readonly widthsMm: readonly [number, number] })[] = [
  { id: 'number', label: '序号', head: ['序号'], widthsMm: [11, 14], align: 'center', value: 'number', wrap: 'keep' },
  { id: 'name', label: '姓名', head: ['姓名'], widthsMm: [19, 28], align: 'center', value: 'text', wrap: 'keep' },
  { id: 'sex', label: '性别', head: ['性别'], widthsMm: [11, 14], align: 'center', value: 'text', wrap: 'wrap', choices: { values: ['男', '女'], only: true } },
  { id: 'birth', label: '出生年月', head: ['出生', '年月'], widthsMm: [17, 24], align: 'center', value: 'text', wrap: 'keep' },
  { id: 'education', label: '文化程度', head: ['文化', '程度'], widthsMm: [19, 28], align: 'center', value: 'text', wrap: 'wrap' },
  { id: 'politics', label: '政治面貌', head: ['政治', '面貌'], widthsMm: [20, 30], align: 'center', value: 'text', wrap: 'wrap', choices: { values: politics, only: false } },
  { id: 'title', label: '职称', head: ['职称'], widthsMm: [22, 36], align: 'center', value: 'text', wrap: 'wrap' },
  { id: 'position', label: '职务', head: ['职务'], widthsMm: [27, 57], align: 'center', value: 'text', wrap: 'wrap' },
  { id: 'phone', label: '电话', head: ['电话'], widthsMm: [24, 36], align: 'center', value: 'text', wrap: 'keep' },
];

export interface MembersPaper {
  /** Texts of the columns after the running number, row by row. */
  readonly people: readonly (readonly string[])[];
  readonly orientation?: Orientation;
  readonly enterprise?: string;
  /** Empty rows fill the form up to this many. */
  readonly minimumRows?: number;
}

/** A roster like Attachment 3: number, name, sex, birth month, education, politics, title, position, phone. */
export function membersPaper({ people, orientation = 'portrait', enterprise = '洛阳示例精密轴承有限公司', minimumRows = 14 }: MembersPaper): Paper {
  const filled = people.map((texts, i): TableRow => ({ row: `m${i + 1}`, cells: [String(i + 1), ...texts] }));
  const empty = Array.from({ length: Math.max(0, minimumRows - people.length) }, (): TableRow => ({ row: null, cells: memberColumns.map(() => '') }));
  return {
    ...page(orientation, '附件3 企业科协会员汇总表', enterprise),
    blocks: [
      { kind: 'label', text: '附件3' },
      { kind: 'title', text: '企业科协会员汇总表', lines: ['企业科协会员汇总表'] },
      { kind: 'line', left: `单位（盖章）：${enterprise}`, right: '填表日期：2026年11月22日' },
      { kind: 'table', columns: memberColumns.map(({ widthsMm, ...column }) => ({ ...column, widthMm: widthsMm[orientation === 'portrait' ? 0 : 1] })), rows: [...filled, ...empty] },
    ],
  };
}

/** A table of text columns of one width, with nothing around it but the given blocks. */
export function plainPaper(rows: readonly (readonly string[])[], around: { above?: readonly Block[]; below?: readonly Block[]; columns?: readonly Partial<TableColumn>[] } = {}): Paper {
  const count = Math.max(1, ...rows.map(({ length }) => length), around.columns?.length ?? 0);
  const columns = Array.from({ length: count }, (_, i): TableColumn => {
    const label = around.columns?.[i]?.label ?? `列${i + 1}`;
    return { id: `c${i + 1}`, label, head: [label], widthMm: 40, align: 'left', value: 'text', wrap: 'wrap', ...around.columns?.[i] };
  });
  const table: Block = { kind: 'table', columns, rows: rows.map((cells, i) => ({ row: `r${i + 1}`, cells })) };
  return { ...page('landscape', '样张', ''), blocks: [...(around.above ?? []), table, ...(around.below ?? [])] };
}

/** A form of another kind: other columns, a title of two lines, a line below the table, choices too long for a formula. */
export function laboratoryPaper(): Paper {
  const instruments = Array.from({ length: 60 }, (_, i) => `第 ${i + 1} 号精密测量仪器`);
  return plainPaper(
    [
      ['三坐标测量机', '第 7 号精密测量仪器', '恒温, 20 ℃', '12'],
      ['', '', '', ''],
    ],
    {
      above: [{ kind: 'title', text: '省级重点实验室大型科学仪器设备开放共享情况与年度使用机时统计一览总表（试行稿）', lines: ['省级重点实验室大型科学仪器设备', '开放共享情况与年度使用机时统计一览总表（试行稿）'] }],
      below: [{ kind: 'line', left: '填表人：', right: '' }],
      columns: [
        { label: '仪器', wrap: 'keep' },
        { label: '型号', choices: { values: instruments, only: false } },
        { label: '条件', choices: { values: ['恒温, 20 ℃', '常温', '“洁净”"A"'], only: true } },
        { label: '机时', value: 'number', widthMm: 20, align: 'center' },
      ],
    },
  );
}

/** Texts that a sheet might take for something else, or a file not carry. */
export const awkwardTexts = [
  '=HYPERLINK("http://example.com","x")', '+cmd|calc', '-2+3', '@SUM(A1)', '007', '1985.10', '1E5', '13800138000', 'TRUE', '2026-11-22', "'引号",
  '<c r="A1"><v>1</v></c>', '</sheetData></worksheet>', '&amp;&lt;', '_x0041_', '_x005F_x0041_', ' 前后空格 ', '两行\n文字', '制表\t符', '𬱖㛃堃喆䶮', '葛󠄀', '👩‍🔬',
];

/** A made-up roster of so many people, some with long positions. */
export function madeUpPeople(count: number): string[][] {
  return Array.from({ length: count }, (_, i) => [
    ['王伟', '欧阳明月', '李娜', '买买提·艾力', '张　三'][i % 5] ?? '',
    i % 2 === 0 ? '男' : '女',
    `19${70 + (i % 30)}.${String((i % 12) + 1).padStart(2, '0')}`,
    ['大学本科', '硕士研究生', '中等职业教育'][i % 3] ?? '',
    politics[i % politics.length] ?? '',
    ['高级工程师', '正高级工程师', '无', '工程师'][i % 4] ?? '',
    ['技术员', '技术中心副主任', '精密轴承研究院副院长兼第三研究室主任、首席专家工作室负责人（挂职洛阳市科学技术局高新技术处副处长）', '总经理'][i % 4] ?? '',
    i % 7 === 3 ? '0379-64881234-8001' : `1380379${String(1000 + (i % 9000))}`,
  ]);
}

function page(orientation: Orientation, title: string, author: string): Omit<Paper, 'blocks'> {
  return {
    fileName: title,
    properties: { title, subject: title, author },
    language: 'zh-CN',
    style: 'form',
    orientation,
    marginsMm: { top: 25, right: 20, bottom: 22, left: 20 },
    pageNumbers: true,
  };
}
