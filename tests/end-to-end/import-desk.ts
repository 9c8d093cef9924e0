import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { anyWorkbook } from '../any-workbook.ts';
import { type ChosenFile, fileOf } from './import-screen.ts';
import { RosterScreen } from './roster-screen.ts';

/** A text file of these lines. */
export function typedFile(name: string, ...lines: readonly string[]): ChosenFile {
  return fileOf(name, `${lines.join('\n')}\n`);
}

export interface TypedBookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Numbers of rows that the program does not show. */
  readonly hiddenRows?: readonly number[];
}

/** A workbook of texts. */
export function typedBook(name: string, ...sheets: readonly TypedBookSheet[]): ChosenFile {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (cells: readonly string[], at: number, hidden: readonly number[]): string => `<row r="${at + 1}"${hidden.includes(at + 1) ? ' hidden="1"' : ''}>${cells.map(cell).join('')}</row>`;
  return fileOf(name, anyWorkbook({ sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.map((cells, at) => row(cells, at, sheet.hiddenRows ?? [])).join('') })) }));
}

/** A table and the dialog that reads a file into it: what a person answers there, and what comes of it. */
export class ImportDesk extends RosterScreen {
  readonly dialog: Locator = this.page.locator('[data-dialog="import"] .dialog');

  /** Opens the page of the members' or the candidates' table, and there the file. */
  async read(file: ChosenFile, form: 'members' | 'candidates' = 'members'): Promise<void> {
    await this.site.goto(`/apply/${form}/`);
    await this.readHere(file);
  }

  /** Chooses the file and waits until its columns are shown. */
  async readHere(file: ChosenFile): Promise<void> {
    await this.choose(file);
    await this.heading(/共读到 \d+ 人/).waitFor();
  }

  async choose(file: ChosenFile): Promise<void> {
    await this.page.getByRole('button', { name: /^导入名[册单]$/ }).locator('visible=true').first().click();
    await this.page.getByLabel(/^选一个文件/).setInputFiles(file);
  }

  heading(name: RegExp | string): Locator {
    return this.dialog.getByRole('heading', { name });
  }

  /** A question by some of its words. */
  question(words: string): Locator {
    return this.dialog.locator('fieldset').filter({ hasText: words });
  }

  /** One answer for all cases of a question. */
  async answerAll(words: string, answer: string): Promise<void> {
    await this.question(words).getByLabel(/，全部$/).selectOption({ label: answer });
  }

  /** An answer for the case that the file shows so. */
  async answerOne(words: string, shown: string, answer: string): Promise<void> {
    const select = this.question(words).locator('li').filter({ hasText: shown }).locator('select');
    const labels = await select.locator('option').allTextContents();
    await select.selectOption({ label: labels.find((label) => label.replace('（可能是）', '') === answer) ?? answer });
  }

  async setColumn(name: string, target: string): Promise<void> {
    await this.dialog.getByLabel(`${name} 放进`, { exact: true }).selectOption({ label: target });
  }

  async preview(): Promise<void> {
    // What was chosen last has to be read first.
    await expect.poll(() => this.page.locator('[data-import-step="match"]').getAttribute('aria-busy')).not.toBe('true');
    await this.dialog.getByRole('button', { name: '下一步，预览' }).click();
    await this.heading('导入前先看一眼').waitFor();
  }

  async setMode(mode: '更新' | '添加' | '替换'): Promise<void> {
    await this.dialog.getByRole('radio', { name: new RegExp(`^${mode}`) }).check();
  }

  /** 2 新增 1 修改 … */
  async counts(): Promise<string> {
    return (await this.dialog.locator('.import-counts').innerText()).replace(/\s+/g, ' ');
  }

  async land(): Promise<void> {
    await this.dialog.getByRole('button', { name: '导入', exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** From the columns to the table. */
  async importAll(): Promise<void> {
    await this.preview();
    await this.land();
  }

  async toast(): Promise<string> {
    return this.page.locator('.toast').innerText();
  }

  /** The accessible name of what has the focus. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }

  /** The columns of all rows but the empty one at the end. */
  async table(columns: readonly string[]): Promise<string[][]> {
    const rows = await this.page.getByLabel(new RegExp(`^第 \\d+ 行 ${columns[0] ?? ''}$`)).count();
    return Promise.all(Array.from({ length: rows - 1 }, async (_row, at) => this.values(at + 1, columns)));
  }
}
