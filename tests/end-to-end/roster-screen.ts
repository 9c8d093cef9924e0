import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Copied, Download, Site } from './harness.ts';

// What a person does on the screens of the two tables, by the names that are on them.

export class RosterScreen {
  readonly site: Site;
  readonly page: Page;

  constructor(site: Site) {
    this.site = site;
    this.page = site.page;
  }

  /** The input of a cell; `row` is the 序号. */
  cell(row: number, column: string): Locator {
    return this.page.getByLabel(`第 ${row} 行 ${column}`, { exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).first();
  }

  /** Types into a cell and leaves it. */
  async type(row: number, column: string, value: string): Promise<void> {
    await this.cell(row, column).click();
    await this.cell(row, column).fill(value);
    await this.page.keyboard.press('Tab');
  }

  async typeRow(row: number, values: Readonly<Record<string, string>>): Promise<void> {
    for (const [column, value] of Object.entries(values)) await this.type(row, column, value);
  }

  async typeField(label: string, value: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await field.fill(value);
    await field.press('Tab');
  }

  async value(row: number, column: string): Promise<string> {
    return this.cell(row, column).inputValue();
  }

  /** The values of the columns in that row. */
  async values(row: number, columns: readonly string[]): Promise<string[]> {
    return Promise.all(columns.map((column) => this.value(row, column)));
  }

  /** Waits until the cell holds the value. */
  async expectCell(row: number, column: string, value: string): Promise<void> {
    await expect.poll(() => this.value(row, column), { timeout: 10_000, message: `row ${row}, ${column}` }).toBe(value);
  }

  /** Copies it as a spreadsheet does, presses the keys for pasting in the cell, and lets land what is shown first. */
  async paste(row: number, column: string, data: Copied): Promise<void> {
    await this.pasteToLook(row, column, data);
    await this.landPaste();
  }

  /** The same, up to where what the paste would do is shown. */
  async pasteToLook(row: number, column: string, data: Copied): Promise<void> {
    await this.site.copy(data);
    await this.cell(row, column).click();
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** What is shown of a paste; one row lands without. */
  get pastePreview(): Locator {
    return this.page.locator('[data-import-step="preview"]');
  }

  /** Lets a paste land; questions stay unanswered. Nothing is done where nothing is shown. */
  async landPaste(): Promise<void> {
    if (!(await this.#isPreviewing())) return;
    if ((await this.#step()) === 'match') {
      await this.button('下一步，预览').click();
      await expect.poll(() => this.#step()).toBe('preview');
    }
    await this.page.keyboard.press('Enter');
    await this.page.locator('[data-dialog="import"]').waitFor({ state: 'hidden' });
  }

  async #isPreviewing(): Promise<boolean> {
    await this.page.evaluate(() => new Promise((done) => void requestAnimationFrame(() => requestAnimationFrame(done))));
    if (!(await this.page.locator('[data-dialog="import"]').isVisible())) return false;
    await expect.poll(() => this.#step(), { timeout: 20_000 }).toMatch(/match|preview/);
    return true;
  }

  /** The step that has the focus. */
  async #step(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-import-step]')?.dataset['importStep'] ?? '');
  }

  /** `document` is the label of an attachment: 附件3. */
  async download(kind: 'PDF' | 'XLSX' | 'Word', document: string): Promise<Download> {
    return this.site.download(() => this.button(`下载 ${kind} ${document}`).click());
  }
}
