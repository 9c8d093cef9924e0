import { fileAddress } from '../core/text/file-address.ts';
import type { Site } from './site.ts';

/** The picture that stands beside a link to the site, in chats and on other sites; 1200 × 630. */
const picture = 'card.png';

interface Page {
  /** `/apply/members/` */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** A page's own address on the web and what stands on the card of a link to it; null as long as nobody says where the site is. */
export interface ShareTags {
  readonly canonical: string;
  readonly properties: readonly { readonly property: string; readonly content: string }[];
}

export function shareTags({ name, url }: Pick<Site, 'name' | 'url'>, { path, title, description }: Page): ShareTags | null {
  if (!url) return null;
  // The home page goes by the address that the operator gave, every other by its file, as the site's own links do.
  const canonical = path === '/' ? url : url + fileAddress(path.slice(1));
  const values = { 'og:type': 'website', 'og:site_name': name, 'og:locale': 'zh_CN', 'og:title': title, 'og:description': description, 'og:url': canonical, 'og:image': url + picture };
  return { canonical, properties: Object.entries(values).map(([property, content]) => ({ property, content })) };
}
