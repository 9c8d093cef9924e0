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
  const fill = (): void => void (field.value = diagnosisText(browserFacts()));
  window.addEventListener('pageshow', fill);
  place.querySelector('[data-part="copy"]')?.addEventListener('click', () => {
    fill();
    void copyText(field.value).then((copied) => {
      if (!copied) select(field);
      said.textContent = copied ? '已复制，可以粘贴给管理本站的人了。' : '这个浏览器不让网页复制。上面的文字已经选中，请按 Ctrl+C（苹果电脑按 ⌘C，手机上长按后选“复制”）。';
    });
  });
}

function select(field: HTMLTextAreaElement): void {
  field.hidden = false;
  field.focus();
  field.select();
}
