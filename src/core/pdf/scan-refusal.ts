// Why a file cannot go into the packet as it is, in words for whoever chose it.

interface Entry {
  readonly says: (facts: Facts) => string;
  /** What to do next, one sentence. */
  readonly next: string;
}

type Facts = Readonly<Record<string, string>>;

/** `name` is the file's name as the person knows it. */
const table = {
  empty: { says: (f) => `“${f['name']}”是空文件`, next: '请重新扫描或重新导出，再添加一次。' },
  'other-kind': { says: (f) => `“${f['name']}”不是 PDF、JPG 或 PNG，${f['looksLike']}`, next: '请另存为 PDF 再添加；只改文件名后缀没有用。' },
  broken: { says: (f) => `“${f['name']}”打不开，文件不完整或已损坏`, next: '请重新扫描、重新导出，或重新传一次这个文件。' },
  locked: { says: (f) => `“${f['name']}”设了密码或使用限制，无法并入`, next: '请在制作它的软件里取消密码和限制，另存一份；或打印出来重新扫描。' },
  'live-form': { says: (f) => `“${f['name']}”是还能填写的表单，并进来会丢掉填的内容`, next: '请用“打印”另存为 PDF，再添加那一份。' },
  'hidden-layers': { says: (f) => `“${f['name']}”里有隐藏的图层，并进来会显示出来`, next: '请用“打印”另存为 PDF，再添加那一份。' },
  'no-pages': { says: (f) => `“${f['name']}”里一页也没有`, next: '请重新扫描或重新导出，再添加一次。' },
  'too-large': { says: (f) => `“${f['name']}”有 ${f['megabytes']} MB，超过了 ${f['limit']} MB`, next: '请把扫描分辨率调到 300 dpi 以下，或分成几个文件。' },
  'too-many-pages': { says: (f) => `“${f['name']}”有 ${f['pages']} 页，超过了 ${f['limit']} 页`, next: '请分成几个文件添加。' },
  'too-many-pixels': { says: (f) => `图片“${f['name']}”有 ${f['megapixels']} 百万像素，超过了 ${f['limit']} 百万`, next: '请把扫描分辨率调到 300 dpi 以下。' },
  'print-colours': { says: (f) => `图片“${f['name']}”用的是印刷颜色（CMYK），各处显示的颜色会不一样`, next: '请用看图软件另存为普通 JPG 或 PNG。' },
  'rare-image': { says: (f) => `图片“${f['name']}”是少见的格式，很多软件打不开`, next: '请用看图软件另存为普通 JPG 或 PNG。' },
} as const satisfies Record<string, Entry>;

export type RefusalCode = keyof typeof table;

export interface ScanRefusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly facts: Facts;
}

export function refused(code: RefusalCode, facts: Facts = {}): ScanRefusal {
  return { kind: 'refused', code, facts };
}

/** The refusal with the file's name among its facts. */
export function refusalOf(refusal: ScanRefusal, name: string): ScanRefusal {
  return { ...refusal, facts: { ...refusal.facts, name } };
}

/** What is wrong and what the person may do next. */
export function refusalInWords({ code, facts }: ScanRefusal): string {
  const { says, next }: Entry = table[code];
  return `${says(facts)}。${next}`;
}
