// Object.hasOwn for browsers before Chromium 93, Firefox 92 and Safari 15.4. @noble/hashes asks for it while it loads, so this is imported before it.

const object: { hasOwn?: typeof Object.hasOwn } = Object;
object.hasOwn ??= (owner, key) => Object.prototype.hasOwnProperty.call(owner, key);

export {};
