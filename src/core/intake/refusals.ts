import type { RefusalCode } from './source.ts';

/** What is said of a file that is not read: what happened, and what to do next. */
export interface RefusalWords {
  readonly title: string;
  readonly advice: string;
}

type Facts = Readonly<Record<string, string>>;

const saveAnew = '请用 Excel 或 WPS 表格打开它，点“文件”→“另存为”，文件类型选“Excel 工作簿（*.xlsx）”，保存后再选那个新文件。';
const copyCells = '也可以在打开的表格里选中要导入的行，复制后直接粘贴到表里。';

const words = {
  empty: () => ({ title: '这个文件是空的', advice: '请确认选对了文件；如果表格刚填好，先保存再选。' }),
  unreadable: () => ({ title: '这个文件现在读不到', advice: '选好以后，它可能被移动、改名、删除或者重新保存过，也可能正被别的程序占用。请关掉打开它的程序，再选一次；在网盘或 U 盘里的，先复制到这台电脑上。' }),
  broken: () => ({ title: '这个文件不完整，打不开', advice: `可能没有下载完，或者保存时中断了。请重新下载或请对方再发一次。如果它在 Excel 或 WPS 里能打开，${saveAnew.replace('请用 Excel 或 WPS 表格打开它，', '就')}` }),
  encrypted: () => ({ title: '这个文件加了密码', advice: '本站不读加密的文件。请用 Excel 或 WPS 打开它，点“文件”→“信息”→“保护工作簿”→“用密码进行加密”（WPS 是“文件”→“文档加密”→“密码加密”），把密码清空，保存后再选。' }),
  'too-large': ({ megabytes }: Facts) => ({ title: megabytes ? `这个文件太大，超过 ${megabytes} 兆字节` : '这个文件里的内容太多', advice: `名册一般不到 1 兆字节。请把要导入的工作表复制到一个新的表格里，删去照片和用不到的列，保存为 .xlsx 后再选。${copyCells}` }),
  'too-many-cells': ({ cell }: Facts) => ({
    title: '这个表格的行或列太多',
    advice: cell
      ? `读到单元格 ${cell} 已经超出了名册会有的行数和列数。常见的原因是很远的地方误填了内容：请把姓名那一片以外的行和列整行整列删除，保存后再选。${copyCells}`
      : `请把要导入的人复制到一个新的表格里，保存后再选。${copyCells}`,
  }),
  'unknown-format': ({ content }: Facts) => ({ title: content ? `这是${content}，本站不能直接读` : '认不出这是什么文件', advice: `本站能读 .xlsx、.xls 表格，.csv、.txt 文本和 .docx 里的表格。${adviceFor(content)}` }),
  suspicious: () => ({ title: '这个文件的写法不寻常，为安全起见没有打开', advice: `它里面有普通表格不会有的内容。如果您相信它的来源，${saveAnew.replace('请用', '可以用')}` }),
  'no-table': () => ({ title: '这个文件里没有找到表格', advice: `请确认选对了文件。如果名单是图片，需要先把字录进表格。${copyCells}` }),
} satisfies Record<RefusalCode, (facts: Facts) => RefusalWords>;

export function refusalWords(code: RefusalCode, facts: Facts): RefusalWords {
  return words[code](facts);
}

/** A document of text is saved as one; everything else as a workbook. */
function adviceFor(content: string | undefined): string {
  if (content && /Word|文字|RTF/.test(content)) return '请用 Word 或 WPS 文字打开它，点“文件”→“另存为”，文件类型选“Word 文档（*.docx）”，保存后再选那个新文件。';
  if (content === '压缩包') return '请先把压缩包解压，再选里面的表格。';
  if (content && /PDF|演示|图片|邮件/.test(content)) return `请向对方要原来的表格文件。${copyCells}`;
  return saveAnew;
}
