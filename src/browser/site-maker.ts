import type { Paper } from '../core/paper/paper.ts';

/** Name and version of the build that this page belongs to: qikexie 0.1.0+1a2b3c4. Read from the page, so that scripts stay the same from commit to commit. */
export function siteMaker(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="generator"]')?.content ?? '';
}

/** The paper with this build as the maker of its file. */
export function signed(paper: Paper): Paper {
  return { ...paper, properties: { ...paper.properties, maker: siteMaker() } };
}
