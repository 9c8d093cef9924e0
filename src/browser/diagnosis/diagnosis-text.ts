import { type Failure, jobs } from './last-failure.ts';
import type { Trace } from './trace.ts';

/** What the person who runs the site needs to know to find a fault, and nothing of what anybody filled in. */
export interface Facts {
  /** qikexie 0.1.0+1a2b3c4 */
  readonly maker: string;
  /** Path of the page below the site's root: /about/. */
  readonly page: string;
  /** As the browser names itself. */
  readonly browser: string;
  readonly languages: readonly string[];
  /** CSS pixels; `ratio` is device pixels to one of them, and grows with the zoom; `pinch` is the zoom of two fingers. */
  readonly screen: { readonly width: number; readonly height: number; readonly windowWidth: number; readonly windowHeight: number; readonly ratio: number; readonly pinch: number };
  /** `http:`; browsers give less to a page that did not come over a secure connection. */
  readonly protocol: string;
  readonly secure: boolean;
  /** What the browser offers, by name. */
  readonly offers: readonly { readonly name: string; readonly offered: boolean }[];
  readonly failure: Failure | null;
}

/** The facts as lines to be copied: 版本：qikexie 0.1.0+1a2b3c4. */
export function diagnosisText({ maker, page, browser, languages, screen, protocol, secure, offers, failure }: Facts): string {
  const named = (offered: boolean): string => offers.filter((offer) => offer.offered === offered).map(({ name }) => name).join('、') || '没有';
  return [
    `版本：${maker || '不明'}`,
    `网页：${page || '不明'}（${protocol.replace(':', '')}，${secure ? '' : '不'}算安全连接）`,
    `浏览器：${browser}`,
    `语言：${languages.join('、')}`,
    `屏幕：${screen.width}×${screen.height}，窗口 ${screen.windowWidth}×${screen.windowHeight}，像素比 ${rounded(screen.ratio)}${screen.pinch === 1 ? '' : `，双指放大 ${rounded(screen.pinch)}`}`,
    `能用：${named(true)}`,
    `不能用：${named(false)}`,
    `最近一次出错：${failure ? failureWords(failure) : '这个标签页里没有'}`,
  ].join('\n');
}

function failureWords({ job, page, time, trace }: Failure): string {
  return `${jobs[job]}，${time}，在 ${page || '不明的网页'}，${trace.kind || '类别不明'}，${placeWords(trace)}`;
}

function placeWords({ place }: Trace): string {
  if (place === '') return '位置不明';
  return place === 'elsewhere' ? '不在本站的程序里，可能是浏览器的扩展' : place;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
