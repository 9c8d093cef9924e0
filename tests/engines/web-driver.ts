import type { Driver, Key } from './engine.ts';

// The W3C's WebDriver as plain requests: https://www.w3.org/TR/webdriver2/

type Session = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
// Section 17.4.2: Control holds until the text ends.
const keys: Readonly<Record<Key, string>> = { Tab: '\uE004', copy: '\uE009c', paste: '\uE009v' };

/** Opens a session at that address. Any single answer may take a minute. */
export async function openSession(address: string, capabilities: object): Promise<{ session: Session; version: string }> {
  const opened = (await send(`${address}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } }; // section 8.1 of the standard
  return {
    session: (method, path, body) => send(`${address}/session/${opened.sessionId}${path}`, method, body),
    version: `${opened.capabilities.browserName} ${opened.capabilities.browserVersion}`,
  };
}

async function send(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, signal: AbortSignal.timeout(60_000), ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: unknown }; // section 6.3
  if (!response.ok) throw new Error(`${method} ${address.replace(/.*\/session\/[^/]*/, '')}: ${JSON.stringify(value)}`);
  return value;
}

/** What the session itself can do; who starts it knows the rest. */
export function acts(session: Session, origin: string): Pick<Driver, 'goto' | 'reload' | 'run' | 'click' | 'type' | 'press' | 'chooseFile'> {
  const type = async (text: string): Promise<void> => {
    const focused = (await session('GET', '/element/active')) as Record<string, string>; // section 12.3: a reference to an element
    await session('POST', `/element/${focused[elementKey] ?? ''}/value`, { text });
  };
  return {
    goto: (path) => session('POST', '/url', { url: origin + path }),
    reload: () => session('POST', '/refresh', {}),
    run: async <Given, Result>(act: (given: Given) => Result, given: Given) =>
      ((await session('POST', '/execute/sync', { script: `return (${act.toString()})(arguments[0])`, args: [given ?? null] })) ?? undefined) as Result, // null is all that JSON has for undefined
    click: async ({ x, y }) => {
      const actions = [{ type: 'pointerMove', duration: 0, x, y, origin: 'viewport' }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await session('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
    },
    type,
    press: (key) => type(keys[key]),
    chooseFile: async (selector, file) => {
      const input = (await session('POST', '/element', { using: 'css selector', value: selector })) as Record<string, string>;
      await session('POST', `/element/${input[elementKey] ?? ''}/value`, { text: file });
    },
  };
}
