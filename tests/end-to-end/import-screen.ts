import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

// What a person does in the import dialog, by the words that are on it.

/** A file without a place on this machine. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function fileOf(name: string, content: string | Uint8Array): ChosenFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

export function rosterPath(name: string): string {
  return resolve(import.meta.dirname, '../fixtures/rosters', name);
}

export class ImportScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '导入名册', exact: true }).first().click();
  }

  async choose(file: string | ChosenFile): Promise<void> {
    await this.page.getByLabel(/^选一个文件/).setInputFiles(file);
  }

  /** Waits until the step that is shown says so. */
  async says(words: RegExp): Promise<void> {
    await expect.poll(() => this.page.locator('.import-step:visible').innerText(), { timeout: 20_000 }).toMatch(words);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  }

  /** From the columns to the table. */
  async goThrough(): Promise<void> {
    await this.press('下一步，预览');
    await this.says(/导入前先看一眼/);
    await this.press('导入');
  }

  /** How many workers the page has. */
  get workers(): number {
    return this.page.workers().length;
  }
}
