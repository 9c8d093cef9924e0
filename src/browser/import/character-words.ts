import type { Replacement } from '../../core/intake/standard-characters.ts';

/** What is said of a character that comes in as its standard one. */
export const characterWords = {
  'old-code': '原来是旧系统的编码，已换成标准的字，请核对',
  radical: '原来是形状一样的部首，已换成汉字，请核对',
} satisfies Record<Replacement['kind'], string>;
