/** At most so long after a key what it typed is kept: with the time to write it, well within a second. */
const pauseMs = 500;

/** Has what is being typed kept while it is typed. `keep` tells whether letters stand there that are not entered yet. */
export function watchTyping(keep: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHalfDone = false;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    isHalfDone = keep();
  };
  const soon = (): void => {
    // Not put off by the next key: who types without a pause is kept too.
    timer ??= setTimeout(now, pauseMs);
  };
  document.addEventListener('input', (event) => {
    // While a word is being composed its letters are no text yet.
    if (!(event instanceof InputEvent && event.isComposing)) soon();
  });
  document.addEventListener('compositionstart', () => {
    if (timer !== undefined) now();
  });
  document.addEventListener('compositionend', soon);
  // What was typed may be taken back: then nothing is entered, and no key types anything.
  const takenBack = (): void => {
    if (isHalfDone) soon();
  };
  document.addEventListener('focusout', takenBack);
  document.addEventListener('keyup', ({ key }) => {
    if (key === 'Escape') takenBack();
  });
}
