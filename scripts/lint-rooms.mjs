import { dirname, join, relative, resolve, sep } from 'node:path';
import { mayImport, mayUse, roomOf } from './rooms.mjs';

const top = resolve(import.meta.dirname, '..');

/** ESLint rule: every import respects the walls in rooms.mjs. */
export const roomsRule = {
  meta: { type: 'problem', schema: [], messages: { wall: '{{room}} may not import {{what}}: see scripts/rooms.mjs' } },
  create(context) {
    const file = pathBelowTop(context.filename);
    const room = roomOf(file);
    if (!room || file.endsWith('.test.ts')) return {};
    const check = (node) => {
      if (!node.source || typeof node.source.value !== 'string') return;
      const specifier = node.source.value;
      const target = specifier.startsWith('.') ? pathBelowTop(join(dirname(context.filename), specifier)) : undefined;
      const allowed = target === undefined ? mayUse(room, specifier) : mayImport(room, target);
      if (!allowed) context.report({ node, messageId: 'wall', data: { room, what: target ?? specifier } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

/** Parted by slashes, as the table of rooms names folders, on Windows too. */
function pathBelowTop(path) {
  return relative(top, path).split(sep).join('/');
}
