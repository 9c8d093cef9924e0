import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import * as z from 'zod/mini';
import { contentPath } from './build/content-root.ts';
import { helpSchema } from './build/help.ts';

/** The notice, clause by clause. */
const notice = defineCollection({
  loader: glob({ pattern: '*.mdx', base: contentPath('notice') }),
  schema: z.looseObject({}),
});

/** One page per problem; the id is its code. */
const help = defineCollection({
  loader: glob({ pattern: '*.mdx', base: contentPath('help') }),
  schema: helpSchema,
});

export const collections = { notice, help };
