import { describe, expect, test } from 'vitest';
import { procedure, templates } from '../../../tests/example-packet.ts';
import { type ItemFiles, packetFiles } from './packet-files.ts';
import { packetItems } from './packet-items.ts';

const items = packetItems(procedure, templates);
const pdf = { extension: 'pdf', bytes: new Uint8Array([1]) };
const pathsOf = (contents: readonly ItemFiles[]): string[] => packetFiles(contents).map(({ path }) => path);

describe('what is handed in', () => {
  test('is each material and what is enclosed with it, numbered', () => {
    expect(items.map(({ number, folder, name }) => [number, folder, name])).toEqual([
      ['1', '1 申请', '关于成立企业科学技术协会的申请'],
      ['1.1', '1 申请', '《企业科学技术协会章程》草案'],
      ['1.2', '1 申请', '企业党组织或管理层同意成立企业科协的文件'],
      ['2', '2 报告', '企业科学技术协会筹备工作报告'],
      ['2.1', '2 报告', '企业科协主席、副主席、秘书长候选人汇总表'],
      ['2.2', '2 报告', '企业科协会员汇总表'],
    ]);
  });

  test('is a document of this site, or comes from outside', () => {
    expect(items.map(({ from: { kind } }) => kind)).toEqual(['document', 'outside', 'outside', 'document', 'document', 'document']);
  });

  test('cannot be a document that there is not', () => {
    expect(() => packetItems(procedure, { ...templates, letters: [] })).toThrow('No template');
  });
});

describe('the files of a packet', () => {
  const contents = items.map((item): ItemFiles => ({ item, files: [pdf] }));

  test('stand in the folder of their material, in order', () => {
    expect(pathsOf(contents).slice(0, 4)).toEqual(['1 申请/1 关于成立企业科学技术协会的申请.pdf', '1 申请/1.1 《企业科学技术协会章程》草案.pdf', '1 申请/1.2 企业党组织或管理层同意成立企业科协的文件.pdf', '2 报告/2 企业科学技术协会筹备工作报告.pdf']);
  });

  test('have their own name where they have one, in each format', () => {
    const [item] = items;
    expect(item && pathsOf([{ item, name: '申请－洛阳示例轴承有限公司', files: [pdf, { ...pdf, extension: 'docx' }] }])).toEqual(['1 申请/1 申请－洛阳示例轴承有限公司.pdf', '1 申请/1 申请－洛阳示例轴承有限公司.docx']);
  });

  test('of one name are told apart', () => {
    const [item] = items;
    const twice = item ? [{ item, name: '甲', files: [pdf, pdf, { ...pdf, extension: 'PDF' }, { ...pdf, extension: 'jpg' }] }] : [];
    expect(pathsOf(twice)).toEqual(['1 申请/1 甲.pdf', '1 申请/1 甲（2）.pdf', '1 申请/1 甲（3）.PDF', '1 申请/1 甲.jpg']);
  });

  test('lead out of no folder and hide nothing, whatever they are called', () => {
    const [item] = items;
    expect(item && pathsOf([{ item: { ...item, folder: '../甲' }, name: 'a/../b\\c:\u202egpj', files: [pdf] }])).toEqual(['..／甲/1 a／..／b＼c：gpj.pdf']);
  });
});
