import { copyText } from '../reading/copy.ts';
import { browserFacts } from './browser-facts.ts';
import { diagnosisText } from './diagnosis-text.ts';

/** Fills and copies the diagnosis, wherever the page has one. */
export function startDiagnosis(): void {
  for (const place of Array.from(document.querySelectorAll('[data-diagnosis]'))) startOne(place);
}

function startOne(place: Element): void {
  const field = place.querySelector('textarea');
  const said = place.querySelector('[data-part="said"]');
  if (!field || !said) throw new Error('The diagnosis has no field');
  const fill = (): void => {
    field.value = diagnosisText(browserFacts());
    showWhole(field);
  };
  window.addEventListener('pageshow', fill);
  place.querySelector('[data-part="copy"]')?.addEventListener('click', () => {
    fill();
    void copyText(field.value).then((copied) => {
      if (!copied) select(field);
      said.textContent = copied ? '已复制，可以粘贴给管理本站的人了。' : '这个浏览器不让网页复制。上面的文字已经选中，请按 Ctrl+C（苹果电脑按 ⌘C，手机上长按后选“复制”）。';
    });
  });
}

/** As high as its text, on a phone too. */
function showWhole(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  const borders = field.offsetHeight - field.clientHeight;
  if (field.offsetHeight > 0) field.style.height = `${field.scrollHeight + borders}px`;
}

function select(field: HTMLTextAreaElement): void {
  field.hidden = false;
  showWhole(field);
  field.focus();
  field.select();
}
