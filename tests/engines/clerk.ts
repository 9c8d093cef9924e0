import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './engine.ts';
import { chooseOption, copyNext, find, focusedName, loadedAs, readAll, selectAll, type Found, type Wanted } from './in-page.ts';

export interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// No single step of the journey takes as long as this, on the slowest machine.
const patienceMs = 30_000;

/** What a person does on a page, by the names that are on it. Every act waits until it can be done. */
export class Clerk {
  readonly #driver: Driver;
  readonly #downloads: string;

  constructor(driver: Driver, downloads: string) {
    this.#driver = driver;
    this.#downloads = downloads;
  }

  async open(path: string): Promise<void> {
    await this.#driver.goto(path);
    await this.#settles();
  }

  async reload(): Promise<void> {
    await this.#driver.reload();
    await this.#settles();
  }

  async press(name: string): Promise<void> {
    await this.#driver.click(await this.#find({ kind: 'button', name }));
  }

  /** Follows a link to another page. */
  async follow(name: string): Promise<void> {
    const before = await this.#driver.run(loadedAs, undefined);
    await this.#driver.click(await this.#find({ kind: 'link', name }));
    await this.#until(`${name} leads to another page`, async () => {
      const now = await this.#driver.run(loadedAs, undefined);
      return (now !== undefined && now.address !== before?.address) || undefined;
    });
    await this.#settles();
  }

  /** Takes the place of what the field holds, and leaves it. */
  async write(label: string, text: string): Promise<void> {
    await this.#stepInto(label);
    await this.#driver.run(selectAll, undefined);
    await this.#driver.type(text);
    await this.holds(label, text);
    await this.#driver.press('Tab');
  }

  async paste(label: string, html: string): Promise<void> {
    await this.#stepInto(label);
    await this.#driver.run(copyNext, html);
    await this.#driver.press('copy');
    await this.#driver.press('paste');
  }

  async choose(label: string, option: string): Promise<void> {
    await this.#until(`${label} offers ${option}`, async () => {
      await this.#find({ kind: 'field', name: label });
      return (await this.#driver.run(chooseOption, option)) || undefined;
    });
  }

  async tick(label: string): Promise<void> {
    const wanted: Wanted = { kind: 'field', name: label };
    await this.#driver.click(await this.#find(wanted));
    await this.#until(`${label} is ticked`, async () => (await this.#driver.run(find, wanted))?.checked || undefined);
  }

  async chooseFile(label: string, file: string): Promise<void> {
    await this.#find({ kind: 'field', name: label });
    await this.#driver.chooseFile('[data-driven]', file);
  }

  /** Waits until the field holds that text. */
  async holds(label: string, text: string): Promise<void> {
    let held: string | undefined;
    await this.#until(
      () => `${label} holds ${text}, not ${String(held)}`,
      async () => {
        held = (await this.#driver.run(find, { kind: 'field', name: label }))?.value;
        return held === text || undefined;
      },
    );
  }

  async value(label: string): Promise<string> {
    return (await this.#find({ kind: 'field', name: label })).value;
  }

  /** Waits until the page says so, or one of these. White space is one blank each. */
  async sees(...words: readonly string[]): Promise<void> {
    await this.#until(`the page says ${words.join(' or ')}`, async () => {
      const text = await this.#driver.run(readAll, undefined);
      return words.some((one) => text.includes(one)) || undefined;
    });
  }

  /** Waits until the focus is on what is called so. */
  async standsAt(label: string): Promise<void> {
    await this.#until(`the focus is at ${label}`, async () => (await this.#driver.run(focusedName, undefined)) === label || undefined);
  }

  /** Presses the button and waits for the whole file. */
  async download(button: string): Promise<Downloaded> {
    await this.press(button);
    const name = await this.#until(`${button} ends in a file`, () => Promise.resolve(readdirSync(this.#downloads).find((file) => this.#isWhole(file))));
    const file = join(this.#downloads, name);
    const bytes = new Uint8Array(readFileSync(file));
    rmSync(file);
    return { name, bytes };
  }

  #sizes = new Map<string, number>();

  /** Two looks find the same size, and nothing beside it is still being written. */
  #isWhole(file: string): boolean {
    const files = readdirSync(this.#downloads);
    if (file.startsWith('.') || /\.(part|crdownload|wkdownload)$/.test(file) || files.some((other) => other !== file && other.startsWith(file))) return false;
    const size = statSync(join(this.#downloads, file)).size;
    const before = this.#sizes.get(file);
    this.#sizes.set(file, size);
    return size > 0 && size === before;
  }

  async #stepInto(label: string): Promise<void> {
    const wanted: Wanted = { kind: 'field', name: label };
    await this.#driver.click(await this.#find(wanted));
    await this.#until(`${label} takes the focus`, async () => (await this.#driver.run(find, wanted))?.focused || undefined);
  }

  /** What a page learns from its stores comes in after it has loaded, and moves what is below: a person waits until nothing moves any more. */
  async #settles(): Promise<void> {
    let before: number | undefined;
    let still = 0;
    await this.#until('the page has loaded and stands still', async () => {
      const height = (await this.#driver.run(loadedAs, undefined))?.height;
      still = height !== undefined && height === before ? still + 1 : 0;
      before = height;
      return still === 5 || undefined;
    });
  }

  /** Where it is, once it stands still with nothing over it. */
  async #find(wanted: Wanted): Promise<Found> {
    let before: Found | undefined;
    return this.#until(
      () => `there is the ${wanted.kind} ${wanted.name}${before === undefined ? '' : `, at ${before.x}, ${before.y}, free of ${before.coveredBy || 'others'}`}`,
      async () => {
        const now = await this.#driver.run(find, wanted);
        const isStill = now?.coveredBy === '' && now.x === before?.x && now.y === before.y;
        before = now;
        return isStill ? now : undefined;
      },
    );
  }

  /** Looks until there is something. While a page goes and the next one comes, no engine answers. */
  async #until<Result>(wanted: string | (() => string), look: () => Promise<Result | undefined>): Promise<Result> {
    let last: unknown;
    for (const end = Date.now() + patienceMs; Date.now() < end; await new Promise((wake) => setTimeout(wake, 60))) {
      try {
        const found = await look();
        if (found !== undefined) return found;
        last = undefined;
      } catch (error) {
        last = error;
      }
    }
    const page = await this.#driver.run(readAll, undefined).catch(() => 'nothing');
    throw new Error(`Waited in vain until ${typeof wanted === 'string' ? wanted : wanted()}. The page says: ${page.slice(0, 3000)}`, { cause: last });
  }
}
