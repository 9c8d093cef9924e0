import { copyText } from './copy.ts';

/** Gives every clause its two buttons: copy the address, copy the words with their source. Without a script there are none. */
export function startClauseTools(): void {
  for (const clause of document.querySelectorAll<HTMLElement>('.clause')) clause.append(toolsOf(clause));
}

function toolsOf(clause: HTMLElement): HTMLElement {
  const tools = document.createElement('div');
  tools.className = 'clause-tools no-print';
  const label = clause.dataset['label'] ?? '';
  tools.append(
    copyButton('复制链接', label, () => linkTo(clause)),
    copyButton('复制引用', label, () => `“${wordsOf(clause)}”——${sourceOf(clause)}${label}，${linkTo(clause)}`),
  );
  return tools;
}

function copyButton(name: string, label: string, text: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = name;
  button.setAttribute('aria-label', `${name} ${label}`);
  button.addEventListener('click', () => {
    void copyText(text()).then((copied) => (copied ? say(button, name, label) : offer(button, name, text())));
  });
  return button;
}

/** Says on the button and to those who listen that it is done; the button's own words come back. */
function say(button: HTMLButtonElement, name: string, label: string): void {
  button.textContent = '已复制';
  tell(`${label} 已复制`);
  window.setTimeout(() => (button.textContent = name), 2000);
}

/** The browser does not let us copy: show the words, selected, for the person to copy. */
function offer(button: HTMLButtonElement, name: string, text: string): void {
  const field = document.createElement('textarea');
  field.className = 'copy-offer';
  field.readOnly = true;
  field.value = text;
  field.setAttribute('aria-label', '浏览器没有让复制，请按 Ctrl+C');
  field.addEventListener('blur', () => {
    field.remove();
    button.textContent = name;
  });
  button.textContent = '请按 Ctrl+C';
  button.after(field);
  field.focus();
  field.select();
  tell('浏览器没有让复制，文字已经选中，请按 Ctrl+C');
}

function tell(words: string): void {
  const place = document.querySelector('[data-said]');
  if (place) place.textContent = words;
}

function linkTo(clause: HTMLElement): string {
  return `${location.href.replace(/#.*$/, '')}#${clause.id}`;
}

function wordsOf(clause: HTMLElement): string {
  return (clause.querySelector('[data-verbatim]')?.textContent ?? '').trim().replace(/\s*\n\s*/g, '');
}

function sourceOf(clause: HTMLElement): string {
  return clause.closest<HTMLElement>('[data-source]')?.dataset['source'] ?? '';
}
