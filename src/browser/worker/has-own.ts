/** Object.hasOwn for what lacks it: browsers before Chromium 93, Firefox 92 and Safari 15.4, in which @noble/hashes asks for it. */
export function giveHasOwn(to: { hasOwn?: typeof Object.hasOwn }): void {
  to.hasOwn ??= (object, key) => Object.prototype.hasOwnProperty.call(object, key);
}
