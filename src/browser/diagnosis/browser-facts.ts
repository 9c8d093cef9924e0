import { siteMaker } from '../site-maker.ts';
import type { Facts } from './diagnosis-text.ts';
import { lastFailure, pagePath } from './last-failure.ts';

/** What this page, its browser and this tab are like now. */
export function browserFacts(): Facts {
  return {
    maker: siteMaker(),
    page: pagePath(),
    browser: navigator.userAgent,
    languages: navigator.languages,
    screen: {
      width: screen.width,
      height: screen.height,
      windowWidth: innerWidth,
      windowHeight: innerHeight,
      ratio: devicePixelRatio,
      pinch: visualViewport?.scale ?? 1,
    },
    protocol: location.protocol,
    secure: isSecureContext,
    offers: [
      { name: '会话存储', offered: canStore() },
      { name: '本地存储', offered: canRead(() => localStorage) },
      { name: '后台程序', offered: 'Worker' in window },
      { name: '解压', offered: 'DecompressionStream' in window },
      { name: '剪贴板', offered: 'clipboard' in navigator },
      { name: '主动读剪贴板', offered: 'clipboard' in navigator && 'read' in navigator.clipboard },
    ],
    failure: lastFailure(),
  };
}

const trialKey = 'qikexie-trial';

/** Some browsers have a storage that refuses everything. */
function canStore(): boolean {
  return canRead(() => {
    sessionStorage.setItem(trialKey, '1');
    sessionStorage.removeItem(trialKey);
    return sessionStorage;
  });
}

/** Even asking for it may throw. Nothing is tried out there: the person may want nothing stored. */
function canRead(storage: () => Storage): boolean {
  try {
    return storage().length >= 0;
  } catch {
    return false;
  }
}
