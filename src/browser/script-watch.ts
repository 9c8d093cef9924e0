/**
 * Runs in a page's head, before its scripts are asked for. A browser loads no module for a page opened from a folder, and none that the
 * host sends under a wrong type: such a page then looks as it does without scripts, and says what to do (`data-unstarted`).
 */
export const scriptWatch = `addEventListener('error',function(e){var d=document.documentElement.dataset;if(e.target&&e.target.tagName==='SCRIPT'){d.unstarted=location.protocol==='file:'?'folder':'host';delete d.js}},true)`;
