import { nameCharacters } from '../../src/build/glyph-packs/name-characters.ts';

// A made-up roster, the same for every library: names of common characters, some of rarer ones, a few beyond the first plane of Unicode.

/** One person by column of the roster, in the columns' order. */
export type Person = Readonly<Record<'name' | 'sex' | 'birth' | 'education' | 'politics' | 'title' | 'position' | 'phone', string>>;

/** So many people; the first of a longer roster are those of a shorter one. */
export function people(count: number): Person[] {
  const draw = drawer(20_220_617);
  return Array.from({ length: count }, (_, i) => person(i, draw));
}

const surnames = ['欧阳', '司马', '上官', '诸葛', ...Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文')];
const common = Array.from(
  [
    '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华建国红志海燕云飞鹏宇浩然子轩梓涵欣怡雨佳俊峰晓东春梅凤琴素珍爱莲玉荣金翠雪琳晶慧巧美娇淑惠贞香月莺媛瑞凡嘉琼勤青倩',
    '安进林龙元全胜学祥才发武新利清彬富顺信茂良壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭士以致树炎德行时泰盛光天达岩中立康星世广义兴仁波宁贵福生',
    '颖悦昭冰爽茵羽希婉丹蓉眉君瑗薇菁梦岚苑筠柔竹霭凝枫芸菲寒伊亚宜可姬舒影荔枝思丽秋锦黛均家忠诚凯博远航泽程晨阳彦卓景旺权守业展鸿振鲁川常延书礼诗慈宝丰沛润霖岳森柏楠桐川泉溪润泓',
  ].join(''),
);
const rare = Array.from(nameCharacters).filter((character) => character.length === 1);
const beyondFirstPlane = ['𬱖', '𫍲', '𬍛', '𬭚', '𬸚', '𬀩', '𫖯', '𬘓'];

const education = ['大学本科', '大学本科', '大学专科', '研究生', '硕士研究生', '博士研究生', '中等职业教育', '普通高中'];
const politics = ['群众', '群众', '中共党员', '中共党员', '共青团员', '中共预备党员', '民盟盟员', '民建会员', '九三学社社员', '无党派人士'];
const titles = ['工程师', '高级工程师', '助理工程师', '正高级工程师', '技术员', '高级技师', '技师', '经济师', '高级会计师', '无'];
const departments = ['技术中心', '研发一部', '研发二部', '工艺质量部', '信息中心', '设备动力部', '生产技术部', '安全环保部', '检测试验中心', '总工程师办公室', '热处理分厂', '装配车间'];
const posts = ['主任', '副主任', '部长', '副部长', '工程师', '主管', '组长', '技术员', '设计师', '专家工作室负责人', '工艺员', '总工程师'];

function person(i: number, draw: Draw): Person {
  return {
    name: draw.from(surnames) + givenName(i, draw),
    sex: draw.from(['男', '女']),
    birth: `${1963 + draw.below(40)}.${String(1 + draw.below(12)).padStart(2, '0')}`,
    education: draw.from(education),
    politics: draw.from(politics),
    title: draw.from(titles),
    position: draw.from(departments) + draw.from(posts),
    // No two alike, and none that is anybody's: 140 is not given out to people's phones.
    phone: `140${String(10_000_000 + ((i * 7_654_321) % 89_999_999))}`,
  };
}

function givenName(i: number, draw: Draw): string {
  // The shortest roster measured, of 14, holds one of each sort.
  if (i % 500 === 7) return draw.from(beyondFirstPlane);
  if (i % 500 === 9) return '䶮';
  const character = (): string => draw.from(draw.below(100) < 8 ? rare : common);
  return draw.below(100) < 20 ? character() : character() + character();
}

interface Draw {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  from<T>(list: readonly T[]): T;
}

/** Numbers that look random and are the same on every machine: a linear congruential generator modulo 2³². */
function drawer(seed: number): Draw {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    from: (list) => {
      const drawn = list[below(list.length)];
      if (drawn === undefined) throw new Error('Nothing to draw from');
      return drawn;
    },
  };
}
