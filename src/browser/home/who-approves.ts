// All answers stand on the page. Choosing a kind of enterprise shows its own, and says it once to who hears the page.

export function startWhoApproves(): void {
  const section = document.querySelector<HTMLElement>('[data-who-approves]');
  if (!section) return;
  section.addEventListener('change', () => {
    const answer = showChosen(section);
    if (answer) say(section, answer);
  });
  // A page that comes back may bring an earlier choice with it.
  window.addEventListener('pageshow', () => showChosen(section));
}

/** The answer that is shown now. */
function showChosen(section: HTMLElement): HTMLElement | undefined {
  const kind = section.querySelector<HTMLInputElement>('input:checked')?.value;
  const answers = Array.from(section.querySelectorAll<HTMLElement>('[data-kind]'));
  answers.forEach((answer) => answer.classList.toggle('chosen', answer.dataset['kind'] === kind));
  return answers.find((answer) => answer.dataset['kind'] === kind);
}

/** 省管企业的批准机关：省科协。 */
function say(section: HTMLElement, answer: HTMLElement): void {
  const words = (part: string): string => answer.querySelector(`[data-part="${part}"]`)?.textContent ?? '';
  const heard = section.querySelector('[data-heard]');
  if (heard) heard.textContent = `${words('about')}：${words('bodies')}。`;
}
