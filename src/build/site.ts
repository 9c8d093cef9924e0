import * as z from 'zod/mini';

// content/site.yaml: who runs this site. It is not an official one unless its operator says so.

const text = z.string().check(z.minLength(1));

export const siteSchema = z
  .strictObject({
    /** In the header and in titles. */
    name: text,
    /** One sentence: what the site is for. */
    description: text,
    /** The home page's first words, cut where a line may turn. */
    headline: z.array(text).check(z.minLength(1)),
    /** Who runs it; null: not filled in, and the page says so. */
    operator: z.nullable(text),
    /** True only when the operator is the office itself and wants it said. */
    official: z.boolean(),
    /** The operator's postal address. */
    address: z.nullable(text),
    /** Whom to ask about this site (not about the notice: those stand in places.yaml). */
    contacts: z.array(z.strictObject({ name: text, phone: z.optional(text), email: z.optional(text) })),
    /** Where the site is on the web, for those who link to it; without it no page tells an address of its own. */
    url: z.optional(z.nullable(z.string().check(z.regex(/^https?:\/\/[^\s/?#]+\/([^\s?#]+\/)?$/, '网站首页的网址，以 http 开头，以 / 结尾，如 https://example.org/kexie/')))),
  })
  .check(z.refine((site) => !site.official || site.operator !== null, { error: 'official 是 true 时，operator 要写明', path: ['operator'] }));

export type Site = z.infer<typeof siteSchema>;
