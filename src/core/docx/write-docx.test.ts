import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { letterPaper } from '../../../tests/letter-paper.ts';
import { awkwardTexts, madeUpPeople, membersPaper, plainPaper } from '../../../tests/test-papers.ts';
import type { Paper } from '../paper/paper.ts';
import { writeDocx } from './write-docx.ts';

describe('a form', () => {
  test('keeps its head lines, and repeats the head on each page', async () => {
    const [head, ...rows] = elements(await part(membersPaper({ people: madeUpPeople(2) })), 'w:tr');
    expect(head).toContain('<w:tblHeader/>');
    expect(textsOf(head)).toEqual(['序号', '姓名', '性别', '出生\n年月', '文化\n程度', '政治\n面貌', '职称', '职务', '电话']);
    expect(rows.join('')).not.toContain('<w:tblHeader/>');
  });

  test('has every person in a row of their own, and empty rows below', async () => {
    const people = madeUpPeople(2);
    const [, ...rows] = elements(await part(membersPaper({ people })), 'w:tr');
    expect(rows).toHaveLength(14);
    expect(rows.slice(0, 2).map(textsOf)).toEqual(people.map((texts, i) => [String(i + 1), ...texts]));
    expect(textsOf(rows[13])).toEqual(['', '', '', '', '', '', '', '', '']);
  });

  test('never tears a row at the end of a page', async () => {
    const rows = elements(await part(membersPaper({ people: madeUpPeople(3) })), 'w:tr');
    expect(rows.every((row) => row.includes('<w:cantSplit/>') && row.includes('w:hRule="atLeast"'))).toBe(true);
  });

  test('has columns as wide as the form says', async () => {
    const widths = [...(await part(membersPaper({ people: [] }))).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, twips]) => Math.round((Number(twips) / 1440) * 25.4));
    expect(widths).toEqual([11, 19, 11, 17, 19, 20, 22, 27, 24]);
  });

  test('wider than its page is drawn narrower', async () => {
    const xml = await part(plainPaper([Array.from({ length: 12 }, () => '字')]));
    const total = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, twips]) => sum + Number(twips), 0);
    expect(total).toBeLessThanOrEqual(((297 - 40) / 25.4) * 1440 + 1);
    expect(total).toBeGreaterThan(((297 - 41) / 25.4) * 1440);
  });

  test('shrinks a long phone number instead of breaking it', async () => {
    const people = [['张三', '男', '1980.01', '大学本科', '群众', '无', '技术员', '0379-64881234-8001']];
    const [, row] = elements(await part(membersPaper({ people })), 'w:tr');
    expect(Number(/<w:sz w:val="(\d+)"\/>/.exec(row ?? '')?.[1])).toBeLessThan(21);
  });

  test('counts its pages by fields', async () => {
    const foot = await part(membersPaper({ people: [] }), 'word/footer1.xml');
    expect([...foot.matchAll(/<w:instrText[^>]*>(\w+)</g)].map(([, field]) => field)).toEqual(['PAGE', 'NUMPAGES']);
    expect(textsOf(foot).join('')).toBe('第  页　共  页');
  });

  test('says on each page what must be known of it', async () => {
    expect(textsOf(await part({ ...membersPaper({ people: [] }), footNote: '样例，请勿报送' }, 'word/footer1.xml')).join('')).toContain('样例，请勿报送　第 ');
    expect(Object.keys(await parts({ ...membersPaper({ people: [] }), pageNumbers: false }))).not.toContain('word/footer1.xml');
  });

  test('may lie on its side', async () => {
    expect(await part(membersPaper({ people: [], orientation: 'landscape' }))).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  test('puts the date below an enterprise’s name that leaves it no room', async () => {
    const long = textParagraphs(await part(membersPaper({ people: [], enterprise: '长'.repeat(60) })));
    expect(long.slice(2, 4)).toEqual([`单位（盖章）：${'长'.repeat(60)}`, '填表日期：2026年11月22日']);
    expect(textParagraphs(await part(membersPaper({ people: [] })))[2]).toBe('单位（盖章）：洛阳示例精密轴承有限公司\t填表日期：2026年11月22日');
  });
});

describe('a letter', () => {
  test('has margins and a grid of 22 lines with 28 characters', async () => {
    const xml = await part(letterPaper());
    expect(xml).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    const grid = /<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="(-\d+)"\/>/.exec(xml);
    const [pitch, space] = [Number(grid?.[1]), Number(grid?.[2])];
    expect(Math.floor((16838 - 2098 - 1984) / pitch)).toBe(22);
    expect(Math.floor((11906 - 1587 - 1474) / 20 / (16 + space / 4096))).toBe(28);
  });

  test('is made of styles that Word knows', async () => {
    const used = [...(await part(letterPaper())).matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, id]) => id);
    expect([...new Set(used)]).toEqual(['Title', 'Recipient', 'BodyText', 'Heading1', 'Heading2', 'Heading3', 'Enclosures', 'SignatureName', 'SignatureDate', 'Label']);
    const styles = await part(letterPaper(), 'word/styles.xml');
    for (const id of used) expect(styles).toContain(`w:styleId="${id ?? ''}"`);
  });

  test.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['Heading3', '仿宋_GB2312', 32],
    ['Label', '黑体', 32],
    ['Foot', '宋体', 28],
  ])('sets %s in %s of %i half-points', async (id, face, size) => {
    const style = styleOf(id, await part(letterPaper(), 'word/styles.xml'));
    expect(style).toContain(`w:eastAsia="${face}"`);
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
  });

  test('sets its text in 仿宋 and Times, and moves the first line in by two characters', async () => {
    const styles = await part(letterPaper(), 'word/styles.xml');
    expect(/<w:rPrDefault>.*<\/w:rPrDefault>/.exec(styles)?.[0]).toContain('w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman"');
    expect(styleOf('BodyText', styles)).toContain('w:firstLineChars="200"');
  });

  test('shows its headings in Word’s navigation, also by their Chinese names', async () => {
    const styles = await part(letterPaper(), 'word/styles.xml');
    expect(styleOf('Heading1', styles)).toMatch(/<w:name w:val="heading 1"\/><w:aliases w:val="一级标题"\/>.*<w:outlineLvl w:val="0"\/>/i);
    expect(styleOf('Heading3', styles)).toMatch(/<w:aliases w:val="三级标题"\/>.*<w:outlineLvl w:val="2"\/>/);
  });

  test('has page numbers outside, on the right of odd pages and the left of even ones', async () => {
    const files = await parts(letterPaper());
    expect(files['word/settings.xml']).toMatch(/<w:evenAndOddHeaders\/>|<w:evenAndOddHeaders w:val="true"\/>/);
    const feet = [files['word/footer1.xml'], files['word/footer2.xml']].map((foot) => /<w:jc w:val="(\w+)"/.exec(foot ?? '')?.[1]);
    expect(feet).toEqual(['right', 'left']);
    expect(textsOf(files['word/footer1.xml'])).toEqual(['— ', ' —']);
  });

  test('numbers its enclosures when there are several', async () => {
    expect(enclosuresOf(await part(letterPaper({ enclosures: ['章程草案'] })))).toEqual(['附件：章程草案']);
    expect(enclosuresOf(await part(letterPaper({ enclosures: ['章程草案', '汇总表'] })))).toEqual(['附件：1.\t章程草案', '2.\t汇总表']);
  });

  test('turns the name of an enclosure under its first character', async () => {
    const [first, second] = elements(await part(letterPaper({ enclosures: ['章程草案', '汇总表'] })), 'w:p').filter((xml) => xml.includes('"Enclosures"'));
    const left = /<w:ind w:left="(\d+)"/;
    expect(left.exec(second ?? '')?.[1]).toBe(left.exec(first ?? '')?.[1]);
    expect(first).toContain('w:hanging="1263"');
    expect(second).toContain('w:hanging="316"');
  });

  test('ends its date four characters from the right, the name centred above it', async () => {
    const files = await parts(letterPaper());
    expect(styleOf('SignatureDate', files['word/styles.xml'] ?? '')).toMatch(/<w:ind w:right="1263"\/>/);
    const name = elements(files['word/document.xml'] ?? '', 'w:p').find((xml) => xml.includes('"SignatureName"'));
    // 2026年11月2日 is six and a half characters wide: its middle stands 7.25 from the right, and so does that of a box 14.5 wide.
    const left = Number(/<w:ind w:left="(\d+)"/.exec(name ?? '')?.[1]);
    expect((8845 - left) / 315.87).toBeCloseTo(14.5, 1);
  });

  test('ends a name too long to be centred at the margin', async () => {
    const name = elements(await part(letterPaper({ signature: '长'.repeat(20) })), 'w:p').find((xml) => xml.includes('"SignatureName"'));
    expect(name).toMatch(/<w:jc w:val="right"\/>/);
    expect(name).not.toContain('<w:ind');
  });

  test('spaces its characters so that 28 stand on a line in programs without a grid', async () => {
    const styles = await part(letterPaper(), 'word/styles.xml');
    for (const id of ['BodyText', 'Heading1', 'Heading2', 'Heading3', 'Enclosures']) expect(styleOf(id, styles)).toContain('<w:spacing w:val="-5"/>');
    expect(styleOf('Normal', styles)).toContain('<w:pPr><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/></w:pPr><w:rPr><w:sz w:val="32"/>');
    expect(Math.floor((11906 - 1587 - 1474) / (320 - 5))).toBe(28);
  });

  test('marks what still has to be written, wherever it stands', async () => {
    const blocks = [
      { kind: 'recipient', text: '【待填：批准机关】' },
      { kind: 'paragraph', level: 'text', text: '共【待填：会员人数】人【待填】。' },
      { kind: 'enclosures', names: ['【待填：同意文件的名称】'] },
    ] as const;
    const marked = elements(await part(letterPaper({ blocks })), 'w:r').filter((run) => run.includes('<w:highlight w:val="yellow"/>'));
    expect(marked.map(textOf)).toEqual(['【待填：批准机关】', '【待填：会员人数】', '【待填：同意文件的名称】']);
  });

  test('keeps its signature with the enclosures and the last paragraph, so that it is never alone on a page', async () => {
    const blocks = [
      { kind: 'paragraph', level: 'text', text: '一' },
      { kind: 'paragraph', level: 'text', text: '二\n三' },
      { kind: 'enclosures', names: ['四', '五'] },
      { kind: 'signature', name: '六', date: '七' },
      { kind: 'paragraph', level: 'text', text: '八' },
    ] as const;
    const xml = await part(letterPaper({ blocks }));
    const kept = elements(xml, 'w:p').filter((paragraph) => paragraph.includes('<w:keepNext/>')).map(textOf);
    expect(kept).toEqual(['三', '附件：1.\t四', '2.\t五']);
    expect(styleOf('SignatureName', await part(letterPaper(), 'word/styles.xml'))).toContain('<w:keepNext/>');
  });

  test('makes each line of a text a paragraph of its own', async () => {
    expect(textParagraphs(await part(letterPaper({ blocks: [{ kind: 'paragraph', level: 'text', text: '一\r\n二\n三' }] })))).toEqual(['一', '二', '三']);
  });

  test('begins an enclosure on a new page, with a free line above its title', async () => {
    const blocks = [{ kind: 'label', text: '附件1' }, { kind: 'title', text: '说明', lines: ['说明'] }] as const;
    const [first, title, second] = elements(await part(letterPaper({ blocks: [...blocks, ...blocks] })), 'w:p');
    expect([first, second].map((xml) => /<w:pageBreakBefore\/>/.test(xml ?? ''))).toEqual([false, true]);
    expect(title).toContain('w:before="579"');
  });

  test('closes whom it is for with a colon once', async () => {
    const blocks = [{ kind: 'recipient', text: '省科协' }, { kind: 'recipient', text: '省科协：' }] as const;
    expect(textParagraphs(await part(letterPaper({ blocks })))).toEqual(['省科协：', '省科协：']);
  });
});

describe('any paper', () => {
  test('gives the same bytes twice, and no time in them', async () => {
    const paper = letterPaper();
    vi.useFakeTimers({ now: new Date(2026, 10, 22), toFake: ['Date'] });
    const before = await writeDocx(paper);
    vi.setSystemTime(new Date(2027, 1, 3));
    const after = await writeDocx(paper);
    vi.useRealTimers();
    expect(after).toEqual(before);
    expect(JSON.stringify(await parts(paper))).not.toContain('dcterms:created');
  });

  test('tells what it is, who wrote it and what made it', async () => {
    const files = await parts(letterPaper());
    expect(files['docProps/core.xml']).toContain('<dc:creator>洛阳示例精密轴承有限公司</dc:creator>');
    expect(files['docProps/core.xml']).toContain('<dc:language>zh-CN</dc:language>');
    expect(files['docProps/app.xml']).toContain('<Application>qikexie 0.0.0+test</Application></Properties>');
  });

  test('carries texts that look like something else as they are', async () => {
    const [, row] = elements(await part(plainPaper([awkwardTexts])), 'w:tr');
    expect(textsOf(row)).toEqual(awkwardTexts);
  });

  test('makes visible what no file can carry', async () => {
    const [, row] = elements(await part(plainPaper([['\ud842', '\uffff', '\u0000', 'a\r\nb']])), 'w:tr');
    expect(textsOf(row)).toEqual(['\ufffd', '\ufffd', '\ufffd', 'a\nb']);
  });

  test('keeps rare characters in each block', async () => {
    const rare = '𬱖𠮷㛃';
    const xml = await part(letterPaper({
      blocks: [
        { kind: 'label', text: rare }, { kind: 'title', text: rare, lines: [rare] }, { kind: 'line', left: rare, right: rare }, { kind: 'recipient', text: rare },
        { kind: 'paragraph', level: 'text', text: rare }, { kind: 'enclosures', names: [rare] }, { kind: 'signature', name: rare, date: rare },
      ],
    }));
    expect(xml.split(rare)).toHaveLength(10);
  });

  test('of 5,000 people comes out whole', async () => {
    expect(elements(await part(membersPaper({ people: madeUpPeople(5000) })), 'w:tr')).toHaveLength(5001);
  }, 60_000);

  test('with nothing in it still is a file', async () => {
    expect(textParagraphs(await part(letterPaper({ blocks: [] })))).toEqual([]);
    expect(textsOf(await part(letterPaper({ enclosures: [], signature: '' })))).not.toContain('附件：');
  });
});

async function parts(paper: Paper): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(await writeDocx(paper))).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function part(paper: Paper, path = 'word/document.xml'): Promise<string> {
  return (await parts(paper))[path] ?? '';
}

/** The elements of a name, which do not stand in each other. */
function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gs'))].map(([element]) => element);
}

/** Texts of the paragraphs, or of the runs of a foot: line breaks and tabs as characters. */
function textsOf(xml = ''): string[] {
  const holder = xml.includes('<w:ftr') ? 'w:r' : 'w:p';
  const texts = elements(xml, holder).map(textOf);
  return holder === 'w:r' ? texts.filter((text) => text !== '') : texts;
}

function textParagraphs(xml: string): string[] {
  return textsOf(xml.replace(/<w:tbl>.*<\/w:tbl>/s, ''));
}

function enclosuresOf(xml: string): string[] {
  return elements(xml, 'w:p').filter((paragraph) => paragraph.includes('"Enclosures"')).map(textOf);
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)].map(([, text, mark]) => (mark === undefined ? unescaped(text ?? '') : mark === 'br' ? '\n' : '\t')).join('');
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: 'lt' | 'gt' | 'quot' | 'apos' | 'amp') => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);
}

function styleOf(id: string, styles: string): string {
  return elements(styles, 'w:style').find((style) => style.includes(`w:styleId="${id}"`)) ?? '';
}
