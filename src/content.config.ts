import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import * as z from 'zod/mini';
import { contentFolder } from './build/content-root.ts';
import { chapterId, chapterSchema, hasGuide } from './build/guide.ts';
import { helpSchema } from './build/help.ts';

/** The notice, clause by clause. */
const notice = defineCollection({
  loader: glob({ pattern: '*.mdx', base: contentFolder('notice') }),
  schema: z.looseObject({}),
});

/** One page per problem; the id is its code. */
const help = defineCollection({
  loader: glob({ pattern: '*.mdx', base: contentFolder('help') }),
  schema: helpSchema,
});

/** Chapters of the guide; the id is the file's name without its number. */
const guide = defineCollection({
  loader: hasGuide() ? glob({ pattern: '*.mdx', base: contentFolder('guide'), generateId: ({ entry }) => chapterId(entry) }) : () => [],
  schema: chapterSchema,
});

export const collections = { notice, help, guide };
