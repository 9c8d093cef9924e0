// How a person wants to see the site: a few words, and nothing of what is filled in. They are kept in localStorage, or with the tab for who wants nothing kept on the computer.

export const storageKey = 'qikexie-display';

/** Each choice is an attribute of the root element (`data-theme`); the first value means that nothing was chosen. */
export const displayChoices = [
  { name: 'type', label: '字号', options: [['', '标准'], ['large', '大字']] },
  { name: 'theme', label: '明暗', options: [['', '随系统'], ['light', '浅色'], ['dark', '深色']] },
  { name: 'contrast', label: '对比', options: [['', '随系统'], ['high', '高对比']] },
] as const;

/** Runs before anything is painted, in a page's head, so that a page never flashes in the wrong colours. */
export const displayBoot = `(function(d){d.js='';try{var p=JSON.parse(sessionStorage.getItem('${storageKey}')||localStorage.getItem('${storageKey}')||'{}');${JSON.stringify(
  displayChoices.map(({ name, options }) => [name, options.map(([value]) => value).filter((value) => value !== '')]),
)}.forEach(function(c){if(c[1].indexOf(p[c[0]])>=0)d[c[0]]=p[c[0]]})}catch(e){}})(document.documentElement.dataset)`;
